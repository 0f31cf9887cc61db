import { gap } from "./printed-runs.ts";

/** The sentence of a text that a place stands in. An abbreviation's full stop may cut it short: "No. 1". */
export function sentenceAround(text: string, at: number): string {
  const starts = [...text.matchAll(/[.!?…]["”’)]*\s+(?=[\p{Lu}\p{N}\uFFFC"“‘(])/gu)].map(
    (end) => end.index + end[0].length,
  );
  const start = starts.filter((place) => place <= at).at(-1) ?? 0;
  const end = starts.find((place) => place > at) ?? text.length;
  return text.slice(start, end).replaceAll(gap, "…").replace(/\s+/g, " ").trim();
}
