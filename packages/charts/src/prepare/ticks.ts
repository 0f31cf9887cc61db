import type { Preparation } from "./preparation.ts";
import { numberOf, rowsOf, withNames } from "./rows.ts";

/**
 * The labels of an axis of years or categories: all of them when there is room, else the first, the last,
 * and between them those at a round distance from each other.
 */
export const ticks: Preparation<"ticks"> = (before, { name, field, panel, apart, also, beside }, { faces, page }) => {
  const own = rowsOf(before).map((row) => row[field] ?? null);
  const others = rowsOf(before, also?.data ?? "").flatMap(
    (row) => also?.fields.map((other) => row[other] ?? null) ?? [],
  );
  const cells = [...new Set([...own, ...others])].filter((cell) => cell !== null);
  const years = cells.map((cell) => numberOf(cell)).filter((year) => year !== null);
  const widest = Math.max(...cells.map((cell) => faces.width(String(cell), page.em, 400))) + apart * page.em;
  const plot = Math.min(page.width * 0.88, (page.width - Number(before.scope[beside ?? ""] ?? 0)) * 1.06);
  const room = panel ? Number(before.scope.panelWidth) : plot;
  if (years.length < cells.length) return withNames(before, { [name]: everyNth(cells.map(String), room, widest) });
  const first = Math.min(...years);
  const last = Math.max(...years);
  return withNames(before, { [name]: panel ? [...new Set([first, last])] : roundYears(first, last, room, widest) });
};

const steps = [1, 2, 5, 10, 20, 25, 50, 100];

function roundYears(first: number, last: number, room: number, widest: number): readonly number[] {
  const perYear = room / (last - first + 1);
  const step = steps.find((years) => years * perYear >= widest) ?? last - first;
  const between: number[] = [];
  for (let year = Math.ceil((first + 1) / step) * step; year < last; year += step) between.push(year);
  const clear = between.filter((year) => (year - first) * perYear >= widest && (last - year) * perYear >= widest);
  return [...new Set([first, ...clear, last])];
}

function everyNth(labels: readonly string[], room: number, widest: number): readonly string[] {
  const nth = Math.max(1, Math.ceil((labels.length * widest) / room));
  return labels.filter((_, at) => (labels.length - 1 - at) % nth === 0);
}
