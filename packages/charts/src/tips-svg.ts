import type { Spot } from "./scene/tips.ts";
import { tenth } from "./svg.ts";

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Invisible areas over the marks, each with its words in `data-tip`; nothing of them is painted or printed. */
export function spotsSvg(spots: readonly Spot[]): string {
  if (spots.length === 0) return "";
  const areas = spots.map(({ x1, y1, x2, y2, tip }) => {
    const place = `x="${tenth(x1)}" y="${tenth(y1)}" width="${tenth(x2 - x1)}" height="${tenth(y2 - y1)}"`;
    return `<rect ${place} data-tip="${escaped(tip)}"/>`;
  });
  return `<g class="tips" fill="none" pointer-events="all">${areas.join("")}</g>`;
}
