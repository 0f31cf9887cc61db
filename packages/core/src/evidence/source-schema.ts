import { z } from "zod";
import { wordsSchema } from "../files/words.ts";
import { partialDate } from "./partial-date.ts";

const institution = z.strictObject({
  institution: wordsSchema.describe("A bank, ministry or office that wrote it: cited by its whole name"),
});
const author = z.union([z.string().min(1), institution]);

export const address = z.url({ protocol: /^https?$/, error: "expected an http or https address, or none" });

/** data/sources/<source>/source.yaml */
export const sourceSchema = z.strictObject({
  title: wordsSchema.describe("The source's own title; per language only where it is described, not quoted"),
  publisher: wordsSchema.describe("Who published it"),
  author: z
    .union([z.string().min(1), institution, z.array(author).min(1)])
    .optional()
    .describe(
      "Who wrote it, where somebody is named: a person, several with semicolons between them; { institution: World Bank }; or a list of these",
    ),
  date: z
    .union([z.literal("unknown"), partialDate])
    .describe("Date of publication (2025, 2025-02 or 2025-02-19), or unknown"),
  address: z.union([z.literal("none"), address]).describe("Where it can be read, or none when no address is known"),
  licence: wordsSchema.describe("The licence in a few words, as the list of sources prints it"),
  "licence-note": z.string().min(1).optional().describe("What the licence asks or allows, where that needs a sentence"),
  retrieved: z.union([z.literal("unknown"), partialDate]).describe("When it was read, or unknown"),
  "check-every": z
    .string("expected an interval such as 6 months or 1 year")
    .regex(/^[1-9]\d* (month|year)s?$/, "expected an interval such as 6 months or 1 year")
    .optional()
    .describe("After how long it should be looked at again: 6 months, 1 year"),
  "retrieved-from": z.string().min(1).optional().describe("Repository or package, path and commit the rows came from"),
  indicator: z.string().min(1).optional().describe("The publisher's code of the indicator"),
  grade: z
    .enum(["A", "B", "C"])
    .optional()
    .describe("A: a publisher's data file; B: a publisher's sentences; C: press and agency statements"),
  kind: z.enum(["dataset", "report", "web", "press", "compiled"]).describe("What sort of source it is"),
  attribution: wordsSchema.optional().describe("The words the licence asks for"),
  notes: z.string().min(1).optional().describe("What a reader of the data should know"),
  "made-up": z
    .boolean()
    .optional()
    .describe("true for an example that stands where real evidence will stand: every check and build says so"),
  "cited-by": z
    .string()
    .min(1)
    .optional()
    .describe("The source in which this one is named, when it is known only through that"),
});

export type SourceFile = z.infer<typeof sourceSchema>;
