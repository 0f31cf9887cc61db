/** A cell of a file that a spreadsheet will open. */
export type CsvCell = string | number;

const numeric = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;
/** What a spreadsheet takes for a formula, also behind blanks; full-width signs as well. */
const formula = /^[\s\u00a0\u200b-\u200f\ufeff]*[=+\-@|%\t\r\n\u2212\uff1d\uff0b\uff0d\uff20]/;

/**
 * RFC 4180, in UTF-8 with the mark that spreadsheets know it by. Text that a spreadsheet would compute gets an apostrophe
 * before it (OWASP, CSV injection); a negative number is none and stays as it is.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value: CsvCell): string {
  const text = String(value);
  const safe = !numeric.test(text) && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
