import { expect, it } from "vitest";
import { authorWords } from "../../author-words.ts";
import { howWritten, writtenWords } from "./how-written.ts";

it("knows every word that an author may write", () => {
  const usages = Object.values(authorWords).flatMap((words) => words.map(({ usage }) => usage));
  const names = usages.map((usage) => /[\w-]+/.exec(usage)?.[0] ?? "");
  expect([...new Set(names)].sort()).toEqual([...writtenWords].sort());
});

it.each([
  ["speaker-notes", "write {{#speaker-notes}}…{{/speaker-notes}} on lines of its own, on a slide of the deck"],
  [
    "speaker-note",
    'did you mean "speaker-notes"? Write {{#speaker-notes}}…{{/speaker-notes}} on lines of its own, on a slide of the deck',
  ],
  ["source", 'write {{cite "source-id"}} in a sentence'],
  ["fct", 'did you mean "fact"?'],
  ["wombat", "known are: fact, cell"],
])("says of %s: %s", (name, hint) => {
  expect(howWritten(name, ["fact", "cell"])).toBe(hint);
});
