/** One cell as its file has it. */
export interface GridCell {
  readonly text: string;
  /** How the file shows it, where that is not how it is kept: 34 % for 0.34, a date for a number of days, 0.3 for 0.30000000000000004. */
  readonly shown: "as-is" | "percent" | "date" | "shorter";
}

/** A table as its file has it, before anything is understood of it. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[];
  /** Ranges of merged cells: "A2:A4". */
  readonly merged: readonly string[];
  /** What reading did to it, in words. */
  readonly said: readonly string[];
}

export const plainCell = (text: string): GridCell => ({ text, shown: "as-is" });

/** A cell's place as a spreadsheet calls it: the third column of the first row is C1. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** Row and column, from 0, of a place such as C1. */
export function cellAt(name: string): { readonly row: number; readonly column: number } {
  const [, letters = "", row = "1"] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}
