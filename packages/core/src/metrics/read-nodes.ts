import jsep, { type Expression as JsepNode } from "jsep";
import { usualLimits } from "../files/limits.ts";
import { grouped, tooMuch } from "../files/within-limits.ts";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";

/** A node of jsep's tree. Tokens know where they start and end; what joins two of them spans both. */
export type Node = JsepNode & { start?: number; end?: number };

/** The place of a part of the text, by its first character and the one after its last. */
export type Within = (start: number, end: number) => Place;

export interface Reading {
  readonly within: Within;
  readonly problems: Problems;
}

// Ids hold hyphens, so a hyphen inside a word belongs to it: a minus has a space on each side.
jsep.addIdentifierChar("-");
jsep.addLiteral("true", "true");
jsep.addLiteral("false", "false");
// jsep keeps no places: each token's start waits here until the token is whole.
const starts: number[] = [];
jsep.hooks.add("gobble-token", function (env) {
  starts.push(this.index);
  // jsep itself tells nobody when a number ends.
  const number = /[\d.]/.test(this.char) ? this.gobbleNumericLiteral() : undefined;
  if (number) env.node = number;
});
jsep.hooks.add("after-token", function (env) {
  const start = starts.pop() ?? 0;
  // jsep has looked past the spaces behind the token already.
  if (env.node) Object.assign(env.node, { start, end: start + this.expr.slice(start, this.index).trimEnd().length });
});

/** Reads a formula or a claim into nodes. Null when it cannot be read, which is reported where reading stopped. */
export function readNodes(text: string, { within, problems }: Reading): Node | null {
  if (text.length > usualLimits.formula) {
    const has = `this has ${grouped(text.length)} characters`;
    problems.add(tooMuch(has, usualLimits.formula, "may stand in a formula or a claim", within(0, 1)));
    return null;
  }
  starts.length = 0;
  try {
    return jsep(text);
  } catch (cause) {
    const { index, description } = cause as { index?: number; description?: string };
    if (cause instanceof RangeError) problems.error("formula-syntax", "the formula is nested too deeply", within(0, 1));
    else if (index === undefined) throw cause;
    if (index === undefined) return null;
    const at = Math.min(index, Math.max(0, text.length - 1));
    problems.error(
      "formula-syntax",
      `the formula cannot be read: ${description ?? "unknown"}`,
      within(at, at + 1),
      text.includes("[")
        ? "a cell is written with round brackets: oda-given(AZE, 2023)"
        : "is a bracket, a comma or a quotation mark missing?",
    );
    return null;
  }
}

/** Places inside a text of which only the whole place is known: on one line, as it is or in quotation marks; of any other its start. */
export function placesIn(text: string, place: Place): Within {
  const around = place.length - text.length;
  if (around !== 0 && around !== 2) return () => place;
  return (start, end) => ({ ...place, column: place.column + start + around / 2, length: Math.max(1, end - start) });
}

/** Where a node stands: an operation has no place of its own, but those of its sides. */
export function placeOf(node: Node, within: Within): Place {
  const start = startOf(node);
  return within(start, Math.max(start + 1, endOf(node)));
}

const startOf = (node: Node): number => node.start ?? (node["left"] ? startOf(node["left"] as Node) : 0);
const endOf = (node: Node): number => node.end ?? (node["right"] ? endOf(node["right"] as Node) : 0);
