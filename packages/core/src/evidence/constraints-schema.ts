import { RE2JS } from "re2js";
import { z } from "zod";
import type { FieldType } from "./evidence.ts";
import { castText, described, type Logical } from "./field-type.ts";

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

/**
 * A regular expression that takes a time in proportion to the text, whatever it is: JavaScript's own may take years for one
 * cell. Null for what is none; look-around and back-references, which nothing can match so, are none.
 */
export function compilePattern(pattern: string): { matches(text: string): boolean } | null {
  try {
    return RE2JS.compile(pattern);
  } catch {
    return null;
  }
}

const length = z.int().min(0).optional();
const limit = z.union([z.number(), z.string()]).optional();

export const constraintsSchema = z.strictObject({
  required: z.boolean().optional().describe("No value may be missing"),
  unique: z.boolean().optional().describe("No value may stand twice; missing ones may"),
  minLength: length.describe("For strings: the fewest characters"),
  maxLength: length.describe("For strings: the most characters"),
  minimum: limit.describe("For numbers, years and dates, as the column writes them"),
  maximum: limit.describe("Like minimum, from above"),
  exclusiveMinimum: limit.describe("Like minimum, which itself is not allowed"),
  exclusiveMaximum: limit.describe("Like maximum, which itself is not allowed"),
  enum: z
    .array(z.union([z.string(), z.number(), z.boolean()]))
    .min(1)
    .optional()
    .describe("The only values allowed, each of the column's type"),
  pattern: z
    .string()
    .max(500)
    .refine(isPattern, { error: "is no regular expression", abort: true })
    .refine((pattern) => compilePattern(pattern) !== null, {
      error: "looks around or back, or repeats more than 1,000 times: such an expression may take endless time",
    })
    .optional()
    .describe(
      "For strings: a regular expression that the whole value matches, in RE2's syntax: no look-around, no back-references",
    ),
});

export type Constraints = z.infer<typeof constraintsSchema>;

export const limitWords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;
const textWords = ["minLength", "maxLength", "pattern"] as const;

/** A limit or a word of an enum as the column's type; undefined when it is none. */
export const castGiven = (given: string | number | boolean, type: FieldType): Logical | undefined =>
  type === "string" && typeof given !== "string" ? undefined : castText(String(given), type);

export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Constraints that say nothing about a column of this type, and values in them that are not of the type. */
export function misfits(type: FieldType, constraints: Constraints): readonly Misfit[] {
  const isOrdered = type !== "string" && type !== "boolean";
  const unsuitable = [
    ...(type === "string" ? [] : textWords.map((word) => ({ word, kinds: "strings" }))),
    ...(isOrdered ? [] : limitWords.map((word) => ({ word, kinds: "numbers, years and dates" }))),
  ]
    .filter(({ word }) => constraints[word] !== undefined)
    .map(({ word, kinds }) => ({ path: [word], message: `is for ${kinds}, and the column is ${type}` }));
  const limits = (isOrdered ? limitWords : []).flatMap((word) => wrongGiven(constraints[word], type, [word]));
  const allowed = (constraints.enum ?? []).flatMap((given, at) => wrongGiven(given, type, ["enum", at]));
  return [...unsuitable, ...limits, ...allowed];
}

function wrongGiven(
  given: string | number | boolean | undefined,
  type: FieldType,
  path: Misfit["path"],
): readonly Misfit[] {
  if (given === undefined || castGiven(given, type) !== undefined) return [];
  const mend = type === "string" ? `: put it in quotation marks: "${given}"` : "";
  return [{ path, message: `"${given}" is not ${described[type]}${mend}` }];
}
