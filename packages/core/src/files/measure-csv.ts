import type { Problem } from "../problem/problem.ts";
import type { Limits } from "./limits.ts";
import { grouped, overSize, tooMuch } from "./within-limits.ts";

const [mark, comma, newline] = ['"', ",", "\n"].map((sign) => sign.charCodeAt(0));

/** The first limit that a table is over, before any of its cells is made; null where it is over none. One pass, no memory. */
export function csvOverLimits(text: string, file: string, limits: Limits): Problem | null {
  const large = overSize(text.length, file, limits);
  if (large !== null) return large;
  let quoted = false;
  let [line, lineStart] = [1, 0];
  let cell = { start: 0, line: 1, column: 1 };
  let [rows, columns, cells] = [1, 1, 1];
  const over = (has: string, most: number, where = { line, column: 1 }): Problem =>
    tooMuch(has, most, "are read", { file, line: where.line, column: where.column, length: 1 });
  for (let at = 0; at <= text.length; at++) {
    const sign = at === text.length ? newline : text.charCodeAt(at);
    if (sign === mark) quoted = !quoted;
    if (sign !== newline && (sign !== comma || quoted)) continue;
    if (!quoted || at === text.length) {
      const length = at - cell.start;
      if (length > limits.cell) {
        const found = over(`this cell has ${grouped(length)} characters`, limits.cell, cell);
        return text[cell.start] === '"' ? { ...found, hint: "is its quotation mark never closed?" } : found;
      }
      cells++;
      if (sign === comma) columns++;
      else [rows, columns] = [rows + 1, 1];
      if (columns > limits.columns) return over("the table has more columns", limits.columns);
      if (cells > limits.cells) return over("the table has more cells", limits.cells);
    }
    if (sign === newline) [line, lineStart] = [line + 1, at + 1];
    if (quoted && at < text.length) continue;
    if (rows > limits.rows && at + 1 < text.length) return over("the table has more rows", limits.rows);
    cell = { start: at + 1, line, column: at + 2 - lineStart };
  }
  return null;
}
