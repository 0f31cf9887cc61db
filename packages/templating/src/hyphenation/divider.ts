import type { Hyphenation } from "@chancery/core";
import createHyphenator from "hyphen";
import { syllableBreaks } from "./syllables.ts";

/** The places at which a word, letters alone, may be parted: each is the number of letters before it. */
export type Divide = (word: string) => readonly number[];

/** Loads what a language parts words by; the patterns of no other language are read. */
export async function loadDivider(hyphenation: Hyphenation, language: string): Promise<Divide> {
  const { patterns, syllables, before, after, shortest } = hyphenation;
  const breaks =
    syllables === undefined
      ? await byPatterns(patterns ?? "", shortest)
      : (word: string) => syllableBreaks(word, syllables);
  return (word) => {
    const small = word.toLocaleLowerCase(language);
    if (word.length < shortest || small.length !== word.length) return [];
    return breaks(small).filter((at) => at >= before && word.length - at >= after);
  };
}

const mark = "\u00ad";

async function byPatterns(name: string, minWordLength: number): Promise<Divide> {
  const patterns = (await import(`hyphen/patterns/${name}.js`)) as { readonly default: unknown };
  const hyphenate = createHyphenator(patterns.default, { html: false, minWordLength, hyphenChar: mark });
  return (word) => {
    const parts = hyphenate(word).split(mark);
    return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("").length);
  };
}
