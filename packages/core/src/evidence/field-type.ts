import type { Decimal } from "decimal.js";
import { usualLimits } from "../files/limits.ts";
import { exact } from "../quantity/exact.ts";
import type { FieldType } from "./evidence.ts";
import { isPartialDate } from "./partial-date.ts";

/** What a text means as its field's type: a text or date, a truth, or a number as written, before the field's scale. */
export type Logical = string | boolean | Decimal;

/** How messages call a value of each type. */
export const described: Readonly<Record<FieldType, string>> = {
  string: "a text",
  boolean: "true or false",
  year: "a year of four digits",
  date: "a date such as 2024, 2024-11 or 2024-12-30",
  integer: "a whole number",
  number: "a number",
};

/** The default trueValues and falseValues of Table Schema. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ...["true", "True", "TRUE", "1"].map((text) => [text, true] as const),
  ...["false", "False", "FALSE", "0"].map((text) => [text, false] as const),
]);

/** The value of a text as a field's type; undefined when it is none. */
export function castText(text: string, type: FieldType): Logical | undefined {
  switch (type) {
    case "string":
      return text;
    case "boolean":
      return truths.get(text);
    case "year":
      return /^\d{4}$/.test(text) ? exact(text) : undefined;
    case "date":
      return isPartialDate(text) ? text : undefined;
    case "integer":
      return /^[+-]?\d+$/.test(text) ? castNumber(text) : undefined;
    case "number":
      return castNumber(text);
  }
}

function castNumber(text: string): Decimal | undefined {
  const written = readNumber(text);
  return written === null ? undefined : exact(`${written.digits}e${written.power}`);
}

/** `-1.5E3` is the digits "-1.5" and the power 3: the exponent adds no digits that mean something. */
export interface WrittenNumber {
  readonly digits: string;
  readonly power: number;
}

const decimal = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/;

/** A decimal as XML Schema writes it, with the exponent that Table Schema allows: `+007.50`, `.5`, `5.`, `1E-3`. */
export function readNumber(text: string): WrittenNumber | null {
  const match = decimal.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", decimals = "", exponent = "0"] = match;
  const digits = whole.replace(/^0+(?=\d)/, "") || "0";
  if (digits.length + decimals.length > usualLimits.digits) return null;
  return { digits: `${sign === "-" ? "-" : ""}${digits}${decimals && `.${decimals}`}`, power: Number(exponent) };
}
