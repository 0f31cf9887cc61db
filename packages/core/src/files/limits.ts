/**
 * How much of anything a content root may hold. Every parser looks at these before it begins, so that a file which was made to
 * fill memory or time is refused by its name and the limit. Bytes are counted as UTF-16 units where text is already in memory.
 */
export interface Limits {
  /** Of all files of a root together, in bytes. */
  readonly rootBytes: number;
  /** Files of a root. */
  readonly files: number;
  /** One file, in bytes, by the end of its name; `others` are style sheets, scripts, map outlines. */
  readonly bytes: Readonly<Record<"yaml" | "csv" | "md" | "json" | "others", number>>;
  /** How deep YAML, JSON, block words and quotations of Markdown may be nested. */
  readonly depth: number;
  /** Aliases (`*name`) in one YAML file; what they stand for may be a hundred times as much. */
  readonly aliases: number;
  /** Rows of a table, with its header. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters in one cell of a table, or one value of a YAML file. */
  readonly cell: number;
  /** Rows that one chart draws. */
  readonly marks: number;
  /** Digits of one number: arithmetic keeps sixty. */
  readonly digits: number;
  /** Words in braces in one text. */
  readonly words: number;
  /** Characters of a formula or a claim. */
  readonly formula: number;
  /** Metrics that need one another, one after the other. */
  readonly chain: number;
}

const million = 1_000_000;

/** What anybody's own root may hold: far more than a long report needs. */
export const usualLimits: Limits = {
  rootBytes: 100 * million,
  files: 20_000,
  bytes: { yaml: million, csv: 20 * million, md: million, json: million, others: 5 * million },
  depth: 40,
  aliases: 100,
  rows: 100_000,
  columns: 200,
  cells: 2 * million,
  cell: 10_000,
  marks: 20_000,
  digits: 40,
  words: 5_000,
  formula: 2_000,
  chain: 100,
};

/** What a stranger's may hold (`--untrusted`): what a brief of the usual length needs, several times over. */
export const tightLimits: Limits = {
  rootBytes: 10 * million,
  files: 2_000,
  bytes: { yaml: 200_000, csv: 2 * million, md: 300_000, json: 200_000, others: million },
  depth: 20,
  aliases: 0,
  rows: 20_000,
  columns: 60,
  cells: 200_000,
  cell: 2_000,
  marks: 20_000,
  digits: 40,
  words: 2_000,
  formula: 500,
  chain: 100,
};
