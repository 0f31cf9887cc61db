const marks: Readonly<Record<string, readonly [string, string]>> = {
  en: ["“", "”"],
  az: ["“", "”"],
  ru: ["«", "»"],
};

/** The marks that enclose a quotation in this language; English ones where it is unknown. */
export const quoteMarks = (language: string): readonly [string, string] =>
  marks[language.split("-")[0] ?? language] ?? ["“", "”"];
