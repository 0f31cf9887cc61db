import { head, relations, xml } from "../xml.ts";
import { closeParts, type Parts } from "../zip.ts";
import { cellName, type Sheet, type SheetCell } from "./sheet.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const package_ = "http://schemas.openxmlformats.org/package/2006";
const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The workbook behind a chart (ECMA-376, part 1, 18): numbers are numbers, and every text is an inline string with the
 * quote prefix, so that "=1+1" is a text also after somebody edits its cell.
 */
export function workbookOf(sheet: Sheet, date: string): Uint8Array {
  const parts: Parts = new Map([
    ["[Content_Types].xml", contentTypes],
    ["_rels/.rels", relationsXml(["officeDocument", "xl/workbook.xml"])],
    ["xl/workbook.xml", workbook],
    ["xl/_rels/workbook.xml.rels", relationsXml(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"])],
    ["xl/styles.xml", styles],
    ["xl/worksheets/sheet1.xml", sheetXml(sheet)],
  ]);
  return closeParts(parts, date);
}

const contentTypes = [
  `${head}<Types xmlns="${package_}/content-types">`,
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
  `<Default Extension="xml" ContentType="application/xml"/>`,
  `<Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`,
].join("");

const relationsXml = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  [
    `${head}<Relationships xmlns="${package_}/relationships">`,
    ...targets.map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`,
    ),
    "</Relationships>",
  ].join("");

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const styles = [
  `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>`,
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`,
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>`,
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
  `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs>`,
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
].join("");

function sheetXml({ rows }: Sheet): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const body = rows.map((row, at) => {
    const cells = row.map((cell, place) => cellXml(cell, cellName(at, place))).join("");
    return `<row r="${at + 1}">${cells}</row>`;
  });
  const range = `A1:${cellName(rows.length - 1, width - 1)}`;
  return `${head}<worksheet xmlns="${main}"><dimension ref="${range}"/><sheetData>${body.join("")}</sheetData></worksheet>`;
}

/** A gap is no cell: a zero would be a statement. */
function cellXml(cell: SheetCell, name: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${name}"><v>${cell}</v></c>`;
  return `<c r="${name}" s="1" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
}
