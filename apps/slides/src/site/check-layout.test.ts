import { AuthorMistake } from "@chancery/core";
import { expect, test } from "vitest";
import { filesOf, makeFirst, tinyRoot } from "../../fixtures/deck-site.ts";

const item =
  "- This item says a great deal more than a slide has room for, and goes on saying it to the end of the line.\n";
const deck = `---
layout: message
---

# This slide has far more words than the room can read

${item.repeat(16)}

---
layout: message
---

# This slide says what it has to say

- One thing.
`;

test("a slide that is too full is an error at its line; one that is not, is none", async () => {
  const made = await makeFirst(filesOf(tinyRoot, { "data/briefs/tiny/deck.en.md": deck }));
  try {
    const mistake = await made.made.site().then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(mistake).toBeInstanceOf(AuthorMistake);
    const { problems } = mistake as AuthorMistake;
    expect(problems.length).toBeGreaterThan(0);
    for (const { rule, place } of problems) {
      expect(rule).toMatch(/^slide-overflow$/);
      expect(place).toMatchObject({ file: "data/briefs/tiny/deck.en.md", line: 5 });
    }
  } finally {
    await made.workshop.printer.close();
  }
}, 300_000);
