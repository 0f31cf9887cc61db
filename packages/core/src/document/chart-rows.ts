import type { DrawnFile, PullFile } from "../brief/figures-schema.ts";
import type { FigureSpec } from "../brief/brief.ts";
import { type Cell, isQuantity } from "../evidence/evidence.ts";
import { scalePowers } from "../quantity/stated.ts";
import type { Composition } from "./composition.ts";
import type { ChartRow, ChartValue } from "./document.ts";
import { printInChart } from "./chart-text.ts";
import { type Pulled, pullRows } from "./pull-rows.ts";
import { placeName, placePoint } from "./places.ts";

/** The words of a figure's keys (`Label given: Aid given`), as plain text. */
export type Labels = ReadonlyMap<string, string>;

type Spec = FigureSpec & DrawnFile;

/** The rows of one data set of a chart: cells under the template's field names, numbers as numbers, texts in words. */
export function chartRows(pulls: readonly PullFile[], path: readonly PropertyKey[], spec: Spec, labels: Labels, composition: Composition): readonly ChartRow[] {
  const rows = pulls.flatMap((pull, index) => {
    const pulled = pullRows(pull, spec.at(...path, index), composition);
    const texts = printInChart(pulled, pull, composition);
    return pulled.map((row, at) => toChartRow(row, texts[at] ?? null, pull, spec, labels, composition));
  });
  return order(rows, spec);
}

function toChartRow(row: Pulled, text: string | null, pull: PullFile, spec: Spec, labels: Labels, composition: Composition): ChartRow {
  const { place, ...cells } = row.fields;
  const values = Object.fromEntries(Object.entries(cells).map(([field, cell]) => [field, toChartValue(cell, pull.divide?.[field])]));
  const code = typeof place === "string" ? place : null;
  const named = code === null ? null : (labels.get(code) ?? placeName(code, composition));
  const key = typeof values["key"] === "string" ? (labels.get(values["key"]) ?? null) : null;
  const words = named ?? key;
  return {
    ...(spec.kind === "map" && code !== null ? { ...placePoint(code, composition), ...spec.labels?.[code] } : {}),
    ...values,
    ...(words !== null && values["label"] === undefined ? { label: words } : {}),
    ...(text === null ? {} : { text }),
    ...(spec.highlight === undefined ? {} : { focus: spec.highlight.includes(code ?? String(values["key"] ?? values["x"])) }),
  };
}

function toChartValue(cell: Cell, scale: keyof typeof scalePowers | undefined): ChartValue {
  if (isQuantity(cell)) return cell.value.div(scale === undefined ? 1 : `1e${scalePowers[scale]}`).toNumber();
  // What a template tells apart by a word, it does not tell apart by a truth value.
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell;
}

/** Sorts by the value drawn along x, or by the listed labels; without an order rows stay as the source has them. */
function order(rows: readonly ChartRow[], { order: wanted }: Spec): readonly ChartRow[] {
  if (wanted !== "descending" && wanted !== "ascending") return rows;
  const sign = wanted === "descending" ? -1 : 1;
  return [...rows].sort((a, b) => sign * (Number(a["x"]) - Number(b["x"])));
}
