import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ApprovedEdition, ApprovedValue } from "../brief/approval-schema.ts";
import type { Figure, Inline, Quote } from "../document/document.ts";
import { digitsIn } from "../language/digits.ts";
import { joined } from "../language/format.ts";
import { unitText } from "../quantity/unit.ts";

/** What a person approves: every number that is quoted, and those that figures draw. */
export interface Approvable {
  readonly values: Readonly<Record<string, ApprovedValue>>;
  readonly figures: Readonly<Record<string, string>>;
}

interface Quoting {
  readonly quotes: readonly Quote[];
  readonly figures: readonly Figure[];
}

/** What some documents of a brief quote and draw, by name; of several prints of a number the finest stands for all. */
export function approvable(documents: readonly Quoting[]): Approvable {
  const quotes = Map.groupBy(
    documents.flatMap((document) => document.quotes),
    nameOf,
  );
  const values = [...quotes].map(([name, all]) => {
    const numbers = all.filter(({ quantity }) => quantity !== null);
    const most = Math.max(...numbers.map(({ text }) => digitsIn(text)));
    const quote = numbers.find(({ text }) => digitsIn(text) === most) ?? all[0];
    return [name, quote && approvedValueOf(quote)] as const;
  });
  const figures = documents.flatMap((document) =>
    document.figures.map((figure) => [figure.id, numbersIn(figure)] as const),
  );
  return {
    values: Object.fromEntries(sorted(values.flatMap(([name, value]) => (value ? [[name, value] as const] : [])))),
    figures: Object.fromEntries(sorted(figures.toReversed())),
  };
}

const sorted = <T>(entries: readonly (readonly [string, T])[]) => entries.toSorted(([a], [b]) => (a < b ? -1 : 1));

export const nameOf = ({ quantity, fact }: Quote): string => quantity?.origin.id ?? fact;

/** A quote as it is approved: of words that numbers chose, the words; of all else, the value. */
export function approvedValueOf(quote: Quote): ApprovedValue {
  const { quantity, inputs, machine, period } = quote;
  const common = { printed: joined(quote), period: period || null };
  if (quantity === null) {
    const value = inputs.length > 0 ? common.printed : machine;
    return { ...common, value, unit: null, hedge: null, status: null, digit: null };
  }
  const { unit, hedge, status, lastDigit: digit } = quantity;
  return { ...common, value: machine, unit: unitText(unit), hedge, status, digit };
}

/** Words and places are the language's own: they are approved as the first language has them. */
export const isOfLanguage = ({ quantity, inputs }: Quote): boolean => quantity === null && inputs.length > 0;

/** The numbers that a figure draws, in the order of its table: "40.25 3". */
export function numbersIn(figure: Figure): string {
  const grids = figure.kind === "table" ? [figure] : figure.data;
  const cells = grids.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return cells.flatMap(({ children }) => machinesIn(children)).join(" ");
}

const machinesIn = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === "quote") return inline.quote.machine;
    return "children" in inline ? machinesIn(inline.children) : [];
  });

/** The hash of what was approved, in one form whatever order it stands in. */
export function hashOf({ values = {}, figures = {} }: Pick<ApprovedEdition, "values" | "figures">): string {
  const lines = [
    ...Object.entries(values).map(([name, { printed, value, unit, hedge, status, digit, period }]) =>
      JSON.stringify([name, printed, value, unit, hedge, status, digit, period]),
    ),
    ...Object.entries(figures).map((entry) => JSON.stringify(entry)),
  ];
  return bytesToHex(sha256(utf8ToBytes(lines.sort().join("\n"))));
}
