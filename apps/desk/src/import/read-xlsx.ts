import { AuthorMistake, error, suggest, tooMuch, usualLimits, wholeFile } from "@chancery/core";
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
  checkSheet(parts.text(path), file);
  const all = await readXlsxFile<string>(Buffer.from(bytes), { parseNumber: (text) => text, trim: false }).catch(() => {
    throw unreadable(file);
  });
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
  const files = unpack(bytes, file);
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

/** A part of a workbook, in bytes, and how many parts it may have: what is packed may be a thousand times as large. */
const mostPart = 30_000_000;
const mostParts = 2000;

function unpack(bytes: Uint8Array, file: string): Readonly<Record<string, Uint8Array>> {
  let [parts, whole] = [0, 0];
  const filter = ({ originalSize }: { readonly originalSize: number }): boolean => {
    parts += 1;
    whole += originalSize;
    if (parts > mostParts) throw overLimit(file, "has more parts", mostParts);
    if (whole > mostPart) throw overLimit(file, "has more bytes when it is unpacked", mostPart);
    return true;
  };
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    throw cause instanceof AuthorMistake ? cause : unreadable(file);
  }
}

const overLimit = (file: string, has: string, most: number): AuthorMistake =>
  new AuthorMistake([tooMuch(`${file} ${has}`, most, "are read", wholeFile(file))]);

function unreadable(file: string): AuthorMistake {
  const hint = "save it as .xlsx or as CSV UTF-8; a workbook with a password must be saved without";
  return new AuthorMistake([error("no-workbook", `${file} is no workbook that can be read`, null, hint)]);
}

/** What a sheet may hold, before it is parsed: entities of its own could stand for anything. */
function checkSheet(sheet: string, file: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(sheet.slice(0, 10_000))) throw unreadable(file);
  if (countOf(sheet, "<row") > usualLimits.rows) throw overLimit(file, "has more rows in a sheet", usualLimits.rows);
  if (countOf(sheet, "<c ") > usualLimits.cells) throw overLimit(file, "has more cells in a sheet", usualLimits.cells);
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
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
