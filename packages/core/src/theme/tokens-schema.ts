import { z } from "zod";

const hex = z.string().regex(/^#[0-9A-Fa-f]{6}$/, "expected a colour such as #0E4C6E");
const mm = z.number().positive();

const chartSchema = z.strictObject({
  categorical: z.array(hex).min(2),
  sequential: z.array(hex).min(3),
  diverging: z.array(hex).min(3),
  focus: hex,
  context: hex,
  highlight: hex,
  land: hex,
});
const side = z.number().nonnegative();
const pageSchema = z.strictObject({ width: mm, height: mm, margin: mm, side, gutter: side, main: mm });
const familySchema = z.strictObject({ serif: z.string(), display: z.string(), sans: z.string() });

const layoutSchema = z.strictObject({
  notes: z.enum(["side", "end"]).default("side").describe("Beside their reference, or all at the end"),
  "chart-text": z.number().min(8).max(24).default(8.25).describe("Size of the charts' texts in pt"),
  style: z
    .string()
    .regex(/^css\/[a-z-]+\.css$/, "expected a file of templates/report, such as css/accessible.css")
    .nullable()
    .default(null)
    .describe("A further style sheet of templates/report, which comes last"),
});

/** templates/theme/tokens.yaml */
export const tokensSchema = z.strictObject({
  colour: z.record(z.string(), hex),
  chart: chartSchema,
  dark: z
    .record(z.string(), z.union([hex, z.array(hex)]))
    .default({})
    .describe("What a colour of the two lists above becomes on a dark screen, by its name; one without an entry stays"),
  page: pageSchema.describe("Measures of the page in mm"),
  family: familySchema,
  layout: layoutSchema.prefault({}),
  faces: z
    .array(
      z.strictObject({
        family: z.string().min(1),
        weight: z.number().int().min(100).max(900),
        style: z.enum(["normal", "italic"]),
        file: z.string().endsWith(".woff2").describe("A file of an installed font package"),
      }),
    )
    .min(1),
});

/** templates/theme/<theme>.yaml: what another theme lays over tokens.yaml. */
export const overlaySchema = z.strictObject({
  colour: z.record(z.string(), hex).default({}),
  chart: chartSchema.partial().default({}),
  page: pageSchema.partial().default({}),
  family: familySchema.partial().default({}),
  layout: layoutSchema.partial().default({}),
});

export type Overlay = z.infer<typeof overlaySchema>;
export type Tokens = z.infer<typeof tokensSchema>;
