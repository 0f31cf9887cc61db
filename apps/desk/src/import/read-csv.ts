import { AuthorMistake, error } from "@chancery/core";
import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text.ts";
import { type Grid, plainCell } from "./grid.ts";

export const separators = { comma: ",", semicolon: ";", tab: "\t", pipe: "|" } as const;
export type SeparatorName = keyof typeof separators;

export interface CsvGiven {
  readonly encoding?: string;
  readonly separator?: string;
}

/** Reads a CSV or TSV file. Throws AuthorMistake where its encoding is not plain, or a quotation mark is left open. */
export function readCsv(bytes: Uint8Array, file: string, given: CsvGiven): Grid {
  const { text, said } = decodeText(bytes, file, given.encoding);
  const name = (given.separator as SeparatorName | undefined) ?? guessSeparator(text);
  const also = name === "comma" ? [] : [`the cells are separated by the sign ${name}: commas are written`];
  try {
    const records = parse(text, { delimiter: separators[name], relaxColumnCount: true }) as string[][];
    return { rows: records.map((cells) => cells.map(plainCell)), merged: [], said: [...said, ...also] };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number((cause as unknown as { lines?: number }).lines ?? 1);
    const message = `${file}:${line} cannot be read: a quotation mark is left open, or stands inside a cell`;
    throw new AuthorMistake([error("csv-syntax", message, null, "a mark inside a quoted cell is doubled")]);
  }
}

/** The sign that parts the first lines into the most cells, the same number in each. */
function guessSeparator(text: string): SeparatorName {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const score = (name: SeparatorName): number => {
    const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, "").split(separators[name]).length - 1);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    return usual === 0 ? 0 : usual + counts.filter((count) => count === usual).length / (counts.length + 1);
  };
  const names = ["tab", "semicolon", "comma", "pipe"] as const;
  // A semicolon before a comma: where both part the lines, the commas are decimal marks.
  return names.toSorted((a, b) => score(b) - score(a)).find((name) => score(name) >= 1) ?? "comma";
}
