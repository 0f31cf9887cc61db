import type { AuthorInline, Word } from "../../brief/author-text.ts";

/** What stands for a word in braces in a text that is searched, so that "2{{…}}4" is not 24. */
export const gap = "\uFFFC";

const sentenceEnd = /[.!?…]["”’)]*\s+(?=[\p{Lu}\p{N}\uFFFC{"“‘(])/gu;

/** The sentence of a text that a place stands in. A full stop inside a name may cut it short. */
export function sentenceAround(text: string, at: number): string {
  const starts = [...text.matchAll(sentenceEnd)].map((end) => end.index + end[0].length);
  const start = starts.filter((place) => place <= at).at(-1) ?? 0;
  const end = starts.find((place) => place > at) ?? text.length;
  return text.slice(start, end).replaceAll(gap, "…").replace(/\s+/g, " ").trim();
}

/**
 * The sentence that a word stands in or, when it follows a full stop, the one before it: where an
 * author puts `{{assert …}}`. Other words are shown as `{{fact "id"}}`, the word itself is left out.
 */
export function sentenceOf(word: Word, inlines: readonly AuthorInline[]): string {
  const found = { text: "", at: 0 };
  flatten(inlines, word, found);
  const before = found.text.slice(0, found.at).trimEnd();
  const closed = /[.!?…]["”’)]*$/.test(before);
  return sentenceAround(found.text, closed ? before.length - 1 : found.at);
}

function flatten(inlines: readonly AuthorInline[], word: Word, found: { text: string; at: number }): void {
  for (const inline of inlines) {
    if (inline.kind === "text" || inline.kind === "code") found.text += inline.text;
    else if (inline.kind === "word" && inline.word === word) found.at = found.text.length;
    else if (inline.kind === "word") found.text += shown(inline.word);
    else if (inline.kind !== "inline-block") flatten(inline.children, word, found);
  }
}

/** An assert beside another says nothing of the sentence. */
function shown({ name, params }: Word): string {
  const given = params.map((param) => (typeof param === "string" ? ` "${param}"` : ` ${param}`));
  return name === "assert" ? "" : `{{${name}${given.join("")}}}`;
}
