import { z } from "zod";
import { wordsSchema } from "../files/words.ts";
import { statuses } from "../quantity/quantity.ts";
import { pricesSchema } from "./facts-schema.ts";

const names = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((name) => (typeof name === "string" ? [name] : name));

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

const fieldSchema = z.strictObject({
  name: z.string().min(1).describe("The column's name in the header"),
  type: z.enum(["string", "integer", "number", "year", "date", "boolean"]),
  title: wordsSchema.optional(),
  description: z.string().optional(),
  unit: z.string().min(1).optional().describe("Needed for numbers and integers"),
  prices: pricesSchema.optional(),
  scale: z
    .number()
    .refine((scale) => Number.isInteger(Math.log10(scale)), { error: "must be a power of ten: 1000 or 1000000" })
    .optional()
    .describe("1000000 when the column is in millions"),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      minimum: z.number().optional(),
      maximum: z.number().optional(),
      enum: z.array(z.union([z.string(), z.number()])).optional(),
      pattern: z.string().refine(isPattern, { error: "is no regular expression" }).optional(),
    })
    .optional(),
});

/** <series>.schema.yaml, in the words of Frictionless Table Schema, with unit, prices and scale added. */
export const tableSchema = z.strictObject({
  label: wordsSchema,
  description: z.string().optional(),
  notes: z.string().optional(),
  status: z.enum(statuses).optional(),
  "status-field": z.string().optional().describe("The column that holds each row's status"),
  "place-field": z.string().optional().describe("The column that holds the place"),
  "period-field": z.string().optional().describe("The column that holds the period"),
  fields: z
    .array(fieldSchema)
    .min(1)
    .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, {
      error: "two fields have the same name",
    }),
  primaryKey: names,
  missingValues: z.array(z.string()).optional(),
});

export type TableFile = z.infer<typeof tableSchema>;
export type FieldFile = z.infer<typeof fieldSchema>;
