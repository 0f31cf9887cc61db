import type { Place } from "../problem/problem.ts";
import type { Passage } from "./passages.ts";

/** A sentence of a document. */
export interface Sentence {
  readonly where: string;
  readonly text: string;
  /** Its text with names for the numbers and references in it: what its author wrote. */
  readonly written: string;
  /** Names of the values that it quotes. */
  readonly values: readonly string[];
  /** As printed, without what only counts the document's parts. */
  readonly said: string;
  readonly place: Place | null;
}

/** The passages' sentences, cut as the language's own rules have it (Unicode Standard Annex 29). */
export function sentencesOf(passages: readonly Passage[], language: string): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return passages.flatMap((passage) => cut(passage, segmenter));
}

function cut({ where, spans, place }: Passage, segmenter: Intl.Segmenter): readonly Sentence[] {
  let end = 0;
  const placed = spans.map((span) => {
    const start = end;
    end += span.text.length;
    return { ...span, start, end };
  });
  const text = spans.map((span) => span.text).join("");
  return wholeSegments(text, segmenter, placed).flatMap(([from, to]) => {
    const inside = placed.filter((span) => span.start < to && span.end > from);
    const pieces = inside.map(({ text: own, mark, start }) => ({
      mark,
      text: own.slice(Math.max(0, from - start), to - start),
    }));
    const joinedBy = (words: (piece: (typeof pieces)[number]) => string): string =>
      pieces.map(words).join("").replace(/\s+/g, " ").trim();
    const printed = joinedBy((piece) => piece.text);
    if (printed === "") return [];
    return {
      where,
      text: printed,
      written: joinedBy((piece) => (piece.mark ? `\u27e6${piece.mark.name}\u27e7` : piece.text)),
      values: [...new Set(pieces.flatMap(({ mark }) => (mark?.kind === "value" ? mark.name : [])))],
      said: joinedBy((piece) => (piece.mark?.kind === "reference" ? "" : piece.text)),
      place,
    };
  });
}

/** Where the sentences begin and end: none ends inside a number that is quoted. */
function wholeSegments(
  text: string,
  segmenter: Intl.Segmenter,
  spans: readonly { readonly mark: unknown; readonly start: number; readonly end: number }[],
): readonly (readonly [from: number, to: number])[] {
  const ends = [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
  const whole = ends.filter((end) => !spans.some((span) => span.mark !== null && span.start < end && end < span.end));
  return whole.map((end, at) => [whole[at - 1] ?? 0, end]);
}
