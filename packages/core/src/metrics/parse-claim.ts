import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import { type Expression, toExpression } from "./parse-formula.ts";
import { type Node, placeOf, placesIn, type Reading, readNodes } from "./read-nodes.ts";

const comparisons = [">", "<", ">=", "<=", "==", "!="] as const;
export type Comparing = (typeof comparisons)[number];

/** What a sentence says of numbers, such as `oda-given(AZE, 2023) > oda-given(AZE, 2022)`. */
export type Claim =
  | {
      readonly kind: "comparison";
      readonly operator: Comparing;
      readonly left: Expression;
      readonly right: Expression;
      readonly place: Place;
    }
  | { readonly kind: "and" | "or"; readonly left: Claim; readonly right: Claim }
  | { readonly kind: "not"; readonly claim: Claim }
  /** That the sources have what the formula needs. */
  | { readonly kind: "available"; readonly formula: Expression };

/** Parses a claim. Null when it cannot be read or claims nothing, which is reported. */
export function parseClaim(text: string, place: Place, problems: Problems): Claim | null {
  const reading = { within: placesIn(text, place), problems };
  const node = readNodes(text, reading);
  return node && toClaim(node, reading);
}

function toClaim(node: Node, reading: Reading): Claim | null {
  const operator = node["operator"];
  if (node.type === "UnaryExpression" && operator === "!") {
    const claim = toClaim(node["argument"] as Node, reading);
    return claim && { kind: "not", claim };
  }
  if (node.type === "BinaryExpression" && (operator === "&&" || operator === "||")) {
    const left = toClaim(node["left"] as Node, reading);
    const right = toClaim(node["right"] as Node, reading);
    return left && right && { kind: operator === "&&" ? "and" : "or", left, right };
  }
  if (isAvailable(node)) {
    const [only] = node["arguments"] as Node[];
    const formula = only ? toExpression(only, reading) : null;
    return formula && { kind: "available", formula };
  }
  const comparison = comparisonOf(node);
  if (comparison !== undefined) return toComparison(node, comparison, reading);
  reading.problems.error(
    "formula-syntax",
    "this claims nothing",
    placeOf(node, reading.within),
    `${misspeltAvailable(node) ? "did you mean available(…)? A" : "a"} claim compares: a > b, or says available(a), and joins such by && || !`,
  );
  return null;
}

const misspeltAvailable = (node: Node): boolean =>
  node.type === "CallExpression" &&
  suggest(String((node["callee"] as Node)["name"]), ["available"]).startsWith("did you mean");

/** `available(oda-given(AZE, 2023))` */
const isAvailable = (node: Node): boolean =>
  node.type === "CallExpression" &&
  (node["callee"] as Node)["name"] === "available" &&
  (node["arguments"] as Node[]).length === 1;

const comparisonOf = (node: Node): Comparing | undefined =>
  node.type === "BinaryExpression" ? comparisons.find((known) => node["operator"] === known) : undefined;

/** `0 < a < b` is two comparisons, as one reads it. */
function toComparison(node: Node, operator: Comparing, reading: Reading): Claim | null {
  const first = node["left"] as Node;
  const chained = comparisonOf(first) === undefined ? null : first;
  const before = chained && toClaim(chained, reading);
  if (chained && !before) return null;
  const left = toExpression(chained ? (chained["right"] as Node) : first, reading);
  const right = toExpression(node["right"] as Node, reading);
  if (!left || !right) return null;
  const place = placeOf(node, reading.within);
  const last: Claim = { kind: "comparison", operator, left, right, place };
  return before ? { kind: "and", left: before, right: last } : last;
}
