import { expect, test } from "vitest";
import { baseWith, composeAll } from "../../../fixtures/project.ts";
import type { Inline } from "../document.ts";
import { betterLift, liftNotes, type NoteLifts } from "./lift-notes.ts";

const report = `## Aid

First paragraph of words.

Two words here{{#note}}Why.{{/note}} and more{{#note}}How.{{/note}} after it.
`;

const shown = (inline: Inline): string =>
  inline.kind === "text"
    ? inline.text
    : inline.kind === "note"
      ? { both: `(${inline.note.number}!)`, number: `(${inline.note.number})`, text: "!" }[inline.part]
      : "?";

/** The two paragraphs, with `(1)` for a note's number and `!` for its text. */
function lifted(lifts: NoteLifts): readonly string[] {
  const { documents } = composeAll(baseWith({ "data/briefs/small/report.en.md": report }));
  const [document] = documents;
  if (!document) throw new Error("nothing was composed");
  const blocks = liftNotes(document, lifts).sections[0]?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === "paragraph" ? block.children.map(shown).join("") : []));
}

test.each<[NoteLifts, readonly string[]]>([
  [new Map(), ["First paragraph of words.", "Two words here(1!) and more(2!) after it."]],
  [new Map([["note-1", 1]]), ["First paragraph of words.", "!Two words here(1) and more(2!) after it."]],
  [new Map([["note-1", 0.5]]), ["First paragraph of words.", "Two !words here(1) and more(2!) after it."]],
  [new Map([["note-1", 2]]), ["!First paragraph of words.", "Two words here(1) and more(2!) after it."]],
  [new Map([["note-1", 1.5]]), ["First !paragraph of words.", "Two words here(1) and more(2!) after it."]],
  [new Map([["note-2", 1]]), ["First paragraph of words.", "!!Two words here(1) and more(2) after it."]],
  [new Map([["note-1", 9]]), ["!First paragraph of words.", "Two words here(1) and more(2!) after it."]],
])("%o", (lifts, expected) => expect(lifted(lifts)).toEqual(expected));

test("a note that stands too late is lifted, one too early is let down by less", () => {
  expect([betterLift(0, true), betterLift(1, true), betterLift(1, false), betterLift(0.5, true)]).toEqual([
    1, 2, 0.5, 0.75,
  ]);
});
