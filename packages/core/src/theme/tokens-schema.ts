import { z } from "zod";

const hex = z.string().regex(/^#[0-9A-Fa-f]{6}$/, "expected a colour such as #0E4C6E");
const mm = z.number().positive();

const chartSchema = z.strictObject({
  categorical: z.array(hex).min(2).describe("Colours of groups, in the order of their use"),
  sequential: z.array(hex).min(3).describe("From little to much"),
  diverging: z.array(hex).min(3).describe("From one end over the middle to the other"),
  focus: hex.describe("What the chart is about"),
  context: hex.describe("What stands beside it"),
  highlight: hex.describe("What is marked out"),
  land: hex.describe("Land of maps without a value"),
});
const side = z.number().nonnegative();
const pageSchema = z.strictObject({
  width: mm.describe("Of the sheet"),
  height: mm.describe("Of the sheet"),
  margin: mm.describe("Round the page"),
  side: side.describe("Width of the column of notes"),
  gutter: side.describe("Between the two columns"),
  main: mm.describe("Width of the column of text"),
});
const familySchema = z.strictObject({
  serif: z.string().describe("Running text"),
  display: z.string().describe("Titles and headings"),
  sans: z.string().describe("Notes, labels, tables and charts"),
});

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
  colour: z
    .record(z.string(), hex)
    .describe("Colours of page and slide, by name; style sheets read linkRule as var(--link-rule)"),
  chart: chartSchema.describe("Colours of charts"),
  dark: z
    .record(z.string(), z.union([hex, z.array(hex)]))
    .default({})
    .describe("What a colour of the two lists above becomes on a dark screen, by its name; one without an entry stays"),
  page: pageSchema.describe("Measures of the page in mm"),
  family: familySchema.describe("Font families by their use"),
  layout: layoutSchema.prefault({}).describe("How the page is arranged"),
  faces: z
    .array(
      z.strictObject({
        family: z.string().min(1).describe("The family that it belongs to"),
        weight: z.number().int().min(100).max(900).describe("400 regular, 700 bold"),
        style: z.enum(["normal", "italic"]).describe("Upright or italic"),
        file: z.string().endsWith(".woff2").describe("A file of an installed font package"),
      }),
    )
    .min(1)
    .describe("The font files"),
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
