import type { Series } from "../evidence/evidence.ts";
import { good, type Outcome, refuse } from "../problem/outcome.ts";
import { suggest } from "../problem/suggest.ts";
import { add, divide, multiply, negate, subtract } from "../quantity/arithmetic.ts";
import { exact } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { plain } from "../quantity/unit.ts";
import { functions } from "./functions/index.ts";
import type { Expression, Operator } from "./parse-formula.ts";
import { type Call, inputFailed, type Scope } from "./scope.ts";

const operations: Readonly<Record<Operator, typeof add>> = { "+": add, "-": subtract, "*": multiply, "/": divide };

/** The value of a formula, or what stands in its way, at its place inside the formula. */
export function evaluate(expression: Expression, scope: Scope): Outcome<Quantity> {
  switch (expression.kind) {
    case "number":
      return good(literal(expression.text));
    case "name":
      return resolve(expression, scope);
    case "negation": {
      const operand = evaluate(expression.operand, scope);
      return operand.ok ? good(negate(operand.value)) : operand;
    }
    case "operation": {
      const left = evaluate(expression.left, scope);
      if (!left.ok) return left;
      const right = evaluate(expression.right, scope);
      return right.ok ? operations[expression.operator](left.value, right.value, expression.place) : right;
    }
    case "call":
      return callFunction(expression, scope);
  }
}

/** A number in a formula is exact to any digit. */
const literal = (text: string): Quantity => ({
  value: exact(text),
  unit: plain,
  hedge: "exact",
  status: "final",
  lastDigit: null,
  origin: { kind: "literal", id: text, sources: [], place: null },
});

type Name = Extract<Expression, { kind: "name" }>;

function resolve({ name, place }: Name, scope: Scope): Outcome<Quantity> {
  const found = scope.columns.get(name);
  if (found) return good(found);
  const metric = scope.metric(name);
  if (metric) return metric;
  const fact = scope.evidence.facts.get(name);
  if (fact?.content.kind === "quantity") return good(fact.content.quantity);
  if (fact?.content.kind === "missing")
    return refuse("missing-value", `"${name}" has no value: ${fact.content.why}`, place);
  if (fact) return refuse("no-number", `"${name}" is a fact without a number`, place);
  if (scope.evidence.broken.has(name)) return refuse(inputFailed, `"${name}" failed`, place);
  if (scope.evidence.series.has(name))
    return refuse("no-number", `"${name}" is a whole series`, place, `name a cell of it: value(${name}, …)`);
  const halves = name
    .split("-")
    .map((_, at, parts) => [parts.slice(0, at).join("-"), parts.slice(at).join("-")] as const);
  const isKnown = (half: string): boolean =>
    scope.columns.has(half) || scope.evidence.facts.has(half) || scope.metric(half) !== undefined;
  const minus = halves.find(([left, right]) => isKnown(left) && isKnown(right));
  if (minus)
    return refuse(
      "unknown-name",
      `there is no "${name}"`,
      place,
      `a minus has a space on each side: ${minus[0]} - ${minus[1]}`,
    );
  const known = [...scope.columns.keys(), ...scope.evidence.facts.keys(), ...scope.metricNames];
  return refuse("unknown-name", `no fact or metric is called "${name}"`, place, suggest(name, known));
}

function callFunction({ name, args, place }: Extract<Expression, { kind: "call" }>, scope: Scope): Outcome<Quantity> {
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known === undefined)
    return refuse("unknown-function", `there is no function ${name}()`, place, suggest(name, Object.keys(functions)));
  const [least, most] = known.takes;
  if (args.length < least || args.length > most) {
    return refuse(
      "wrong-arguments",
      `${name}() got ${args.length} argument${args.length === 1 ? "" : "s"}`,
      place,
      `write ${known.usage}`,
    );
  }
  const call: Call = {
    name,
    args,
    place,
    scope,
    quantity: (argument) => evaluate(argument, scope),
    series: (argument) => seriesOf(argument, scope),
    word: wordOf,
  };
  return known.apply(call);
}

function seriesOf(argument: Expression, { evidence }: Scope): Outcome<Series> {
  const name = argument.kind === "name" ? argument.name : "";
  const series = evidence.series.get(name);
  if (series === undefined && evidence.broken.has(name)) return refuse(inputFailed, `"${name}" failed`, argument.place);
  return series
    ? good(series)
    : refuse("unknown-series", `no series is called "${name}"`, argument.place, suggest(name, evidence.series.keys()));
}

function wordOf(argument: Expression): Outcome<string> {
  if (argument.kind === "name") return good(argument.name);
  if (argument.kind === "number") return good(argument.text);
  return refuse(
    "wrong-arguments",
    "a plain word or number stands here",
    argument.place,
    "such as AZE, 2023 or a column's name",
  );
}
