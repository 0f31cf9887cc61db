import { z } from "zod";

const hex = z.string().regex(/^#[0-9A-Fa-f]{6}$/, "expected a colour such as #0E4C6E");
const mm = z.number().positive();

/** templates/theme/tokens.yaml */
export const tokensSchema = z.strictObject({
  colour: z.record(z.string(), hex),
  chart: z.strictObject({
    categorical: z.array(hex).min(2),
    sequential: z.array(hex).min(3),
    diverging: z.array(hex).min(3),
    focus: hex,
    context: hex,
    highlight: hex,
    land: hex,
  }),
  dark: z
    .record(z.string(), z.union([hex, z.array(hex)]))
    .default({})
    .describe("What a colour of the two lists above becomes on a dark screen, by its name; one without an entry stays"),
  page: z
    .strictObject({ width: mm, height: mm, margin: mm, side: mm, gutter: mm, main: mm })
    .describe("Measures of the page in mm"),
  family: z.strictObject({ serif: z.string(), display: z.string(), sans: z.string() }),
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

export type Tokens = z.infer<typeof tokensSchema>;
