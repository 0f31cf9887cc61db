import { CsvError, parse } from "csv-parse/browser/esm/sync";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";

/** One row of a CSV file, as text, with where each of its cells stands. */
export interface CsvRow {
  readonly cells: Readonly<Record<string, string>>;
  at(column: string): Place;
}

export interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/**
 * Parses CSV as RFC 4180 has it: commas, a header, quotes doubled inside quotes. A row with too few
 * or too many cells is a problem at its line; the result is null when there was one.
 */
export function parseCsv(text: string, file: string, problems: Problems): Csv | null {
  const before = problems.all.length;
  const records = readRecords(text, file, problems);
  const [head, ...body] = records;
  if (head === undefined) {
    if (problems.all.length === before)
      problems.error("csv-empty", "the file has no header row", { file, line: 1, column: 1, length: 1 });
    return null;
  }
  checkHeader(head, file, problems);
  for (const record of body) {
    if (record.cells.length === head.cells.length) continue;
    const message = `this row has ${record.cells.length} cells, the header has ${head.cells.length}`;
    const hint = record.raw.includes(";")
      ? "separate cells with commas"
      : "a cell that holds a comma stands in double quotes";
    problems.error(
      "csv-row-length",
      message,
      { file, line: record.line, column: 1, length: record.raw.trimEnd().length },
      hint,
    );
  }
  if (problems.all.length > before) return null;
  return { header: head.cells, rows: body.map((record) => toRow(record, head.cells, file)) };
}

interface RawRecord {
  readonly cells: readonly string[];
  readonly raw: string;
  /** The line its first cell stands on. */
  readonly line: number;
}

function readRecords(text: string, file: string, problems: Problems): readonly RawRecord[] {
  try {
    const found = parse(text, { relaxColumnCount: true, raw: true, info: true, skipEmptyLines: true }) as unknown as {
      record: string[];
      raw: string;
      info: { lines: number };
    }[];
    return found.map(({ record, raw, info }) => {
      const inside = raw.replace(/\n$/, "").split("\n").length - 1;
      return { cells: record, raw, line: info.lines - inside };
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number((cause as unknown as { lines?: number }).lines ?? 1);
    problems.error(
      "csv-syntax",
      cause.message,
      { file, line, column: 1, length: 1 },
      "is a quotation mark missing or alone?",
    );
    return [];
  }
}

function checkHeader(head: RawRecord, file: string, problems: Problems): void {
  head.cells.forEach((name, index) => {
    const first = head.cells.indexOf(name);
    const place = { file, line: 1, column: columnOf(head.raw, index), length: Math.max(1, name.length) };
    if (name.trim() === "") problems.error("csv-header", `column ${index + 1} has no name`, place);
    else if (first < index) problems.error("csv-header", `two columns are called "${name}"`, place);
  });
}

function toRow(record: RawRecord, header: readonly string[], file: string): CsvRow {
  return {
    cells: Object.fromEntries(header.map((name, index) => [name, record.cells[index] ?? ""])),
    at: (column) => {
      const index = Math.max(0, header.indexOf(column));
      const length = Math.max(1, record.cells[index]?.length ?? 1);
      return { file, line: record.line, column: columnOf(record.raw, index), length };
    },
  };
}

/** The column, from 1, at which the nth cell of a record starts: commas inside quotes do not count. */
function columnOf(raw: string, nth: number): number {
  let quoted = false;
  let cell = 0;
  for (let at = 0; at < raw.length; at++) {
    if (cell === nth) return at + 1;
    if (raw[at] === '"') quoted = !quoted;
    else if (raw[at] === "," && !quoted) cell++;
  }
  return Math.max(1, raw.trimEnd().length);
}
