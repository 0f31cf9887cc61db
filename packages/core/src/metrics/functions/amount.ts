import type { Evidence } from "../../evidence/evidence.ts";
import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import { parseUnit } from "../../quantity/parse-unit.ts";
import type { Unit } from "../../quantity/unit.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import { constant } from "./constant.ts";
import { wordsOf } from "./words.ts";

export const amount: FormulaFunction = {
  usage: 'amount(50, percent) or amount(61900000, USD[, "constant 2022"])',
  gives: "A number with a unit, such as a limit that a value is compared with; exact to any digit.",
  takes: [2, 3],
  apply: (call) => {
    const words = wordsOf(call.args, call);
    if (!words.ok) return words;
    const [number = "", unit = "", prices] = words.value;
    if (!/^-?\d+(\.\d+)?$/.test(number))
      return refuse("wrong-arguments", `"${number}" is not a number`, call.place, "write amount(50, percent)");
    const parsed = unitFor(unit, prices, call);
    return parsed.ok ? good(constant(number, parsed.value, `${number} ${unit}`)) : parsed;
  },
};

/** Things counted are known from what is counted in the evidence: nothing else could be compared with the amount. */
function unitFor(unit: string, prices: string | undefined, { scope, place }: Call): Outcome<Unit> {
  const parsed = parseUnit(unit, prices, unitsIn(scope.evidence));
  if (parsed.ok) return parsed;
  const { rule, message, hint } = parsed.problem;
  return refuse(rule, message, place, hint);
}

function unitsIn({ facts, series }: Evidence): ReadonlySet<string> {
  const ofFacts = [...facts.values()].flatMap(({ content }) => {
    if (content.kind === "quantity") return Object.keys(content.quantity.unit.powers);
    return content.kind === "missing" ? Object.keys(content.unit.powers) : [];
  });
  const ofSeries = [...series.values()].flatMap(({ fields }) =>
    fields.flatMap(({ unit }) => Object.keys(unit?.powers ?? {})),
  );
  return new Set([...ofFacts, ...ofSeries]);
}
