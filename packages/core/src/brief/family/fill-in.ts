import { cellText, parseCellReference } from "../../evidence/cell-reference.ts";
import { nameOf, type Parameters } from "./parameters.ts";

/** `{{country}}` in a text that is printed: the value's name in that text's language. */
const printed = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;
/** Keys of YAML below which a bare `country` is a value to look for in the data. */
const ofValues = new Set(["where", "constants", "highlight", "order", "home"]);
/** Keys below which a text may name a cell, as in `same-as: gni(country, 2024)`. */
const ofCells = new Set(["same-as", "facts", "quotes"]);
const languageTag = /^[a-z]{2,3}$/;

/** A file's plain values with its parameters filled in: no name is ever read as YAML. */
export function fillIn(value: unknown, parameters: Parameters, language: string): unknown {
  const fillText = (text: string, tag: string, below: string): string => {
    const code = ofValues.has(below) ? parameters.get(text)?.code : undefined;
    if (code !== undefined) return code;
    if (ofCells.has(below)) return fillCell(text, parameters);
    return text.replace(printed, (whole, name) => nameOf(parameters.get(name), tag) ?? whole);
  };
  // Of the keys that decide how a text is read the outermost counts.
  const fill = (child: unknown, tag: string, below: string): unknown => {
    if (typeof child === "string") return fillText(child, tag, below);
    if (Array.isArray(child)) return child.map((one) => fill(one, tag, below));
    if (typeof child !== "object" || child === null) return child;
    return Object.fromEntries(
      Object.entries(child).map(([key, one]) => {
        const decides = below === "" && (ofValues.has(key) || ofCells.has(key));
        return [key, fill(one, languageTag.test(key) ? key : tag, decides ? key : below)];
      }),
    );
  };
  return parameters.size === 0 ? value : fill(value, language, "");
}

function fillCell(text: string, parameters: Parameters): string {
  const cell = parseCellReference(text);
  if (cell === null) return text;
  return cellText({ ...cell, keys: cell.keys.map((key) => parameters.get(key)?.code ?? key) });
}
