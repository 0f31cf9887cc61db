import { z } from "zod";
import { valueKinds } from "../evidence-file/evidence-schema.ts";
import { hedges, statuses } from "../quantity/quantity.ts";

const text = z.string();
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, "expected a decimal number as text");
const change = z.enum(["added", "removed", "changed"]);

const placeSchema = z
  .strictObject({ file: text.min(1), line: z.int().min(1) })
  .describe("Relative to the folder that holds data/; of the new side where the thing is still there");

const readingSchema = z
  .strictObject({
    printed: text.describe("In full, in the language of the first document that has it"),
    value: text.nullable().describe("A decimal, unrounded (a result to 15 digits); an ISO date; null: not known"),
    unit: text.nullable(),
    hedge: z.enum(hedges).nullable(),
    status: z.enum(statuses).nullable(),
    period: text.nullable(),
    formula: text.nullable(),
    sources: z.array(text),
  })
  .describe("What one side says of a value");

const measuredSchema = z
  .strictObject({
    absolute: decimal.nullable().describe("New less old, in the value's unit; null where the two cannot be subtracted"),
    relative: decimal.nullable().describe("In per cent of the old value's amount; null where there is none"),
    why: text.nullable().describe("Why one of them is null: the old value is 0, the units differ, one is not known"),
  })
  .describe("How far a number moved");

/** What moved a value: an input that a source states, or a formula. */
export const causeKinds = ["cell", "fact", "schema", "formula", "row", "engine"] as const;

const causeSchema = z.strictObject({
  kind: z
    .enum(causeKinds)
    .describe(
      "A cell of a table, a fact, a column's unit or scale, a formula's text, a row that came or went; or none of these: it is computed or read otherwise",
    ),
  name: text.min(1).describe("The name of the input or of the metric"),
  old: text.nullable(),
  new: text.nullable(),
  place: placeSchema.nullable(),
});

const valueSchema = z.strictObject({
  name: text.min(1).describe("A fact's, metric's or cell's name"),
  kind: z.enum(valueKinds),
  label: text,
  briefs: z.array(text).describe("The briefs that quote it or compute with it; none: it only stands in the data"),
  change,
  fields: z.array(text).describe("What of it changed: value, hedge, status, unit, period, sources, formula, …"),
  old: readingSchema.nullable(),
  new: readingSchema.nullable(),
  measured: measuredSchema.nullable().describe("Null where it is no number on both sides"),
  causes: z.array(causeSchema).describe("Which inputs caused it, down to what a source states"),
  quoted: z.boolean().describe("Whether a document prints it"),
  place: placeSchema.nullable(),
});

const seriesSchema = z.strictObject({
  name: text.min(1),
  file: text,
  change,
  columns: z.strictObject({ added: z.array(text), removed: z.array(text), changed: z.array(text) }),
  rows: z.strictObject({ added: z.array(text), removed: z.array(text) }).describe("By their keys: AZE, 2023"),
  cells: z.int().min(0).describe("How many cells of rows that both sides have differ"),
  words: z
    .array(z.strictObject({ row: text, column: text, old: text.nullable(), new: text.nullable() }))
    .describe("Cells that are no numbers; those that are stand among the values"),
});

const fieldSchema = z.strictObject({ field: text, old: text.nullable(), new: text.nullable() });

const sourceSchema = z.strictObject({ name: text.min(1), title: text, change, fields: z.array(fieldSchema) });

const pieceSchema = z.strictObject({ kind: z.enum(["same", "added", "removed"]), text });

const sentenceSchema = z.strictObject({
  change,
  where: text.describe("The part of the document: Section 2, Figure 1, Slide 4"),
  old: text.nullable(),
  new: text.nullable(),
  pieces: z.array(pieceSchema).describe("Old and new in one, by words"),
  values: z.array(text).describe("Names of the changed values that it quotes"),
  place: placeSchema.nullable(),
});

const claimSchema = z.strictObject({
  kind: z.enum(["assert", "trend", "compare"]),
  claim: text.describe("As written"),
  change,
  old: text.nullable().describe("Of an assertion holds, fails or undecided; else the words that the data chose"),
  new: text.nullable(),
  sentence: text,
  causes: z.array(causeSchema),
  place: placeSchema.nullable(),
});

const cellSchema = z.strictObject({ row: text, column: text, old: text.nullable(), new: text.nullable() });

const figureSchema = z.strictObject({
  id: text.min(1),
  label: text,
  title: text,
  change,
  what: z
    .array(z.enum(["data", "words", "form", "drawing"]))
    .describe("form: kind, size, columns; drawing: only its look"),
  cells: z.array(cellSchema).describe("Its numbers that differ, as its table has them"),
});

const boxSchema = z
  .strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .describe("In parts of the page's width and height, from its upper left corner");

const pageSchema = z.strictObject({
  change,
  old: z.int().min(1).nullable().describe("The page's number in the old PDF"),
  new: z.int().min(1).nullable(),
  share: z.number().min(0).max(1).nullable().describe("The part of its dots that differ"),
  boxes: z.array(boxSchema).describe("Where they differ"),
});

const outputSchema = z.strictObject({
  file: text.describe("Its name in the folder of outputs"),
  change: z.enum(["added", "removed", "changed"]),
  pages: z.array(pageSchema).describe("Pages or slides that look different; none where it is no PDF"),
});

const documentSchema = z.strictObject({
  document: z.enum(["report", "deck"]),
  brief: text.min(1),
  language: text.min(1),
  title: text,
  change: z.enum(["added", "removed", "changed", "same"]),
  sentences: z.array(sentenceSchema).describe("Sentences whose words are the same and whose numbers are not"),
  prose: z.array(sentenceSchema).describe("Sentences that were written anew, added or taken out"),
  claims: z.array(claimSchema),
  figures: z.array(figureSchema),
  outputs: z.array(outputSchema),
});

const sideSchema = z.strictObject({
  name: text.describe("As it was named: a file, a folder, a revision"),
  kind: z.enum(["pdf", "outputs", "content", "revision"]),
  commit: text.nullable().describe("Of a revision: its full hash"),
});

/** What differs between two states of briefs: `pnpm diff A B --format json`. */
export const differenceSchema = z.strictObject({
  format: z.literal("chancery-difference-1"),
  old: sideSchema,
  new: sideSchema,
  changed: z.boolean().describe("Whether anything did"),
  values: z.array(valueSchema).describe("Facts, cells and metrics"),
  series: z.array(seriesSchema),
  sources: z.array(sourceSchema),
  documents: z.array(documentSchema),
  rewritten: z.array(text).describe("Files that were rewritten without any effect, such as by a comment"),
  notes: z.array(text).describe("What could not be compared"),
});

export type Difference = z.infer<typeof differenceSchema>;
export type ValueChange = z.infer<typeof valueSchema>;
export type Cause = z.infer<typeof causeSchema>;
export type Measured = z.infer<typeof measuredSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type SeriesChange = z.infer<typeof seriesSchema>;
export type SourceChange = z.infer<typeof sourceSchema>;
export type DocumentChange = z.infer<typeof documentSchema>;
export type SentenceChange = z.infer<typeof sentenceSchema>;
export type ClaimChange = z.infer<typeof claimSchema>;
export type FigureChange = z.infer<typeof figureSchema>;
export type OutputChange = z.infer<typeof outputSchema>;
export type PageChange = z.infer<typeof pageSchema>;
export type ComparedSide = z.infer<typeof sideSchema>;
