import type { Evidence } from "../evidence/evidence.ts";
import { usualLimits } from "../files/limits.ts";
import { tooMuch } from "../files/within-limits.ts";
import type { Words } from "../files/words.ts";
import type { Problems } from "../problem/collector.ts";
import { good, type Outcome, refuse } from "../problem/outcome.ts";
import { error, type Place, type Problem } from "../problem/problem.ts";
import { named } from "../quantity/arithmetic.ts";
import { parseUnit } from "../quantity/parse-unit.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { samePowers, unitText } from "../quantity/unit.ts";
import { evaluate } from "./evaluate.ts";
import { excuseGap } from "./excuse-gap.ts";
import type { Metric, MetricSpec } from "./metric.ts";
import { type Expression, parseFormula } from "./parse-formula.ts";
import { refuseUnknown } from "./refuse-unknown.ts";
import { excusedGap, inputFailed, refuseMissing, type Scope } from "./scope.ts";

/**
 * Computes all metrics of a brief, each once and after its inputs, in whatever order they are written.
 * What fails is reported at its place in the formula and left out, and so is all that is made of it.
 */
export function computeMetrics(
  specs: ReadonlyMap<string, MetricSpec>,
  evidence: Evidence,
  problems: Problems,
  counts: Iterable<string>,
): ReadonlyMap<string, Metric> {
  const done = new Map<string, Outcome<Quantity>>();
  const path: string[] = [];
  // How many metrics each stands on, one above the other; of each in `path` the most of those it asked for.
  const chains = new Map<string, number>();
  const below: number[] = [];
  const compute = (spec: MetricSpec): Outcome<Quantity> => {
    const known = done.get(spec.id);
    if (known) return known;
    if (path.includes(spec.id)) {
      const cycle = [...path.slice(path.indexOf(spec.id)), spec.id].join(" -> ");
      return refuse("formula-cycle", `the metric needs itself: ${cycle}`, spec.at("formula"));
    }
    const tooLong = (): Outcome<never> => ({ ok: false, problem: overChain(spec.at("formula")) });
    if (path.length >= usualLimits.chain) return tooLong();
    path.push(spec.id);
    below.push(0);
    const worked = computeOne(spec, scope, problems, counts);
    path.pop();
    const chain = (below.pop() ?? 0) + 1;
    chains.set(spec.id, chain);
    const result = worked.ok && chain > usualLimits.chain ? tooLong() : worked;
    const excused = !result.ok && result.problem.rule === excusedGap;
    if (!result.ok && !excused && result.problem.rule !== inputFailed) problems.add(result.problem);
    const kept = result.ok || excused ? result : failed(spec.at("formula"));
    done.set(spec.id, kept);
    return kept;
  };
  const scope: Scope = {
    evidence,
    columns: new Map(),
    metricNames: [...specs.keys()],
    metric: (name) => {
      const spec = specs.get(name);
      const result = spec && compute(spec);
      below.push(Math.max(below.pop() ?? 0, chains.get(name) ?? 0));
      return result;
    },
  };
  for (const spec of specs.values()) checkName(spec, evidence, problems);
  return new Map(
    [...specs.values()].flatMap((spec): [string, Metric][] => {
      const quantity = compute(spec);
      return quantity.ok
        ? [[spec.id, { id: spec.id, label: spec.label, formula: spec.formula, quantity: quantity.value }]]
        : [];
    }),
  );
}

const overChain = (place: Place): Problem =>
  tooMuch(
    "this is computed from a metric, which is computed from another, and so on",
    usualLimits.chain,
    "follow one another",
    place,
  );

const failed = (place: Place): Outcome<never> => ({ ok: false, problem: error(inputFailed, "an input failed", place) });

function checkName(spec: MetricSpec, { facts }: Evidence, problems: Problems): void {
  if (facts.has(spec.id))
    problems.error(
      "duplicate-id",
      `a fact is called "${spec.id}" already`,
      spec.at(),
      "a quote could not tell them apart",
    );
}

function excuse(id: string, why: Words, problem: Problem, formula: Expression, scope: Scope): Outcome<never> {
  const mistake = excuseGap(problem, formula, scope);
  return mistake === null ? refuseMissing(id, why) : { ok: false, problem: mistake };
}

function computeOne(spec: MetricSpec, scope: Scope, problems: Problems, counts: Iterable<string>): Outcome<Quantity> {
  const place = spec.at("formula");
  const expression = parseFormula(spec.formula, spec.inFormula, problems);
  if (expression === null) return failed(place);
  const worked = evaluate(expression, scope);
  const result = worked.ok ? refuseUnknown(worked.value, expression.place) : worked;
  if (!result.ok)
    return spec.missing === undefined ? result : excuse(spec.id, spec.missing, result.problem, expression, scope);
  if (spec.unit !== undefined) {
    const wanted = parseUnit(spec.unit, undefined, counts);
    if (!wanted.ok) return { ok: false, problem: { ...wanted.problem, place: spec.at("unit") } };
    if (!samePowers(wanted.value, result.value.unit)) {
      return refuse(
        "wrong-unit",
        `the formula gives ${unitText(result.value.unit)}, not ${unitText(wanted.value)}`,
        spec.at("unit"),
        "write the unit that it gives, or mend the formula: units are checked, never converted",
      );
    }
  }
  return good(named(result.value, spec.id, place));
}
