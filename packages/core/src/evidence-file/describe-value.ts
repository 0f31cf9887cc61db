import { isQuantity } from "../evidence/evidence.ts";
import { wordsIn } from "../files/words.ts";
import { formatQuantity } from "../language/format.ts";
import { describeMetric } from "../metrics/describe-metric.ts";
import { labelOf } from "../metrics/label-quantity.ts";
import type { Place } from "../problem/problem.ts";
import { firstDigit, roundTo } from "../quantity/exact.ts";
import { interval } from "../quantity/hedge.ts";
import type { Bound } from "../quantity/interval.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { unitText } from "../quantity/unit.ts";
import { type Accounting, explaining } from "./accounting.ts";
import type { EvidenceValue } from "./evidence-schema.ts";
import { describeCell, findCell, whenAndWhere } from "./find-cell.ts";

/** What every value has, where nothing is known of it. */
export const nothingKnown = {
  kind: "words",
  label: "",
  value: null,
  printed: "",
  unit: null,
  hedge: null,
  status: null,
  "last-digit": null,
  bounds: null,
  period: null,
  place: null,
  formula: null,
  "formula-in-words": null,
  "as-stated": null,
  "said-by": null,
  address: null,
  note: null,
  written: null,
  cell: null,
  inputs: [],
  sources: [],
  quotes: [],
} satisfies EvidenceValue;

const kinds = { fact: "fact", cell: "cell", metric: "metric", literal: "formula", result: "formula" } as const;

/** A quantity with what the facts, tables and formulas say of it; who quotes it is added by the caller. */
export function describeQuantity(quantity: Quantity, accounting: Accounting): EvidenceValue {
  const { origin, unit, hedge, status, lastDigit } = quantity;
  const { plain, machine } = formatQuantity(quantity, accounting.edition.language, { status: "said" });
  const { low, high } = interval(quantity);
  return {
    ...nothingKnown,
    kind: kinds[origin.kind],
    label: labelOf(quantity, explaining(accounting)) ?? origin.id,
    value: machine,
    printed: plain,
    unit: unitText(unit),
    hedge,
    status,
    "last-digit": lastDigit,
    bounds: { low: endOf(low, "down"), high: endOf(high, "up") },
    written: placeOf(origin.place),
    inputs: inputsOf(quantity).map((input) => input.origin.id),
    sources: [...origin.sources],
    ...ofOrigin(quantity, accounting),
  };
}

/** What a quantity was made of, without the numbers of the formula itself. */
export const inputsOf = ({ inputs = [] }: Quantity): readonly Quantity[] =>
  inputs.filter(({ origin }) => origin.kind !== "literal");

export const placeOf = (place: Place | null): EvidenceValue["written"] =>
  place && { file: place.file, line: place.line, column: place.column };

/** A lower end is cut downwards and an upper end upwards, so that nothing allowed is left out. */
function endOf({ at, open }: Bound, side: "down" | "up"): NonNullable<EvidenceValue["bounds"]>["low"] {
  return at.isFinite() ? { at: roundTo(at, firstDigit(at) - 14, side).toFixed(), open } : null;
}

function ofOrigin({ origin }: Quantity, accounting: Accounting): Partial<EvidenceValue> {
  const { evidence } = accounting;
  if (origin.kind === "fact") return ofFact(origin.id, accounting);
  if (origin.kind === "metric") return ofMetric(origin.id, accounting);
  if (origin.kind !== "cell") return { formula: origin.id };
  const found = findCell(origin.id, evidence);
  return found === null ? {} : { cell: describeCell(found), ...whenAndWhere(found) };
}

function ofMetric(id: string, accounting: Accounting): Partial<EvidenceValue> {
  const { formula, worked } = describeMetric(id, explaining(accounting));
  const note = accounting.edition.brief.metrics.get(id)?.note;
  return {
    formula,
    "formula-in-words": worked,
    note: note === undefined ? null : wordsIn(note, accounting.edition.tag).trim(),
  };
}

/** What a fact says besides its number. */
export function ofFact(id: string, { evidence, edition }: Accounting): Partial<EvidenceValue> {
  const fact = evidence.facts.get(id);
  if (fact === undefined) return {};
  return {
    label: wordsIn(fact.label, edition.tag),
    period: fact.period,
    place: fact.where,
    "as-stated": fact.asStated && wordsIn(fact.asStated, edition.tag),
    "said-by": fact.saidBy,
    address: fact.address,
    note: fact.note,
    written: placeOf(fact.place),
    sources: [fact.source],
  };
}

/** A cell that holds a word or nothing. */
export function describeWordCell(name: string, accounting: Accounting): Partial<EvidenceValue> {
  const found = findCell(name, accounting.evidence);
  if (found === null) return {};
  const held = found.row.cells[found.column];
  const value = isQuantity(held) || held === undefined || held === null ? null : String(held);
  return { kind: value === null ? "missing" : "cell", value, cell: describeCell(found), ...whenAndWhere(found) };
}
