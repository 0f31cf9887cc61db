import jsep, { type Expression as JsepNode } from "jsep";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";

/** A formula's parts, each with where it stands. A name is a fact, a metric, a series, or a plain word such as AZE. */
export type Expression =
  | { readonly kind: "number"; readonly text: string; readonly place: Place }
  | { readonly kind: "name"; readonly name: string; readonly place: Place }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[]; readonly place: Place }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly place: Place;
    }
  | { readonly kind: "negation"; readonly operand: Expression; readonly place: Place };

const operators = ["+", "-", "*", "/"] as const;
export type Operator = (typeof operators)[number];

type Placed = JsepNode & { start?: number; end?: number };

// Ids hold hyphens, so a hyphen inside a word belongs to it: a minus has a space on each side.
jsep.addIdentifierChar("-");
jsep.addLiteral("true", "true");
jsep.addLiteral("false", "false");
// jsep keeps no places: each token's start waits here until the token is whole.
const starts: number[] = [];
jsep.hooks.add("gobble-token", function () {
  starts.push(this.index);
});
jsep.hooks.add("after-token", function (env) {
  const start = starts.pop();
  if (env.node) Object.assign(env.node, { start, end: this.index });
});

/** Parses a formula such as `share(african-states-reached, african-states)`. Null when it cannot be read, which is reported. */
export function parseFormula(formula: string, place: Place, problems: Problems): Expression | null {
  const within = placesIn(formula, place);
  starts.length = 0;
  try {
    return toExpression(jsep(formula), within, problems);
  } catch (cause) {
    const { index, description } = cause as { index?: number; description?: string };
    if (index === undefined) throw cause;
    problems.error(
      "formula-syntax",
      `the formula cannot be read: ${description ?? "unknown"}`,
      within(index, index + 1),
      "is a bracket, a comma or a quotation mark missing?",
    );
    return null;
  }
}

type Within = (start: number, end: number) => Place;

/** Places inside a formula that stands on one line; of a folded formula only its start is known. */
function placesIn(formula: string, place: Place): Within {
  const oneLine = place.length >= formula.length;
  const quote = oneLine ? place.length - formula.length > 1 : false;
  return (start, end) =>
    oneLine ? { ...place, column: place.column + start + (quote ? 1 : 0), length: Math.max(1, end - start) } : place;
}

function toExpression(node: Placed, within: Within, problems: Problems): Expression | null {
  const place = within(node.start ?? 0, node.end ?? (node.start ?? 0) + 1);
  const inner = (child: unknown): Expression | null => toExpression(child as Placed, within, problems);
  if (node.type === "Literal") return literal(node, place);
  if (node.type === "Identifier") return identifier(String(node["name"]), place);
  if (node.type === "CallExpression") return call(node, place, inner, problems);
  if (node.type === "UnaryExpression" && node["operator"] === "-") {
    const operand = inner(node["argument"]);
    return operand && { kind: "negation", operand, place };
  }
  const operator = operators.find((known) => node.type === "BinaryExpression" && node["operator"] === known);
  if (operator !== undefined) {
    const left = inner(node["left"]);
    const right = inner(node["right"]);
    return left && right && { kind: "operation", operator, left, right, place: left.place };
  }
  problems.error(
    "formula-syntax",
    "this cannot be used in a formula",
    place,
    "a formula has names, numbers, + - * / and functions: share(part, whole)",
  );
  return null;
}

function literal(node: Placed, place: Place): Expression {
  const { value, raw } = node as unknown as { value: unknown; raw: string };
  return typeof value === "number"
    ? { kind: "number", text: raw, place }
    : { kind: "name", name: String(value), place };
}

/** `-5` is read as a word, because a hyphen may be part of one. */
function identifier(name: string, place: Place): Expression {
  return /^-\d+(\.\d+)?$/.test(name) ? { kind: "number", text: name, place } : { kind: "name", name, place };
}

function call(
  node: Placed,
  place: Place,
  inner: (child: unknown) => Expression | null,
  problems: Problems,
): Expression | null {
  const callee = node["callee"] as Placed;
  if (callee.type !== "Identifier") {
    problems.error("formula-syntax", "only a function's name can stand before a bracket", place);
    return null;
  }
  const args = (node["arguments"] as unknown[]).map(inner);
  return args.every((arg) => arg !== null) ? { kind: "call", name: String(callee["name"]), args, place } : null;
}
