import type { AuthorBlock, AuthorInline, Body, Word } from "../brief/author-text.ts";
import type { Composing } from "./composing.ts";

type WrittenBlock = Extract<AuthorBlock, { kind: "block" }>;

/** The report's block of this name; null where it has none. */
export const reportBlock = (name: string, { report }: Pick<Composing, "report">): WrittenBlock | null =>
  report.blocks.find((block): block is WrittenBlock => block.kind === "block" && block.word.name === name) ?? null;

/** What the report writes once and a slide includes; its absence is reported. */
export function included(word: Word, composing: Composing): Body | null {
  const block = reportBlock(word.name, composing);
  if (block !== null) return block.body;
  composing.composition.problems.error(
    "missing-block",
    `the report has no {{#${word.name}}}`,
    word.place,
    `write it in ${composing.report.file}: the deck includes what stands there once`,
  );
  return null;
}

export const listItems = (body: Body): readonly (readonly AuthorInline[])[] =>
  body.blocks.flatMap((block) => (block.kind === "list" ? block.items : []));

/**
 * Which of a report's items a slide takes: `only="1,3-5"` by their numbers, `most=4` the first of them.
 * Gives their indices, from 0.
 */
export function chosen(count: number, word: Word, { composition: { problems } }: Composing): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index);
  const { only, most } = word.hash;
  const wrong = (option: string, message: string, hint: string): readonly number[] => {
    problems.error("wrong-option", message, word.at(option), hint);
    return all;
  };
  if (most !== undefined && only !== undefined)
    return wrong("most", "only= and most= cannot both choose", "keep one of them");
  if (most !== undefined) {
    if (typeof most === "number" && Number.isInteger(most) && most > 0) return all.slice(0, most);
    return wrong("most", `most cannot be "${most}"`, "write a number: most=4");
  }
  if (only === undefined) return all;
  if (!/^\d+(-\d+)?(\s*,\s*\d+(-\d+)?)*$/.test(String(only)))
    return wrong("only", `only cannot be "${only}"`, 'write numbers: only="1,3" or only="2-4"');
  const numbers = String(only)
    .split(",")
    .flatMap((part) => {
      const [from = 0, to = from] = part.split("-").map(Number);
      return Array.from({ length: Math.max(0, Math.min(to, 999) - from + 1) }, (_, index) => from + index);
    });
  const beyond = numbers.find((number) => number < 1 || number > count);
  if (beyond !== undefined)
    return wrong("only", `the report's {{#${word.name}}} has no number ${beyond}`, `it has 1 to ${count}`);
  return [...new Set(numbers)].map((number) => number - 1);
}
