/** A piece of a document that has a tag of its own: "H2", "P", "L", "LI", "Link", "Table", "TH", "TD", "Caption", "Figure", "Note". */
export interface Item {
  /** The tag's type. */
  readonly type: string;
  /** What it says, without the notes and figures inside it; of a figure, the words that stand for it. */
  readonly text: string;
  /** Where a link leads; where a cell stands and how far it reaches. Empty for all else. */
  readonly detail: string;
}

/** "row 2, column 1, 1 × 2, of its Column"; rows and columns are counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Of a head: "Row", "Column"; empty where it says none. */
  readonly scope: string;
}

export const cellDetail = ({ row, column, rows, columns, scope }: CellPlace): string => {
  const span = rows === 1 && columns === 1 ? "" : `, ${rows} × ${columns}`;
  return `row ${row + 1}, column ${column + 1}${span}${scope && `, head of its ${scope.toLowerCase()}`}`;
};

/**
 * Items are the same where they say the same: white space aside, which a PDF leaves out where a line ends, and the signs that
 * are only for breaking lines.
 */
export const isSame = (one: Item, other: Item): boolean =>
  one.type === other.type && one.detail === other.detail && solid(one.text) === solid(other.text);

const solid = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replaceAll("\u2011", "-");
