import { z } from "zod";
import { wordsSchema } from "../files/words.ts";
import { statuses } from "../quantity/quantity.ts";
import { constraintsSchema, misfits } from "./constraints-schema.ts";
import { pricesSchema } from "./facts-schema.ts";

const names = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((name) => (typeof name === "string" ? [name] : name));

const fieldSchema = z
  .strictObject({
    name: z.string().min(1).describe("The column's name in the header"),
    type: z.enum(["string", "integer", "number", "year", "date", "boolean"]).describe("What its cells hold"),
    title: wordsSchema.optional().describe("Its name in print; without it, the series' label"),
    description: z.string().optional().describe("What the column means, at length; never printed"),
    unit: z.string().min(1).optional().describe("Needed for numbers and integers"),
    prices: pricesSchema.optional(),
    scale: z
      .number()
      .refine((scale) => Number.isInteger(Math.log10(scale)), { error: "must be a power of ten: 1000 or 1000000" })
      .optional()
      .describe("1000000 when the column is in millions"),
    constraints: constraintsSchema.optional().describe("What its cells must keep"),
  })
  .superRefine(({ type, constraints }, { addIssue }) => {
    for (const { path, message } of misfits(type, constraints ?? {}))
      addIssue({ code: "custom", path: ["constraints", ...path], message });
  });

const foreignKeySchema = z
  .strictObject({
    fields: names.describe("The column or columns of this table"),
    reference: z
      .strictObject({
        resource: z.string().optional().describe("The id of the series referred to; left out for this table itself"),
        fields: names.describe("The columns there, as many as here"),
      })
      .describe("Where each value must stand"),
  })
  .superRefine(({ fields, reference }, { addIssue }) => {
    if (fields.length !== reference.fields.length)
      addIssue({
        code: "custom",
        path: ["reference", "fields"],
        message: `${reference.fields.length} stand here and ${fields.length} in the fields of the key, which go in pairs`,
      });
  });

/** <series>.schema.yaml, in the words of Frictionless Table Schema, with unit, prices and scale added. */
export const tableSchema = z.strictObject({
  label: wordsSchema.describe("What the table is of, in words"),
  description: z.string().optional().describe("What the table is, at length; never printed"),
  notes: z.string().optional().describe("What one has to know to use it; never printed"),
  status: z.enum(statuses).optional().describe("How firm its figures are, where no column says it"),
  "status-field": z.string().optional().describe("The column that holds each row's status"),
  "place-field": z.string().optional().describe("The column that holds the place"),
  "period-field": z.string().optional().describe("The column that holds the period"),
  fields: z
    .array(fieldSchema)
    .min(1)
    .refine((fields) => new Set(fields.map(({ name }) => name)).size === fields.length, {
      error: "two fields have the same name",
    })
    .describe("Its columns, in any order"),
  primaryKey: names.describe("The column or columns that tell the rows apart, in the order of `value(series, key…)`"),
  foreignKeys: z.array(foreignKeySchema).optional().describe("Columns whose values stand in another table"),
  missingValues: z
    .array(z.string())
    .refine((values) => new Set(values).size === values.length, { error: "a value stands here twice" })
    .optional()
    .describe('What a cell holds where its value is missing; an empty cell, "", unless this says otherwise'),
});

export type TableFile = z.infer<typeof tableSchema>;
export type FieldFile = z.infer<typeof fieldSchema>;
