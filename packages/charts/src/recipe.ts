import { z } from "zod";
import { nativeSchema } from "./native/native-schema.ts";

const fieldTypes = ["number", "string", "boolean", "words", "number?", "string?", "boolean?", "words?"] as const;
/** `words` are a string or a number, such as a year; `?` may be null or absent. */
export type FieldType = (typeof fieldTypes)[number];
const fields = z.record(z.string(), z.enum(fieldTypes));
const dataSet = z.string().default("data");

const steps = [
  /** A year without a row between two years with one becomes a row whose value is null, so that a line breaks there. */
  z.strictObject({ do: z.literal("gaps"), of: z.string(), over: z.string(), by: z.array(z.string()) }),
  /** Gives every place along `over` that the data set `from` names a row: one without a value where the data have none. */
  z.strictObject({ do: z.literal("complete"), of: z.string(), over: z.string(), from: z.string() }),
  /** Gives `colour` and, dark enough for text, `ink`: by series (`key`) or by `focus` row for row. */
  z.strictObject({ do: z.literal("colour"), by: z.enum(["series", "focus"]) }),
  /** Gives `hollow`, true where a field has one of these values. */
  z.strictObject({ do: z.literal("hollow"), when: z.record(z.string(), z.array(z.string())) }),
  /**
   * Gives the last known row of a series `end`: its label and text in lines of at most `wrap` em, or of as much more as
   * it takes for all of them to have room one above the other; and `last`; the first, `start`.
   */
  z.strictObject({ do: z.literal("ends"), of: z.string(), over: z.string(), by: z.string(), wrap: z.number() }),
  /** Gives `below`, true where a row's value is lower than its neighbours', or than a rival series, so that its text goes under it. */
  z.strictObject({
    do: z.literal("turns"),
    of: z.string(),
    over: z.string(),
    by: z.string(),
    rivals: z.boolean().default(true),
  }),
  /** Gives `side`, -1 for the smaller and 1 for the greater value of a pair, and `least` and `most` to join them. */
  z.strictObject({ do: z.literal("pairs"), of: z.string(), by: z.string() }),
  /**
   * Breaks a text into an array of lines of at most `em`, as a field of its own. With `bands` each different text has an
   * equal part of the drawing's height, and lines are as much longer as it takes to stay in it.
   */
  z.strictObject({
    do: z.literal("wrap"),
    field: z.string(),
    as: z.string(),
    em: z.number(),
    data: dataSet,
    bands: z.boolean().default(false),
  }),
  /** Names the values of a field in the order of the rows, for a scale's domain. */
  z.strictObject({ do: z.literal("order"), name: z.string(), field: z.string() }),
  /** Names the width of the widest text of a field plus `plus` em, or 0 when there is none; each row gets `<field>Width`. */
  z.strictObject({
    do: z.literal("measure"),
    name: z.string(),
    field: z.string(),
    data: dataSet,
    weight: z.number().default(400),
    plus: z.number().default(0),
  }),
  /** Names a height of `em`, or 0 when the data set has no row. */
  z.strictObject({ do: z.literal("headroom"), name: z.string(), data: z.string(), em: z.number() }),
  /** Names the ends of a value axis: zero and a round number, with about `count` intervals between them. */
  z.strictObject({
    do: z.literal("extent"),
    name: z.string(),
    of: z.string(),
    count: z.number().default(4),
    also: z.string().optional(),
    /** How many em a text takes below a value under zero. */
    under: z.number().default(0),
  }),
  /** Names the values of a field that get a label on the axis: the first, the last, and as many round ones as have room. */
  z.strictObject({
    do: z.literal("ticks"),
    name: z.string(),
    field: z.string(),
    panel: z.boolean().default(false),
    apart: z.number().default(1),
    also: z.object({ data: z.string(), fields: z.array(z.string()) }).optional(),
    /** A measure that the plot leaves free beside it. */
    beside: z.string().optional(),
  }),
  /**
   * Names `panelWidth`, `panelHeight`, `panelColumns` and `panelAbove`, what the highest head takes, for one panel a value
   * of the field; each row gets its `head`, the value in lines as wide as a panel.
   */
  z.strictObject({
    do: z.literal("panels"),
    by: z.string(),
    least: z.number(),
    gap: z.number(),
    /** The measure that is kept free at the right of each panel. */
    right: z.string(),
    above: z.number(),
    below: z.number(),
  }),
  /** Names `land`, `mapScale`, `mapTranslate` and `mapRotate`: the rows of `frame` if there are any, else the land, fill the drawing. */
  z.strictObject({ do: z.literal("projection"), frame: z.string() }),
  /** Gives the symbol and label position of a map's places: `shape`, `fill`, `stroke`, `line`, `area`, `anchor`, `labelX`, `labelY`. */
  z.strictObject({ do: z.literal("symbols"), by: z.string(), size: z.string() }),
] as const;

export const stepSchema = z.discriminatedUnion("do", steps);
export type Step = z.infer<typeof stepSchema>;
export type StepOf<Name extends Step["do"]> = Extract<Step, { do: Name }>;

/** What a template says of itself under `usermeta`: its fields, and what is made of the rows before Vega sees them. */
export const recipeSchema = z.strictObject({
  purpose: z.string(),
  /** What stands for an entry of the legend. */
  swatch: z.enum(["disc", "box", "line"]),
  /** How the drawing is on a phone: how many times as tall, and how wide in px, where the width of a phone will not do. */
  narrow: z.strictObject({ taller: z.number().positive(), width: z.number().positive() }).partial().default({}),
  fields,
  extra: z.record(z.string(), fields).default({}),
  prepare: z.array(stepSchema).default([]),
  /** How office programs draw it; without this they show the drawing as a picture. */
  native: nativeSchema.optional(),
});
export type Recipe = z.infer<typeof recipeSchema>;
