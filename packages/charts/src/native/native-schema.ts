import { nativeForms } from "@chancery/core";
import { z } from "zod";

/** Rows of another data set that a native chart shows beside the template's own. */
const companion = z.discriminatedUnion("as", [
  /** A line over the categories between two fields, such as a goal that holds for some years. */
  z.strictObject({
    as: z.literal("rule"),
    data: z.string(),
    value: z.string(),
    label: z.string(),
    from: z.string(),
    to: z.string(),
    colour: z.string(),
  }),
  /** A further category among the others, such as an average: before the first whose value is smaller. */
  z.strictObject({
    as: z.literal("category"),
    data: z.string(),
    value: z.string(),
    category: z.string(),
    label: z.string().optional(),
    colour: z.string(),
  }),
]);

/** How a chart in an office program shows the rows: each name is a field of the prepared rows. */
export const nativeSchema = z.strictObject({
  form: z.enum(nativeForms),
  stack: z.enum(["none", "normal", "percent"]).default("none"),
  /** The field of the categories; in `scatter` the field of x. */
  category: z.string(),
  value: z.string(),
  /** The fields that part the rows into series: the first that the legend or, without legend, any row has. */
  series: z.array(z.string()).default([]),
  /** The field with a series' words, where no legend names it. */
  name: z.string().optional(),
  /** The field that is printed at the marks; `end` takes its place where it is not null. */
  label: z.string().optional(),
  end: z.string().optional(),
  /** Names the ends of the value axis, from the step `extent`; without it they are zero and a round number. */
  axis: z.string().optional(),
  /** Whether the value axis is shown. */
  values: z.boolean().default(true),
  with: z.array(companion).default([]),
});
export type NativeRecipe = z.infer<typeof nativeSchema>;
export type Companion = NativeRecipe["with"][number];
