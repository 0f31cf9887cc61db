import { CsvError, parse } from "csv-parse/browser/esm/sync";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import { forbiddenKeys } from "./forbidden-keys.ts";
import { usualLimits } from "./limits.ts";
import { csvOverLimits } from "./measure-csv.ts";
import { unseenIn } from "./unseen-signs.ts";

/** One row of a CSV file, as text, with where each of its cells stands. */
export interface CsvRow {
  readonly cells: Readonly<Record<string, string>>;
  /** As it stands in the file. */
  readonly written: string;
  /** The line that it begins on. */
  readonly line: number;
  at(column: string): Place;
}

export interface Csv {
  readonly header: readonly string[];
  /** The header as it stands in the file. */
  readonly written: string;
  readonly rows: readonly CsvRow[];
  /** Where a column's name stands in the header. */
  at(column: string): Place;
}

/**
 * Parses CSV as RFC 4180 has it: commas, a header, quotes doubled inside quotes. A row with too few
 * or too many cells is a problem at its line and left out, so that it hides no mistake of another row. Null when the
 * header or the file cannot be read, or when it is over a limit.
 */
export function parseCsv(text: string, file: string, problems: Problems): Csv | null {
  const over = csvOverLimits(text, file, usualLimits) ?? unseenIn(text, file);
  if (over !== null) {
    problems.add(over);
    return null;
  }
  const before = problems.all.length;
  const records = readRecords(text, file, problems);
  const [head, ...body] = records;
  if (head === undefined) {
    if (problems.all.length === before)
      problems.error(
        "csv-empty",
        "the file has no header row",
        { file, line: 1, column: 1, length: 1 },
        "its first line names the columns, with commas between them: country,year,value",
      );
    return null;
  }
  checkHeader(head, file, problems);
  const headed = problems.all.length === before;
  if (head.cells.length === 1 && /[;\t]/.test(head.raw)) {
    const place = { file, line: head.line, column: head.raw.search(/[;\t]/) + 1, length: 1 };
    const sign = head.raw.includes(";") ? "semicolons" : "tabs";
    const hint = "save it as CSV with commas, or let `pnpm run import` read the file: it takes either";
    problems.error("csv-separator", `the cells are separated by ${sign}, not by commas`, place, hint);
    return null;
  }
  for (const record of body) {
    if (record.cells.length === head.cells.length) continue;
    const has = `${record.cells.length} cell${record.cells.length === 1 ? "" : "s"}`;
    const message = `this row has ${has}, the header has ${head.cells.length}`;
    problems.error(
      "csv-row-length",
      message,
      { file, line: record.line, column: 1, length: record.raw.split("\n")[0]?.length ?? 1 },
      lengthHint(record, head),
    );
  }
  if (!headed) return null;
  const whole = body.filter(({ cells }) => cells.length === head.cells.length);
  return {
    header: head.cells,
    written: head.raw,
    rows: whole.map((record) => toRow(record, head.cells, file)),
    at: (column) => placeOf(head, Math.max(0, head.cells.indexOf(column)), file),
  };
}

function lengthHint({ raw, cells }: RawRecord, head: RawRecord): string {
  if (raw.includes(";")) return "separate cells with commas, not semicolons";
  if (cells.length < head.cells.length) return "a cell that is empty has its comma all the same: GEO,2023,";
  return "a cell that holds a comma stands in double quotes; else take the last cells out, or name them in the header";
}

interface RawRecord {
  readonly cells: readonly string[];
  readonly raw: string;
  /** The line its first cell stands on. */
  readonly line: number;
}

function readRecords(text: string, file: string, problems: Problems): readonly RawRecord[] {
  // Without a quotation mark every comma parts two cells, and every end of a line two rows: the library takes ten times as long.
  if (!/["\r]/.test(text)) {
    const lines = text.split("\n");
    return lines.flatMap((raw, at) => (raw === "" ? [] : { cells: raw.split(","), raw, line: at + 1 }));
  }
  try {
    const found = parse(text, { relaxColumnCount: true, raw: true, info: true, skipEmptyLines: true }) as unknown as {
      record: string[];
      raw: string;
      info: { lines: number };
    }[];
    return found.map(({ record, raw, info }) => {
      // Empty lines before a record are part of its raw text.
      const own = raw.replace(/^\n+/, "").replace(/\n$/, "");
      return { cells: record, raw: own, line: info.lines - (own.split("\n").length - 1) };
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const [message, hint] = syntaxWords[cause.code] ?? [cause.message, "is a quotation mark missing or alone?"];
    const last = Number((cause as unknown as { lines?: number }).lines ?? 1);
    const line = cause.code === "CSV_QUOTE_NOT_CLOSED" ? openingLine(text) : last;
    problems.error("csv-syntax", message, { file, line, column: 1, length: 1 }, hint);
    return [];
  }
}

const syntaxWords: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  CSV_QUOTE_NOT_CLOSED: ["a quotation mark opens here and is never closed", "close it at the end of the cell"],
  CSV_INVALID_CLOSING_QUOTE: [
    "text follows the closing quotation mark of a cell",
    'inside a quoted cell a quotation mark is doubled: "the ""gap"" closed"',
  ],
  INVALID_OPENING_QUOTE: [
    "a quotation mark stands inside a cell that does not begin with one",
    'put the whole cell in quotation marks and double those inside: "the ""gap"" closed"',
  ],
};

/** The line of the last quotation mark that opens a cell: with an odd number of marks, that is the one left open. */
function openingLine(text: string): number {
  let opened = 1;
  let quoted = false;
  let line = 1;
  for (const sign of text) {
    if (sign === "\n") line++;
    else if (sign === '"') {
      quoted = !quoted;
      if (quoted) opened = line;
    }
  }
  return opened;
}

const noName = "the first line names the columns: name this one, or take out the lines that stand above the names";

function checkHeader(head: RawRecord, file: string, problems: Problems): void {
  head.cells.forEach((name, index) => {
    const first = head.cells.indexOf(name);
    const place = placeOf(head, index, file);
    if (forbiddenKeys.has(name)) problems.error("forbidden-key", `"${name}" cannot name a column`, place);
    else if (name.trim() === "") problems.error("csv-header", `column ${index + 1} has no name`, place, noName);
    else if (first < index)
      problems.error("csv-header", `two columns are called "${name}"`, place, "rename one of them, in the schema too");
  });
}

function toRow(record: RawRecord, header: readonly string[], file: string): CsvRow {
  return {
    cells: Object.fromEntries(header.map((name, index) => [name, record.cells[index] ?? ""])),
    written: record.raw,
    line: record.line,
    at: (column) => placeOf(record, Math.max(0, header.indexOf(column)), file),
  };
}

/** Where the nth cell of a record starts: commas and line ends inside quotes do not count. */
function placeOf({ raw, line, cells }: RawRecord, nth: number, file: string): Place {
  let quoted = false;
  let cell = 0;
  let at = 0;
  for (; at < raw.length && cell < nth; at++) {
    if (raw[at] === '"') quoted = !quoted;
    else if (raw[at] === "," && !quoted) cell++;
  }
  const before = raw.slice(0, at).split("\n");
  const length = Math.max(1, cells[nth]?.split("\n")[0]?.length ?? 1);
  return { file, line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1, length };
}
