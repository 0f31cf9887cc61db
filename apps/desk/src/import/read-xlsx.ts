import { AuthorMistake, error, suggest, tooMuch, usualLimits, wholeFile } from "@chancery/core";
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import { cellName, type Grid, type GridCell } from "./grid.ts";
import { elements, sheetMarks } from "./sheet-marks.ts";

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
  const { percent, merged, said, errors, uncomputed } = sheetMarks(parts.text(path), parts.text("xl/styles.xml"));
  refuseUncomputed(uncomputed, file);
  const times: string[] = [];
  const rows = found.map((cells, row) =>
    cells.map((value, column): GridCell => {
      const cell = value as unknown;
      const place = cellName(row, column);
      if (cell instanceof Date) {
        // A part of a day is kept as a binary fraction: half a minute is added against 12:29:59.
        const [day = "", time = ""] = new Date(cell.getTime() + 30_000).toISOString().split("T");
        if (!time.startsWith("00:00"))
          times.push(`${place} holds a time of day too, ${time.slice(0, 5)}, which is left out`);
        return { text: day, shown: "date" };
      }
      const text = errors.get(place) ?? (cell === null ? "" : String(cell));
      return { text, shown: percent.has(place) ? "percent" : isLong(text) ? "shorter" : "as-is" };
    }),
  );
  return { rows, merged, said: [...said, ...times] };
}

/** Whether a number has more digits than a workbook's numbers mean. */
const isLong = (text: string): boolean =>
  /^-?[\d.]+(E[+-]?\d+)?$/i.test(text) && text.replace(/E.*$/i, "").replaceAll(/^-?[0.]*|[.]/g, "").length > 15;

function refuseUncomputed(places: readonly string[], file: string): void {
  const [first, ...others] = places;
  if (first === undefined) return;
  const more = others.length === 0 ? "" : `, and so do ${others.length} more`;
  const message = `${first} of ${file} holds a formula without its result${more}: no spreadsheet has computed it yet`;
  const hint = "open the workbook in Excel or LibreOffice, save it there, and import it again";
  throw new AuthorMistake([error("formula-without-result", message, null, hint)]);
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
