import { AuthorMistake, type Problem } from "@chancery/core";
import { expect, test } from "vitest";
import { filesOf, makeFirst, tinyRoot } from "../../fixtures/deck-site.ts";

const item =
  "- This item says a great deal more than a slide has room for, and goes on saying it to the end of the line.\n";
/** The least that a layout takes for good: what follows from it, the check of the built slide must find. */
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

---
layout: message
---

# MAMMOTH MMMMMMMMMMM WWWWWWWWWWW MMMMMMMMMMM WWWWWWWWW HOLDS MMMMMMMMMMM WWWWWWWWW MMMM

- One thing.

---
layout: message
---

# A paragraph of this slide is laid over the list by a look

Here is a paragraph.

- One thing.

---
layout: message
---

# One word of this slide is small in the look that is given

- One *thing*.
`;
/** A look that goes wrong on the fourth slide and the fifth. */
const look = `
.print-slide-container:nth-of-type(4) .slide p.text { position: absolute; top: 0; }
.print-slide-container:nth-of-type(5) .slide .list em { font-size: 11px; }
`;

async function problemsOf(): Promise<readonly Problem[]> {
  const frame = "templates/slides/theme/styles/text.css";
  const files = filesOf(tinyRoot, { "data/briefs/tiny/deck.en.md": deck });
  const made = await makeFirst(new Map([...files, [frame, `${files.get(frame) ?? ""}${look}`]]));
  try {
    const mistake = await made.made.site().then(
      () => null,
      (cause: unknown) => cause,
    );
    if (mistake instanceof AuthorMistake) return mistake.problems;
    throw mistake ?? new Error("nothing was found");
  } finally {
    await made.workshop.printer.close();
  }
}

test("each fault of a slide is an error at its line: too full, too long a title, laid over, too small", async () => {
  const found = new Map<number, Set<string>>();
  for (const { rule, place } of await problemsOf()) {
    expect(place?.file).toBe("data/briefs/tiny/deck.en.md");
    const line = place?.line ?? 0;
    found.set(line, (found.get(line) ?? new Set()).add(rule));
  }
  const lineOf = (words: string): number => deck.split("\n").findIndex((line) => line.includes(words)) + 1;
  expect([...(found.get(lineOf("# This slide has far")) ?? [])]).toContain("slide-overflow");
  expect([...(found.get(lineOf("# MAMMOTH")) ?? [])]).toContain("long-title");
  expect([...(found.get(lineOf("# A paragraph")) ?? [])]).toEqual(["slide-overlap"]);
  expect([...(found.get(lineOf("# One word")) ?? [])]).toEqual(["small-text"]);
  expect(found.has(lineOf("# This slide says"))).toBe(false);
}, 300_000);
