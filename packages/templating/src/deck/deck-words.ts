/** The words of the frame that a deck prints; each language that has a deck must have them all. */
export const deckWords = [
  "by-when",
  "decision",
  "hedge",
  "key-messages",
  "no-address",
  "no-date",
  "note",
  "number",
  "question",
  "quoted-here",
  "so-what",
  "source",
  "sources",
  "stated-exactly",
  "status",
  "who",
] as const;
