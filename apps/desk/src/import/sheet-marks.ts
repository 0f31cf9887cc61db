import { DOMParser, type Element } from "@xmldom/xmldom";
import { cellName } from "./grid.ts";

/** What a sheet says beyond its values. */
export interface SheetMarks {
  /** Places of cells that are shown as per cent. */
  readonly percent: ReadonlySet<string>;
  /** Ranges of merged cells. */
  readonly merged: readonly string[];
  /** Cells whose formula went wrong, with the sign of it: #DIV/0!. */
  readonly errors: ReadonlyMap<string, string>;
  /** Places of formulas that nothing has computed, as in a workbook that a program wrote. */
  readonly uncomputed: readonly string[];
  /** What is hidden, in words. */
  readonly said: readonly string[];
}

export function sheetMarks(sheet: string, styles: string): SheetMarks {
  const isPercent = percentStyles(styles);
  const cells = elements(sheet, "c");
  const placeOf = (cell: Element): string => cell.getAttribute("r") ?? "";
  const signOf = (cell: Element): string => cell.getElementsByTagName("v")[0]?.textContent ?? "";
  const hiddenRows = elements(sheet, "row").filter((each) => each.getAttribute("hidden") === "1");
  const hiddenColumns = elements(sheet, "col").filter((each) => each.getAttribute("hidden") === "1");
  return {
    percent: new Set(cells.filter((cell) => isPercent[Number(cell.getAttribute("s") ?? -1)]).map(placeOf)),
    merged: elements(sheet, "mergeCell").map((each) => each.getAttribute("ref") ?? ""),
    errors: new Map(
      cells.filter((cell) => cell.getAttribute("t") === "e").map((cell) => [placeOf(cell), signOf(cell)]),
    ),
    uncomputed: cells
      .filter((cell) => cell.getElementsByTagName("f").length > 0 && cell.getElementsByTagName("v").length === 0)
      .map(placeOf),
    said: [
      ...hiddenRows.map((row) => `row ${placeOf(row)} is hidden in the sheet, and taken all the same`),
      ...hiddenColumns.map((column) => `${rangeOf(column)} hidden in the sheet, and taken all the same`),
    ],
  };
}

/** "column C is", "columns C to E are". */
function rangeOf(column: Element): string {
  const [first, last] = [column.getAttribute("min") ?? "1", column.getAttribute("max") ?? "1"];
  const name = (number: string): string => cellName(0, Number(number) - 1).replace(/\d+$/, "");
  return first === last ? `column ${name(first)} is` : `columns ${name(first)} to ${name(last)} are`;
}

/** Of each style of a cell, whether it shows numbers as per cent. */
function percentStyles(styles: string): readonly boolean[] {
  const percents = new Set(
    elements(styles, "numFmt")
      .filter((each) => (each.getAttribute("formatCode") ?? "").includes("%"))
      .map((each) => each.getAttribute("numFmtId")),
  );
  for (const builtIn of ["9", "10"]) percents.add(builtIn);
  const [formats = ""] = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles) ?? [];
  return elements(formats, "xf").map((each) => percents.has(each.getAttribute("numFmtId")));
}

export const elements = (xml: string, name: string) =>
  xml === "" ? [] : [...new DOMParser().parseFromString(xml, "text/xml").getElementsByTagName(name)];
