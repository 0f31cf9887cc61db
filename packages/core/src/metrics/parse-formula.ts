import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import { type Node, placeOf, placesIn, type Reading, readNodes, type Within } from "./read-nodes.ts";

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

/** Parses a formula such as `share(african-states-reached, african-states)`. Null when it cannot be read, which is reported. */
export function parseFormula(formula: string, place: Place | Within, problems: Problems): Expression | null {
  const within = typeof place === "function" ? place : placesIn(formula, place);
  const reading = { within, problems };
  const node = readNodes(formula, reading);
  return node && toExpression(node, reading);
}

export function toExpression(node: Node, reading: Reading): Expression | null {
  const place = placeOf(node, reading.within);
  const inner = (child: unknown): Expression | null => toExpression(child as Node, reading);
  if (node.type === "Literal") return literal(node, place, reading.problems);
  if (node.type === "Identifier") return identifier(String(node["name"]), place);
  if (node.type === "CallExpression") return call(node, place, reading);
  if (node.type === "UnaryExpression" && node["operator"] === "-") {
    const operand = inner(node["argument"]);
    return operand && { kind: "negation", operand, place };
  }
  const operator = operators.find((known) => node.type === "BinaryExpression" && node["operator"] === known);
  if (operator !== undefined) {
    const left = inner(node["left"]);
    const right = inner(node["right"]);
    return left && right && { kind: "operation", operator, left, right, place };
  }
  refuseNode(node, place, reading.problems);
  return null;
}

function refuseNode(node: Node, place: Place, problems: Problems): void {
  if (node.type === "Compound") {
    const hint = "join them by + - * /; a minus has a space on each side";
    const empty = (node["body"] as unknown[]).length === 0;
    problems.error("formula-syntax", empty ? "the formula is empty" : "more than one formula stands here", place, hint);
    return;
  }
  const cell = node.type === "MemberExpression";
  problems.error(
    "formula-syntax",
    "this cannot be used in a formula",
    place,
    cell
      ? "a cell is written with round brackets: oda-given(AZE, 2023)"
      : "a formula has names, numbers, + - * / and functions: share(part, whole)",
  );
}

function literal(node: Node, place: Place, problems: Problems): Expression | null {
  const { value, raw } = node as unknown as { value: unknown; raw: string };
  if (typeof value !== "number") return { kind: "name", name: String(value), place };
  if (/^(\d+(\.\d+)?|\.\d+)$/.test(raw)) return { kind: "number", text: raw, place };
  problems.error(
    "formula-syntax",
    `"${raw}" is no number of a formula`,
    place,
    "write it out in digits: 61900000 or 0.08",
  );
  return null;
}

/** `-5` and `-rise` are read as words, because a hyphen may be part of one; but no id starts with it. */
function identifier(name: string, place: Place): Expression {
  if (/^-\d+(\.\d+)?$/.test(name)) return { kind: "number", text: name, place };
  if (!/^-[^-]/.test(name)) return { kind: "name", name, place };
  const operand =
    place.length === name.length ? { ...place, column: place.column + 1, length: place.length - 1 } : place;
  return { kind: "negation", operand: { kind: "name", name: name.slice(1), place: operand }, place };
}

function call(node: Node, place: Place, reading: Reading): Expression | null {
  const callee = node["callee"] as Node;
  if (callee.type !== "Identifier") {
    reading.problems.error("formula-syntax", "only a name can stand before a bracket", place);
    return null;
  }
  const args = (node["arguments"] as Node[]).map((arg) => toExpression(arg, reading));
  return args.every((arg) => arg !== null) ? { kind: "call", name: String(callee["name"]), args, place } : null;
}
