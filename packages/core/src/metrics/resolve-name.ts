import { firstWords } from "../files/words.ts";
import { good, type Outcome, refuse } from "../problem/outcome.ts";
import { suggest } from "../problem/suggest.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Expression } from "./parse-formula.ts";
import { excusedGap, inputFailed, type Scope } from "./scope.ts";

type Name = Extract<Expression, { kind: "name" }>;

/** The quantity a name stands for: a column of the row, a metric or a fact. */
export function resolveName({ name, place }: Name, scope: Scope): Outcome<Quantity> {
  const column = scope.columns.get(name);
  if (column) return good(column);
  const metric = scope.metric(name);
  if (metric?.ok === false && metric.problem.rule === excusedGap)
    return refuse("missing-value", metric.problem.message, place);
  if (metric) return metric;
  const fact = scope.evidence.facts.get(name);
  if (fact?.content.kind === "quantity") return good(fact.content.quantity);
  if (fact?.content.kind === "missing")
    return refuse("missing-value", `"${name}" has no value: ${firstWords(fact.content.why)}`, place);
  if (fact) return refuse("no-number", `"${name}" is a fact without a number`, place);
  if (scope.evidence.broken.has(name)) return refuse(inputFailed, `"${name}" failed`, place);
  const series = scope.evidence.series.get(name);
  if (series) {
    const keys = series.primaryKey.join(", ");
    return refuse("no-number", `"${name}" is a whole series`, place, `name a cell of it: ${name}(${keys})`);
  }
  if (scope.evidence.broken.has(name)) return refuse(inputFailed, `"${name}" failed`, place);
  return refuse("unknown-name", `no fact or metric is called "${name}"`, place, hintFor(name, scope));
}

function hintFor(name: string, { columns, evidence, metricNames }: Scope): string {
  const known = [...columns.keys(), ...evidence.facts.keys(), ...metricNames];
  const parts = name.split("-");
  const halves = parts.map((_, at) => [parts.slice(0, at).join("-"), parts.slice(at).join("-")] as const);
  const minus = halves.find((sides) => sides.every((side) => known.includes(side)));
  return minus ? `a minus has a space on each side: ${minus[0]} - ${minus[1]}` : suggest(name, known);
}
