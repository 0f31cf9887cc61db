import { wordsIn } from "../files/words.ts";
import { formatQuantity } from "../language/format.ts";
import { Problems } from "../problem/collector.ts";
import { AuthorMistake, error, type Place } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import type { Hedge, Origin, Quantity, Status } from "../quantity/quantity.ts";
import { unitText } from "../quantity/unit.ts";
import { type Explaining, labelOf } from "./label-quantity.ts";
import { parseFormula } from "./parse-formula.ts";
import { workedFormula } from "./worked-formula.ts";

/** A quantity with all it rests on, as data: for `--json`, and for the text that `explainMetric` makes of it. */
export interface Described {
  readonly id: string;
  readonly kind: Origin["kind"];
  readonly label: string | null;
  /** As prose prints it: "about $61.9 million (preliminary)". */
  readonly value: string;
  /** The number as a decimal string with a point. */
  readonly machine: string;
  /** As an author writes it: "USD at current prices". */
  readonly unit: string;
  readonly hedge: Hedge;
  readonly status: Status;
  /** Of a fact, as its file says it; null for the rest. */
  readonly period: string | null;
  /** Of a metric: the formula as written, on one line. */
  readonly formula: string | null;
  /** Of a metric: the formula with labels and numbers. */
  readonly worked: string | null;
  /** Where the formula, the fact's value or the cell stands. */
  readonly place: Place | null;
  readonly sources: readonly DescribedSource[];
  /** Metrics, facts and cells it was made of; numbers of the formula itself are not among them. */
  readonly inputs: readonly Described[];
}

export interface DescribedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  /** Null: no address is known. */
  readonly address: string | null;
}

/** A metric or a fact with a number, described down to its sources. Throws AuthorMistake for an id without a value. */
export function describeMetric(id: string, known: Explaining): Described {
  const metric = known.metrics.get(id);
  if (metric) return describeQuantity(metric.quantity, known);
  const content = known.evidence.facts.get(id)?.content;
  if (content?.kind === "quantity") return describeQuantity(content.quantity, known);
  throw new AuthorMistake([whyNot(id, known)]);
}

function whyNot(id: string, { specs, evidence }: Explaining) {
  const spec = specs.get(id);
  if (spec) return error("no-value", `the metric "${id}" could not be computed`, spec.at("formula"));
  const fact = evidence.facts.get(id);
  if (fact) return error("no-number", `"${id}" is a fact without a number`, fact.place);
  const all = [...specs.keys(), ...evidence.facts.keys()];
  return error("unknown-name", `no fact or metric is called "${id}"`, null, suggest(id, all));
}

function describeQuantity(quantity: Quantity, known: Explaining): Described {
  const { origin, hedge, status, unit } = quantity;
  const { plain: value, machine } = formatQuantity(quantity, known.language);
  const formula = origin.kind === "metric" ? (known.metrics.get(origin.id)?.formula ?? null) : null;
  const fact = origin.kind === "fact" ? known.evidence.facts.get(origin.id) : undefined;
  const inputs = origin.kind === "metric" ? (quantity.inputs ?? []) : [];
  let described: readonly Described[] | null = null;
  return {
    id: origin.id,
    kind: origin.kind,
    label: labelOf(quantity, known),
    value,
    machine,
    unit: unitText(unit),
    hedge,
    status,
    period: fact?.period ?? null,
    formula: formula?.trim().replace(/\s+/g, " ") ?? null,
    worked: formula === null ? null : worked(formula, origin.place, known),
    place: origin.place,
    sources: origin.sources.map((id) => describeSource(id, fact?.address ?? null, known)),
    // Most ask for the formula alone, and a total over a table has hundreds.
    get inputs() {
      described ??= inputs.filter((one) => one.origin.kind !== "literal").map((one) => describeQuantity(one, known));
      return described;
    },
  };
}

function worked(formula: string, place: Place | null, known: Explaining): string | null {
  const anywhere = { file: "", line: 1, column: 1, length: 1 };
  const expression = parseFormula(formula, place ?? anywhere, new Problems());
  return expression && workedFormula(expression, known);
}

/** A fact's own page goes before the address of its source. */
function describeSource(id: string, page: string | null, { evidence, tag }: Explaining): DescribedSource {
  const source = evidence.sources.get(id);
  if (source === undefined) return { id, title: id, publisher: "", date: null, address: page };
  const { title, publisher, date, address } = source;
  return { id, title: wordsIn(title, tag), publisher: wordsIn(publisher, tag), date, address: page ?? address };
}
