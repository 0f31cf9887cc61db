/** A text in a language: its own, else the one without a language, else the first. */
export const wordsFor = (words: Readonly<Record<string, string>>, tag: string): string =>
  words[tag] ?? words["*"] ?? Object.values(words)[0] ?? "";
