import { z } from "zod";
import { hedges, statuses } from "../quantity/quantity.ts";
import { engine } from "./engine.ts";

const text = z.string().min(1);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, "expected a decimal number as text");

const placeSchema = z
  .strictObject({
    file: text.describe("Relative to the folder that holds data/"),
    line: z.int().min(1),
    column: z.int().min(1),
  })
  .describe("Where it is written");

const endSchema = z
  .strictObject({ at: decimal, open: z.boolean().describe("The end itself is left out, as 140 is of over 140") })
  .nullable()
  .describe("Null: without end");

const cellSchema = z.strictObject({
  series: text,
  file: text.describe("The CSV file"),
  row: z.int().min(1).describe("Its line in the file, the header being 1"),
  column: text.describe("The name of its column"),
  key: z.record(z.string(), z.string()).describe("The values of the row's primary key"),
});

const quoteSchema = z.strictObject({
  id: text.describe("q1, q2, … in the order of the document"),
  text: z.string().describe("As printed, with its hedge and its mark"),
  value: z.string().describe("What the place says as data: a decimal, an ISO date, a period"),
  file: text,
  line: z.int().min(1),
  column: z.int().min(1),
});

/** What a value is: what a source states, what a formula makes of it, or words that the data chose. */
export const valueKinds = [
  "fact",
  "cell",
  "metric",
  "formula",
  "event",
  "places",
  "statement",
  "missing",
  "words",
] as const;

const valueSchema = z.strictObject({
  kind: z.enum(valueKinds),
  label: z.string(),
  value: z.string().nullable().describe("A decimal, unrounded (a result to 15 digits); an ISO date; null: not known"),
  printed: z.string().describe("In full, in the document's language"),
  unit: text.nullable().describe("USD at current prices, people, a plain number; null: no quantity"),
  hedge: z.enum(hedges).nullable(),
  status: z.enum(statuses).nullable(),
  "last-digit": z
    .int()
    .nullable()
    .describe("Stated precision: the power of ten of the last digit that means something; null: exact to any digit"),
  bounds: z.strictObject({ low: endSchema, high: endSchema }).nullable().describe("All that its hedge allows"),
  period: text.nullable(),
  place: text.nullable().describe("The country or region that it is of"),
  formula: text.nullable().describe("As written"),
  "formula-in-words": text.nullable().describe("With labels and numbers for its names"),
  "as-stated": text.nullable().describe("The source's own words"),
  "said-by": text.nullable(),
  address: text.nullable().describe("The page that states it, where it is not the source's own"),
  note: text.nullable(),
  written: placeSchema.nullable(),
  cell: cellSchema.nullable().describe("The cell of the table that holds it"),
  inputs: z.array(text).describe("Names of the values that it was made of"),
  sources: z.array(text).describe("Names of its sources"),
  quotes: z.array(quoteSchema).describe("Every place that quotes it; none for what is only an input"),
});

const sourceSchema = z.strictObject({
  title: text,
  author: text.nullable(),
  publisher: text,
  date: text.nullable(),
  address: text.nullable().describe("Null: no address is known"),
  licence: text,
  attribution: text.nullable(),
  retrieved: text.nullable(),
  "retrieved-from": text.nullable(),
  indicator: text.nullable(),
  grade: z.enum(["A", "B", "C"]).nullable(),
  kind: text,
  "cited-by": text.nullable().describe("The source in which this one is named, when it is known only through that"),
  notes: text.nullable(),
  file: text,
});

const figureSchema = z.strictObject({
  id: text,
  label: text,
  kind: z.enum(["chart", "map", "table"]),
  title: z.string(),
  alt: z.string(),
  sources: z.array(text),
});

const conflictSchema = z.strictObject({
  kind: z.enum(["conflict", "difference"]).describe("They cannot both be true; or a hedge allows both"),
  values: z.array(text).length(2).describe("Names of the two values"),
  quotes: text.nullable().describe("Which of them the brief quotes"),
  note: text.nullable().describe("The brief's word on it"),
});

const gapSchema = z.strictObject({
  value: text.describe("The name of what is not known"),
  why: z.string(),
  words: z.string().describe("What the document says in its place"),
});

/** `<brief>.<language>.evidence.json`: every number of a document, down to the cell or fact that said it. */
export const evidenceSchema = z.strictObject({
  format: z.literal("chancery-evidence-1"),
  engine: z.strictObject({ name: z.literal(engine.name), version: text }),
  document: z.enum(["report", "deck"]),
  brief: text,
  language: text,
  title: text,
  date: z.iso.date().describe("Of publication"),
  values: z.record(z.string(), valueSchema).describe("By name: all that is quoted, and all that it rests on"),
  figures: z.array(figureSchema),
  sources: z.record(z.string(), sourceSchema),
  conflicts: z.array(conflictSchema),
  gaps: z.array(gapSchema),
});

export type EvidenceFile = z.infer<typeof evidenceSchema>;
export type EvidenceValue = z.infer<typeof valueSchema>;
