import { z } from "zod";
import { wordsSchema } from "../files/words.ts";

const metricSchema = z.strictObject({
  label: wordsSchema.describe("What the number is, in words"),
  formula: z.string().min(1).describe("Such as share(african-states-reached, african-states)"),
  unit: z.string().min(1).optional().describe("The unit the result must have; checked, never converted"),
  "same-as": z
    .string()
    .min(1)
    .optional()
    .describe("The fact, metric or cell that states the same thing: gni(AZE, 2024, value)"),
  missing: wordsSchema
    .optional()
    .describe("Why there may be no value, where an input is missing; without it, that is a mistake in the formula"),
  note: wordsSchema.optional().describe("What one has to know to quote it; the evidence annex prints it"),
});

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is written in small letters, digits and single hyphens");

/** data/briefs/<brief>/metrics.yaml */
export const metricsSchema = z.record(id, metricSchema);

export type MetricFile = z.infer<typeof metricSchema>;
