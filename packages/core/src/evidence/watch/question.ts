/**
 * What was asked of the evidence: its kind, then what it is about. That the answers to all questions of a composition are the
 * same, and so is the rest that it is made from, means that it would come out the same.
 */
export type Question =
  /** One entry of a map by its id, which may not be there; of a series all but its rows. */
  | readonly [kind: "fact" | "source" | "broken" | "series", id: string]
  /** The ids of a map, in its order. */
  | readonly [kind: "ids", of: "facts" | "sources" | "broken" | "series"]
  /** All rows of a series. */
  | readonly [kind: "rows", series: string]
  /** The row whose keys are written so. */
  | readonly [kind: "row", series: string, keys: string]
  /** The rows that a choice leaves, which is written as JSON. */
  | readonly [kind: "choice", series: string, choice: string]
  /** The different texts of some columns, written as JSON. */
  | readonly [kind: "texts", series: string, columns: string]
  /** Whether a row holds this text in a column. */
  | readonly [kind: "has", series: string, column: string, text: string]
  /** Whether a word names a series, a column or a key of a row. */
  | readonly [kind: "word", word: string]
  /** Which facts are said to be the same as another. */
  | readonly [kind: "same-as"];

/** Told of each question, as often as it is asked. */
export type Notice = (question: Question) => void;
