import { AuthorMistake, error, suggest } from "@chancery/core";
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { cellName, type Grid, type GridCell } from "./grid.ts";

/** The names of a workbook's sheets; throws AuthorMistake for what is no workbook. */
export function sheetsIn(bytes: Uint8Array, file: string): readonly string[] {
  return [...partsOf(bytes, file).sheets.keys()];
}

/** Reads one sheet, numbers as the file writes them. Throws AuthorMistake for a sheet that is not there. */
export async function readXlsx(bytes: Uint8Array, file: string, sheet: string): Promise<Grid> {
  const parts = partsOf(bytes, file);
  const path = parts.sheets.get(sheet);
  if (path === undefined) {
    const hint = suggest(sheet, parts.sheets.keys());
    throw new AuthorMistake([error("unknown-sheet", `${file} has no sheet "${sheet}"`, null, hint)]);
  }
  const all = await readXlsxFile<string>(Buffer.from(bytes), { parseNumber: (text) => text, trim: false });
  const found = all.find((each) => each.sheet === sheet)?.data ?? [];
  const { percent, merged, hidden } = marksOf(parts.text(path), parts.text("xl/styles.xml"));
  const rows = found.map((cells, row) =>
    cells.map((value, column): GridCell => {
      const cell = value as unknown;
      if (cell instanceof Date) return { text: cell.toISOString().slice(0, 10), shown: "date" };
      const shown = percent.has(cellName(row, column)) ? "percent" : "as-is";
      return { text: cell === null ? "" : String(cell), shown };
    }),
  );
  const said = hidden.map((row) => `row ${row} is hidden in the sheet, and taken all the same`);
  return { rows, merged, said };
}

function partsOf(bytes: Uint8Array, file: string) {
  const read = (): Readonly<Record<string, Uint8Array>> => {
    try {
      return unzipSync(bytes);
    } catch {
      const hint = "save it as .xlsx or as CSV UTF-8; a workbook with a password must be saved without";
      throw new AuthorMistake([error("no-workbook", `${file} is no workbook that can be read`, null, hint)]);
    }
  };
  const files = read();
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const targets = new Map(
    elements(text("xl/_rels/workbook.xml.rels"), "Relationship").map((each) => [
      each.getAttribute("Id") ?? "",
      (each.getAttribute("Target") ?? "").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  const sheets = elements(text("xl/workbook.xml"), "sheet").map(
    (each) => [each.getAttribute("name") ?? "", targets.get(each.getAttribute("r:id") ?? "") ?? ""] as const,
  );
  return { text, sheets: new Map(sheets) };
}

/** What the sheet says beyond its values: which cells are shown as per cent, which are merged, which rows are hidden. */
function marksOf(sheet: string, styles: string) {
  const percents = new Set(
    elements(styles, "numFmt")
      .filter((each) => (each.getAttribute("formatCode") ?? "").includes("%"))
      .map((each) => each.getAttribute("numFmtId")),
  );
  for (const builtIn of ["9", "10"]) percents.add(builtIn);
  const [formats = ""] = /<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles) ?? [];
  const isPercent = elements(formats, "xf").map((each) => percents.has(each.getAttribute("numFmtId")));
  const cells = elements(sheet, "c").filter((each) => isPercent[Number(each.getAttribute("s") ?? -1)]);
  return {
    percent: new Set(cells.map((each) => each.getAttribute("r") ?? "")),
    merged: elements(sheet, "mergeCell").map((each) => each.getAttribute("ref") ?? ""),
    hidden: elements(sheet, "row")
      .filter((each) => each.getAttribute("hidden") === "1")
      .map((each) => each.getAttribute("r") ?? ""),
  };
}

const elements = (xml: string, name: string) =>
  xml === "" ? [] : [...new DOMParser().parseFromString(xml, "text/xml").getElementsByTagName(name)];
