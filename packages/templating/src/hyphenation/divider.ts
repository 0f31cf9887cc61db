import type { Hyphenation } from "@chancery/core";
import createHyphenator from "hyphen";
import { syllableBreaks } from "./syllables.ts";

/** The places at which a word, letters alone, may be parted: each is the number of letters before it. */
export type Divide = (word: string) => readonly number[];

/** What a file of the package hyphen holds: `hyphen/patterns/en-gb.js`. */
export type PatternsOf = (name: string) => unknown;

/** What a language parts words by. */
export function createDivider(hyphenation: Hyphenation, language: string, patternsOf: PatternsOf): Divide {
  const { patterns, syllables, before, after, shortest } = hyphenation;
  const breaks =
    syllables === undefined
      ? byPatterns(patternsOf(patterns ?? ""), shortest)
      : (word: string) => syllableBreaks(word, syllables);
  return (word) => {
    const small = word.toLocaleLowerCase(language);
    if (word.length < shortest || small.length !== word.length) return [];
    return breaks(small).filter((at) => at >= before && word.length - at >= after);
  };
}

const mark = "\u00ad";

function byPatterns(patterns: unknown, minWordLength: number): Divide {
  const hyphenate = createHyphenator(patterns, { html: false, minWordLength, hyphenChar: mark });
  return (word) => {
    const parts = hyphenate(word).split(mark);
    return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("").length);
  };
}
