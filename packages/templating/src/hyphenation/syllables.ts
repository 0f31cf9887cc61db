import type { Hyphenation } from "@chancery/core";

type Syllables = NonNullable<Hyphenation["syllables"]>;

/**
 * Where a word in small letters parts by its syllables: V-V, V-CV, VC-CV, VCC-CV, VCC-CCV, and VC-CCV where the two consonants
 * begin a syllable together (ok-tyabr). Roots and endings do not count.
 */
export function syllableBreaks(word: string, { vowels, onsets }: Syllables): readonly number[] {
  const places = [...word.matchAll(new RegExp(`[${vowels}]`, "g"))].map(({ index }) => index);
  return places.slice(1).map((vowel, at) => {
    const first = (places[at] ?? 0) + 1;
    const between = word.slice(first, vowel);
    if (between.length < 2) return first;
    if (between.length === 3 && !onsets.includes(between.slice(1))) return first + 2;
    return first + Math.min(between.length - 1, between.length === 3 ? 1 : 2);
  });
}
