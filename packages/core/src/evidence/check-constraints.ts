import { type Constraints, castGiven, limitWords } from "./constraints-schema.ts";
import type { FieldType } from "./evidence.ts";
import type { Logical } from "./field-type.ts";

/** What is wrong with one value, in words; nothing for a good one. A missing value is never asked. */
export type Check = (value: Logical, text: string) => readonly string[];

/** All constraints of a column but `required` and `unique`, made ready once for all its cells. */
export function checkOf(type: FieldType, constraints: Constraints): Check {
  const checks = [checkLength(constraints), checkPattern(constraints), checkEnum(type, constraints)];
  const limits = limitWords.map((word) => checkLimit(word, type, constraints[word]));
  const all = [...checks, ...limits].filter((check) => check !== null);
  return (value, text) => all.flatMap((check) => check(value, text) ?? []);
}

/** The message when a value is wrong. */
type OneCheck = (value: Logical, text: string) => string | null;

function checkLength({ minLength, maxLength }: Constraints): OneCheck | null {
  if (minLength === undefined && maxLength === undefined) return null;
  return (_, text) => {
    // Characters as Unicode counts them: a letter outside the basic plane is one.
    const length = [...text].length;
    if (minLength !== undefined && length < minLength)
      return `the length of "${text}" is ${length}, minLength is ${minLength}`;
    if (maxLength !== undefined && length > maxLength)
      return `the length of "${text}" is ${length}, maxLength is ${maxLength}`;
    return null;
  };
}

function checkPattern({ pattern }: Constraints): OneCheck | null {
  if (pattern === undefined) return null;
  const whole = new RegExp(`^(?:${pattern})$`, "u");
  return (_, text) => (whole.test(text) ? null : `"${text}" does not match the pattern ${pattern}`);
}

const keyOf = (value: Logical): string => (typeof value === "object" ? value.toFixed() : String(value));

function checkEnum(type: FieldType, { enum: allowed }: Constraints): OneCheck | null {
  if (allowed === undefined) return null;
  const values = allowed.map((given) => castGiven(given, type)).filter((value) => value !== undefined);
  const keys = new Set(values.map(keyOf));
  return (value, text) => (keys.has(keyOf(value)) ? null : `"${text}" is not one of ${allowed.join(", ")}`);
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
  return (value, text) => (isBroken(order(value, limit)) ? `${text} ${is} ${given}` : null);
}

/** Below nought when a comes first. Dates are compared as far as both are written: 2024 is not before 2024-11. */
function order(a: Logical, b: Logical): number {
  if (typeof a === "object" && typeof b === "object") return a.cmp(b);
  const length = Math.min(String(a).length, String(b).length);
  const [first, second] = [String(a).slice(0, length), String(b).slice(0, length)];
  return first === second ? 0 : first < second ? -1 : 1;
}
