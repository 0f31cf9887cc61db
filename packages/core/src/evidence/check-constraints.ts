import { suggest } from "../problem/suggest.ts";
import { type Constraints, castGiven, compilePattern, limitWords } from "./constraints-schema.ts";
import type { FieldType } from "./evidence.ts";
import type { Logical } from "./field-type.ts";

export interface Broken {
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with one value, in words; nothing for a good one. A missing value is never asked. */
export type Check = (value: Logical, text: string) => readonly Broken[];

const either = "mend the cell, or the constraint in the schema";

/** All constraints of a column but `required` and `unique`, made ready once for all its cells. */
export function checkOf(type: FieldType, constraints: Constraints): Check {
  const checks = [checkLength(constraints), checkPattern(constraints), checkEnum(type, constraints)];
  const limits = limitWords.map((word) => checkLimit(word, type, constraints[word]));
  const all = [...checks, ...limits].filter((check) => check !== null);
  return (value, text) => all.flatMap((check) => check(value, text) ?? []);
}

type OneCheck = (value: Logical, text: string) => Broken | null;

function checkLength({ minLength, maxLength }: Constraints): OneCheck | null {
  if (minLength === undefined && maxLength === undefined) return null;
  return (_, text) => {
    // Characters as Unicode counts them: a letter outside the basic plane is one.
    const length = [...text].length;
    if (minLength !== undefined && length < minLength)
      return { message: `the length of "${text}" is ${length}, minLength is ${minLength}`, hint: either };
    if (maxLength !== undefined && length > maxLength)
      return { message: `the length of "${text}" is ${length}, maxLength is ${maxLength}`, hint: either };
    return null;
  };
}

function checkPattern({ pattern }: Constraints): OneCheck | null {
  if (pattern === undefined) return null;
  const whole = compilePattern(pattern);
  if (whole === null) return null; // the schema has refused it
  return (_, text) =>
    whole.matches(text)
      ? null
      : {
          message: `"${text}" does not match the pattern ${pattern}`,
          hint: whole.matches(text.trim()) ? "remove the space around it" : either,
        };
}

const keyOf = (value: Logical): string => (typeof value === "object" ? value.toFixed() : String(value));

function checkEnum(type: FieldType, { enum: allowed }: Constraints): OneCheck | null {
  if (allowed === undefined) return null;
  const values = allowed.map((given) => castGiven(given, type)).filter((value) => value !== undefined);
  const keys = new Set(values.map(keyOf));
  return (value, text) =>
    keys.has(keyOf(value))
      ? null
      : { message: `"${text}" is not one of ${allowed.join(", ")}`, hint: suggest(text, allowed.map(String)) };
}

const broken: Readonly<
  Record<(typeof limitWords)[number], readonly [isBroken: (order: number) => boolean, is: string]>
> = {
  minimum: [(order) => order < 0, "is below the minimum"],
  maximum: [(order) => order > 0, "is above the maximum"],
  exclusiveMinimum: [(order) => order <= 0, "is not above the exclusiveMinimum"],
  exclusiveMaximum: [(order) => order >= 0, "is not below the exclusiveMaximum"],
};

function checkLimit(
  word: (typeof limitWords)[number],
  type: FieldType,
  given: string | number | undefined,
): OneCheck | null {
  const limit = given === undefined ? undefined : castGiven(given, type);
  if (limit === undefined) return null;
  const [isBroken, is] = broken[word];
  return (value, text) => (isBroken(order(value, limit)) ? { message: `${text} ${is} ${given}`, hint: either } : null);
}

/** Below nought when a comes first. Dates are compared as far as both are written: 2024 is not before 2024-11. */
function order(a: Logical, b: Logical): number {
  if (typeof a === "object" && typeof b === "object") return a.cmp(b);
  const length = Math.min(String(a).length, String(b).length);
  const [first, second] = [String(a).slice(0, length), String(b).slice(0, length)];
  return first === second ? 0 : first < second ? -1 : 1;
}
