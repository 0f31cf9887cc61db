import type { FigureSpec } from "../brief/brief.ts";
import type { DrawnFile, PullFile } from "../brief/figures-schema.ts";
import { type Cell, isQuantity } from "../evidence/evidence.ts";
import { placeName } from "../evidence/place-name.ts";
import { usualLimits } from "../files/limits.ts";
import type { Place } from "../problem/problem.ts";
import { scalePowers } from "../quantity/stated.ts";
import { printInChart } from "./chart-text.ts";
import { chartTip } from "./chart-tip.ts";
import { checkPrinted } from "./check-printed.ts";
import type { Composition } from "./composition.ts";
import type { ChartRow, ChartValue } from "./document.ts";
import { placePoint, pointHint } from "./places.ts";
import { type Pulled, pullRows } from "./pull-rows.ts";

/** The words of a figure's keys (`Label given: Aid given`), as plain text. */
export type Labels = ReadonlyMap<string, string>;

type Spec = FigureSpec & DrawnFile;

/** One row of a chart, and what it was made of. */
export interface DrawnRow {
  /** Cells under the template's field names, numbers as numbers, texts in words. */
  readonly row: ChartRow;
  readonly pulled: Pulled;
  readonly pull: PullFile;
}

/** The rows of one data set of a chart. */
export function chartRows(
  pulls: readonly PullFile[],
  path: readonly PropertyKey[],
  spec: Spec,
  labels: Labels,
  composition: Composition,
): readonly DrawnRow[] {
  const rows = pulls.flatMap((pull, index) => {
    const at = (...inside: readonly PropertyKey[]): Place => spec.at(...path, index, ...inside);
    const pulled = pullRows(pull, at, composition);
    if (isTooMuch(pulled, at(), composition)) return [];
    checkPrinted(pulled, pull, at, composition);
    if (spec.kind === "map") checkPoints(pulled, at(), composition);
    const texts = printInChart(pulled, pull, composition);
    return pulled.map((row, nth): Ordered => {
      const { place, group } = row.fields;
      const ranked = [place, group].filter((cell) => typeof cell === "string");
      const drawn = toChartRow(row, texts[nth] ?? null, pull, { spec, labels, composition });
      return { names: ranked, row: drawn, pulled: row, pull };
    });
  });
  return order(rows, spec);
}

/** More rows of one pull are no drawing that a person could read, and take the browser minutes. */
function isTooMuch(pulled: readonly Pulled[], place: Place, { problems }: Composition): boolean {
  if (pulled.length <= usualLimits.marks) return false;
  const message = `this draws ${pulled.length} rows; at most ${usualLimits.marks} are drawn`;
  problems.error("too-many-marks", message, place, "narrow it with where:, from: and to:, or draw sums of it");
  return true;
}

/** A map's places need their points; those that no source places are told together, with what to write. */
function checkPoints(rows: readonly Pulled[], place: Place, composition: Composition): void {
  const lost = rows.flatMap(({ fields }) => {
    const { place: code, lon, lat } = fields;
    const placed = (lon ?? null) !== null && (lat ?? null) !== null;
    return typeof code !== "string" || placed || "lon" in placePoint(code, composition) ? [] : [code];
  });
  const codes = [...new Set(lost)];
  if (codes.length === 0) return;
  composition.problems.error(
    "unknown-place",
    `nothing says where ${codes.join(", ")} ${codes.length === 1 ? "lies" : "lie"}`,
    place,
    pointHint(codes[0] ?? "", composition),
  );
}

interface Ordered extends DrawnRow {
  /** The place and the group, by which a list orders the row. */
  readonly names: readonly string[];
}

interface Context {
  readonly spec: Spec;
  readonly labels: Labels;
  readonly composition: Composition;
}

function toChartRow(
  row: Pulled,
  text: string | null,
  pull: PullFile,
  { spec, labels, composition }: Context,
): ChartRow {
  const { place, ...cells } = row.fields;
  const values = Object.fromEntries(
    Object.entries(cells).map(([field, cell]) => [field, toChartValue(cell, pull.divide?.[field])]),
  );
  const code = typeof place === "string" ? place : null;
  const named = code === null ? null : (labels.get(code) ?? placeName(code, composition));
  const key = typeof values["key"] === "string" ? (labels.get(values["key"]) ?? null) : null;
  const words = named ?? key;
  const drawn: ChartRow = {
    ...(spec.kind === "map" && code !== null ? placePoint(code, composition) : {}),
    ...values,
    ...(named === null ? {} : { facet: named }),
    ...(words !== null && values["label"] === undefined ? { label: words } : {}),
    ...(text === null ? {} : { text }),
    ...(spec.highlight === undefined
      ? {}
      : { focus: spec.highlight.includes(code ?? String(values["key"] ?? values["x"])) }),
  };
  const tip = chartTip(row, drawn, composition);
  return tip === "" ? drawn : { ...drawn, tip };
}

function toChartValue(cell: Cell, scale: keyof typeof scalePowers | undefined): ChartValue {
  if (isQuantity(cell)) return cell.value.div(scale === undefined ? 1 : `1e${scalePowers[scale]}`).toNumber();
  // What a template tells apart by a word, it does not tell apart by a truth value.
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell;
}

/** Sorts by the value drawn along x, or by a list of places or groups; without an order rows stay as the source has them. */
function order(rows: readonly Ordered[], { order: wanted }: Spec): readonly DrawnRow[] {
  if (wanted === undefined) return rows;
  const sign = wanted === "descending" ? -1 : 1;
  const rank = ({ names, row }: Ordered): number => {
    if (typeof wanted === "string") return sign * Number(row["x"]);
    const found = names.map((name) => wanted.indexOf(name)).find((at) => at >= 0);
    return found ?? wanted.length;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b));
}
