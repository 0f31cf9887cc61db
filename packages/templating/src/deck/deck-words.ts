/** The words of the frame that a deck prints; each language that has a deck must have them all. */
export const deckWords = [
  "by",
  "computed-exactly",
  "decision",
  "hedge",
  "no-address",
  "no-date",
  "note",
  "owner",
  "quoted-here",
  "so-what",
  "source",
  "sources",
  "stated-exactly",
] as const;
