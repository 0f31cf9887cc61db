import { z } from "zod";
import { id } from "../metrics/metrics-schema.ts";

const cell = z.union([z.string(), z.number(), z.boolean()]);
const scale = z.enum(["thousand", "million", "billion", "trillion"]);
const period = z.union([z.string(), z.number()]).transform(String);

const textSchema = z.strictObject({
  of: z.string().describe("The template's field that is printed"),
  at: z
    .union([
      z.literal("all"),
      z.array(z.union([z.enum(["first", "last", "minimum", "maximum"]), z.number(), z.string()])).min(1),
    ])
    .describe("Which rows carry the printed value: all, or first, last, minimum, maximum, or values of x"),
  digits: z.number().int().positive().optional().describe("At most so many significant digits"),
});

const rowsOf = {
  series: id.optional().describe("One row per row of this table"),
  facts: z.array(id).min(1).optional().describe("One row per fact"),
  places: id.optional().describe("One row per country of a fact that lists countries"),
  where: z
    .record(z.string(), z.union([cell, z.array(cell).min(1)]))
    .optional()
    .describe("Only rows whose column has this value or one of these"),
  from: period.optional().describe("First period"),
  to: period.optional().describe("Last period"),
  constants: z.record(z.string(), cell).optional().describe("Fields that are the same in every row"),
};

/** What a pull takes from the evidence: rows of a series, facts, or the constants alone. */
const pullSchema = onePull(rowsOf, {
  columns: z.record(z.string(), z.string()).optional().describe("The template's field: the column"),
  divide: z.record(z.string(), scale).optional().describe("The template's field: the scale it is printed in"),
  text: textSchema.optional().describe("Which rows carry their number in print"),
});

type Shape = z.core.$ZodLooseShape;

/** A pull takes rows from one place: two would say two things, and one of them would be lost. */
function onePull<A extends Shape, B extends Shape>(rows: A, more: B) {
  return z.strictObject({ ...rows, ...more }).superRefine((pull: Readonly<Record<string, unknown>>, context) => {
    const given = ["series", "facts", "places"].filter((key) => pull[key] !== undefined);
    if (given.length > 1)
      context.addIssue({ code: "custom", message: `one of ${given.join(" and ")} can be drawn from, not both` });
  });
}

const head = {
  width: z.enum(["full", "column"]).describe("Across the page, or beside the notes"),
};

const drawn = {
  ...head,
  chart: z.string().min(1).describe("A template of templates/charts, without its ending"),
  height: z.number().min(20).max(220).describe("Height of the drawing in mm"),
  data: z.array(pullSchema).min(1).describe("What is drawn: the rows of one or more pulls, one after the other"),
  extra: z
    .record(z.string(), z.array(pullSchema).min(1))
    .optional()
    .describe("Further data of the template by their name, such as reference lines"),
  order: z
    .union([z.literal("descending"), z.literal("ascending"), z.array(z.string()).min(1)])
    .optional()
    .describe("By the value along x, or a list of places or groups; a list of groups orders the legend"),
  highlight: z.array(z.string()).optional().describe("Places or keys that are drawn in the focus colour"),
};

const columnSchema = z.strictObject({
  name: z.string().min(1).describe("Its heading is the report's line `Label <name>: …`"),
  align: z.enum(["left", "right"]).describe("Numbers right, words left"),
  column: z.string().optional().describe("A column of the series"),
  part: z.enum(["period", "as-stated", "value", "label", "place"]).optional().describe("A part of the fact"),
  words: z.string().optional().describe("The field whose value's words are printed: key"),
  formula: z.string().optional().describe("As in metrics.yaml, with the row's columns by name"),
  divide: scale.optional().describe("The scale that its numbers are printed in"),
  decimals: z.number().int().min(0).max(6).optional().describe("So many decimals in every row"),
  missing: z.string().optional().describe("The label that stands for an empty cell"),
  bar: z.boolean().optional().describe("Draws each value as a bar as well"),
});

const tableSchema = z.strictObject({
  kind: z.literal("table").describe("A table"),
  ...head,
  rows: z.array(onePull(rowsOf, {})).min(1).describe("Its rows, from one or more pulls"),
  columns: z.array(columnSchema).min(1).describe("Its columns from left to right"),
});

const figureSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("chart").describe("A chart"), ...drawn }),
  z.strictObject({ kind: z.literal("map").describe("A map"), ...drawn }),
  tableSchema,
]);

/** data/briefs/<brief>/figures.yaml: figures without words, so that every language shares them. */
export const figuresSchema = z.record(id, figureSchema);

export type FigureFile = z.infer<typeof figureSchema>;
export type DrawnFile = Exclude<FigureFile, { kind: "table" }>;
export type TableFigureFile = Extract<FigureFile, { kind: "table" }>;
export type PullFile = z.infer<typeof pullSchema>;
export type ColumnFile = z.infer<typeof columnSchema>;
