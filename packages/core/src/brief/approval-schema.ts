import { z } from "zod";
import { hedges, statuses } from "../quantity/quantity.ts";

const text = z.string();

const valueSchema = z
  .strictObject({
    printed: text.describe("As the brief's first language prints it, with the most digits that it does"),
    value: text.describe("Unrounded: a decimal, an ISO date, words that the data chose"),
    unit: text.nullable(),
    hedge: z.enum(hedges).nullable(),
    status: z.enum(statuses).nullable(),
    digit: z.int().nullable().describe("The power of ten of its last digit that means something"),
    period: text.nullable(),
  })
  .describe("A number as it was approved");

const editionSchema = z.strictObject({
  edition: z.int().min(1),
  date: z.iso.date().describe("When it was approved: of the commit, or as it was said"),
  by: text.min(1).describe("Who approved it"),
  note: text.optional().describe("Why, or what was looked at"),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("Of the values and figures below: a record that was edited by hand does not fit it"),
  values: z.record(z.string(), valueSchema).optional().describe("Of this edition and the one before; git has the rest"),
  figures: z.record(z.string(), text).optional().describe("The numbers of each figure, in the order of its table"),
});

/** data/briefs/<brief>/approved.yaml: what a person has accepted, written by `pnpm run approve` and read by people. */
export const approvalsSchema = z.strictObject({ editions: z.array(editionSchema) });

export type Approvals = z.infer<typeof approvalsSchema>;
export type ApprovedEdition = z.infer<typeof editionSchema>;
export type ApprovedValue = z.infer<typeof valueSchema>;
