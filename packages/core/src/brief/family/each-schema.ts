import { z } from "zod";
import { id } from "../../metrics/metrics-schema.ts";

const cell = z.union([z.string(), z.number(), z.boolean()]);
const period = z.union([z.string(), z.number()]).transform(String);

/** Where the values of a parameter come from. */
const valuesSchema = z.strictObject({
  series: id.describe("The series whose rows name the values"),
  column: z.string().min(1).describe("The column that holds them: one edition for each different value"),
  where: z
    .record(z.string(), z.union([cell, z.array(cell).min(1)]))
    .optional()
    .describe("Only rows whose column has this value or one of these"),
  from: period.optional().describe("First period of the rows that count"),
  to: period.optional().describe("Last period"),
  except: z.array(z.string().min(1)).optional().describe("Values that get no edition"),
  name: z
    .string()
    .min(1)
    .optional()
    .describe(
      "The column with the value's name, for a value that is no place; places have theirs from the list of places",
    ),
});

/** The parameters of a family of briefs, by name. */
export const eachSchema = z
  .record(id, valuesSchema)
  .refine((each) => Object.keys(each).length > 0, "name a parameter, such as country:");

export type EachFile = z.infer<typeof eachSchema>;
export type ValuesFile = EachFile[string];
