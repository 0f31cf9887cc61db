import { z } from "zod";
import { wordsSchema } from "../../files/words.ts";

const columnSchema = z.strictObject({
  label: wordsSchema.describe("Its heading"),
  formula: z.string().min(1).describe("Of each member, as in metrics.yaml: oda-given(country, 2023)"),
  digits: z.int().positive().optional().describe("At most so many significant digits"),
  missing: wordsSchema.optional().describe("What stands where a member lacks it; without it that is a mistake"),
  total: z
    .string()
    .min(1)
    .optional()
    .describe("What all members together must come to, as a formula that no member is named in: it is compared"),
});

/** The page of a family: a table with a row for each member. */
export const overviewSchema = z.strictObject({
  title: wordsSchema.describe("Its title"),
  subtitle: wordsSchema.describe("What the table has, with unit and period"),
  member: wordsSchema.describe("What a member is: the heading of their names, such as Donor"),
  columns: z.array(columnSchema).min(1).max(6).describe("The numbers of each member, from left to right"),
});

export type OverviewFile = z.infer<typeof overviewSchema>;
export type OverviewColumn = OverviewFile["columns"][number];
