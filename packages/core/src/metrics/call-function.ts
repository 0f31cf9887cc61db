import type { Series } from "../evidence/evidence.ts";
import { good, type Outcome, refuse } from "../problem/outcome.ts";
import { suggest } from "../problem/suggest.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { functions } from "./functions/index.ts";
import type { Expression } from "./parse-formula.ts";
import { type Call, type FormulaFunction, inputFailed, type Scope } from "./scope.ts";
import { isList, type List, type Value } from "./value.ts";

const listed = "docs/authors.md lists the functions, pnpm facts what can be named";

type Written = Extract<Expression, { kind: "call" }>;
type Evaluate = (expression: Expression, scope: Scope) => Outcome<Value>;

/** Calls a function of the list. A series' id used like one is short for value(): `oda-given(AZE, 2023)`. */
export function callFunction(written: Written, scope: Scope, evaluate: Evaluate): Outcome<Value> {
  const { name, args, place } = written;
  const { series } = scope.evidence;
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (known) return apply(known, args, written, scope, evaluate);
  const cell = series.has(name) ? functions["value"] : undefined;
  if (cell) {
    const short = { ...cell, usage: `${name}(${series.get(name)?.primaryKey.join(", ")}[, column])` };
    return apply(short, [{ kind: "name", name, place }, ...args], written, scope, evaluate);
  }
  if (scope.evidence.broken.has(name)) return refuse(inputFailed, `"${name}" failed`, place);
  const here = { ...place, length: Math.min(place.length, name.length) };
  const hint = suggest(name, [...Object.keys(functions), ...series.keys()]).replace(/^\d+ are known.*/, listed);
  return refuse("unknown-function", `no function or series is called "${name}"`, here, hint);
}

function apply(
  known: FormulaFunction,
  args: readonly Expression[],
  { name, place, args: written }: Written,
  scope: Scope,
  evaluate: Evaluate,
): Outcome<Value> {
  const [least, most] = known.takes;
  if (args.length < least || args.length > most) {
    const many = written.length === 1 ? "1 argument" : `${written.length} arguments`;
    return refuse("wrong-arguments", `${name}() got ${many}`, place, `write ${known.usage}`);
  }
  const value = (argument: Expression) => evaluate(argument, scope);
  const call: Call = {
    name,
    args,
    place,
    scope,
    value,
    quantity: (argument) => oneQuantity(value(argument), argument),
    list: (argument) => wholeList(value(argument), argument),
    series: (argument) => seriesOf(argument, scope),
    word: (argument) => wordOf(argument, scope),
  };
  return known.apply(call);
}

/** Refuses a list where a formula goes on with one number. */
export function oneQuantity(value: Outcome<Value>, { place }: Expression): Outcome<Quantity> {
  if (!value.ok) return value;
  if (!isList(value.value)) return good(value.value);
  const hint = "make one number of it: sum(…), mean(…), latest(…)";
  return refuse("list-not-number", `${value.value.text} is a list, and one number is needed here`, place, hint);
}

function wholeList(value: Outcome<Value>, { place }: Expression): Outcome<List> {
  if (!value.ok) return value;
  if (isList(value.value)) return good(value.value);
  const hint = "write between(series, key…, from, to)";
  return refuse("number-not-list", `${value.value.origin.id} is one number, and a list is needed here`, place, hint);
}

function seriesOf(argument: Expression, { evidence }: Scope): Outcome<Series> {
  const name = argument.kind === "name" ? argument.name : "";
  const series = evidence.series.get(name);
  if (series === undefined && evidence.broken.has(name)) return refuse(inputFailed, `"${name}" failed`, argument.place);
  return series
    ? good(series)
    : refuse("unknown-series", `no series is called "${name}"`, argument.place, suggest(name, evidence.series.keys()));
}

function wordOf(argument: Expression, { evidence }: Scope): Outcome<string> {
  if (argument.kind === "name") return good(evidence.parameters?.get(argument.name) ?? argument.name);
  if (argument.kind === "number") return good(argument.text);
  const hint = "such as AZE, 2023 or a column's name";
  return refuse("wrong-arguments", "a plain word or number stands here", argument.place, hint);
}
