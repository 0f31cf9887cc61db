import type { Row } from "./fields.ts";
import type { Recipe } from "./recipe.ts";
import { tenth } from "./svg.ts";

/** The fields that an entry of a legend may stand for. */
const named = ["key", "group", "status", "facet"];

/** The mark of a legend's entry, one em square: drawn like the first row that the entry's key names; null if it names none. */
export function drawSwatch(key: string, rows: readonly Row[], recipe: Recipe, em: number): string | null {
  const row = rows.find((candidate) => named.some((field) => candidate[field] === key));
  if (row === undefined) return null;
  const size = tenth(em);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="swatch" aria-hidden="true" focusable="false" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">`;
  return `${head}${mark(row, recipe.swatch, em)}</svg>`;
}

function mark(row: Row, kind: Recipe["swatch"], em: number): string {
  const colour = String(row.colour ?? row.fill);
  const half = tenth(em / 2);
  if (kind === "line") {
    return `<path d="M${tenth(0.1 * em)} ${half}H${tenth(0.9 * em)}" stroke="${colour}" stroke-width="${tenth(0.22 * em)}" stroke-linecap="round"/>`;
  }
  // A map's filled symbols are outlined in white against their neighbours; the legend has none.
  const outline = row.hollow === true ? String(row.outline ?? row.stroke) : "none";
  const paint = `fill="${String(row.fill ?? colour)}" stroke="${outline}" stroke-width="${tenth(0.14 * em)}"`;
  if (kind === "disc" && row.shape !== "square")
    return `<circle cx="${half}" cy="${half}" r="${tenth(0.38 * em)}" ${paint}/>`;
  const [corner, side] = [tenth(0.14 * em), tenth(0.72 * em)];
  return `<rect x="${corner}" y="${corner}" width="${side}" height="${side}" ${paint}/>`;
}
