import { z } from "zod";
import { wordsSchema } from "../files/words.ts";
import { id } from "../metrics/metrics-schema.ts";
import { eachSchema } from "./family/each-schema.ts";
import { overviewSchema } from "./family/overview-schema.ts";

const language = z.string().regex(/^[a-z]{2,3}$/, "expected a language such as en or az");

/** A list of texts, or one list per language. */
const listSchema = z
  .union([z.array(z.string().min(1)), z.record(language, z.array(z.string().min(1)))])
  .transform((list): Readonly<Record<string, readonly string[]>> => (Array.isArray(list) ? { "*": list } : list));

const endMatterSchema = z.strictObject({
  id: id.describe("Such as about-the-publisher"),
  heading: wordsSchema.describe("Its heading"),
  text: wordsSchema.describe("One paragraph"),
});

const authorSchema = z.union([
  z.strictObject({
    given: z.string().min(1).describe("A person's given names"),
    family: z.string().min(1).describe("And family name"),
    orcid: z
      .url({ protocol: /^https$/, hostname: /^orcid\.org$/ })
      .optional()
      .describe("https://orcid.org/0000-0002-1825-0097"),
  }),
  z.strictObject({ name: z.string().min(1).describe("An institution's") }),
]);

const conflictSchema = z.strictObject({
  facts: z.array(z.string().min(1)).min(2).describe("The facts, metrics or cells that disagree"),
  quotes: z.string().min(1).describe("Which of them the brief quotes"),
  note: wordsSchema.describe("Why, in a sentence or two: the evidence annex prints it"),
});

const formatsSchema = z.array(z.enum(["pdf", "html"]));
const partSchema = (what: string) => formatsSchema.default([]).describe(what);

const annexPartsSchema = z.strictObject({
  evidence: partSchema("Every quoted value, with its status, its formula in words, its sources and where it is quoted"),
  sources: partSchema("The sources with their licences"),
  conflicts: partSchema("Where sources disagree, and what is not known"),
  data: partSchema("The numbers of the charts"),
});

/** The annexes, each with the formats that carry it; a list of formats alone asks for the evidence and the conflicts. */
const annexSchema = z
  .union([formatsSchema, annexPartsSchema])
  .describe("Which formats carry which annex")
  .transform((annex) => (Array.isArray(annex) ? { evidence: annex, sources: [], conflicts: annex, data: [] } : annex));

/** "1%" or 1%: how far a number may move before somebody has to approve it again. */
const approvalSchema = z.strictObject({
  threshold: z
    .string()
    .regex(/^\d+(\.\d+)? ?%$/, "expected a percentage such as 1%")
    .transform((text) => text.replace(/ ?%$/, ""))
    .describe(
      "How far a number may move from what was approved, in per cent of it, such as 1%; without it, not at all",
    ),
});

/** How the parts of a report stand on its pages. */
export const layouts = ["brief", "profile"] as const;
export type ReportLayout = (typeof layouts)[number];

export const reportOutputs = ["pdf", "html", "picture", "bibtex", "citation", "accessibility", "evidence"] as const;
export const deckOutputs = ["site", "pdf", "pptx"] as const;

const outputsSchema = z.strictObject({
  report: z.array(z.enum(reportOutputs)).optional().describe("Of the report; without it, all"),
  deck: z.array(z.enum(deckOutputs)).optional().describe("Of the deck; without it, all"),
});

/** data/briefs/<brief>/brief.yaml */
export const briefSchema = z.strictObject({
  each: eachSchema
    .optional()
    .describe("Makes the brief a family: an edition for every value of a parameter, such as every country of a series"),
  overview: overviewSchema
    .optional()
    .describe(
      "The page of a family, which `pnpm site` makes: a table with a row for each member, and what all come to",
    ),
  title: wordsSchema.describe("At most eight words"),
  subtitle: wordsSchema.describe("At most sixteen words: the country and the question"),
  series: wordsSchema.describe("The series the brief appears in"),
  number: z.union([z.string(), z.number()]).transform(String).describe("Its number in the series"),
  date: z.iso.date().describe("Date of publication: every date in the files comes from here"),
  "data-cut-off": wordsSchema.describe("Up to when the data reach"),
  edition: z.int().min(1).optional().describe("Which edition of the brief this is; without it, the first"),
  status: z
    .enum(["draft", "final"])
    .optional()
    .describe("final: published, so that a number which nobody approved is an error of `pnpm check`"),
  approval: approvalSchema.optional().describe("When a number has to be approved anew"),
  languages: z.array(language).min(1).describe("Each needs a report.<language>.md"),
  authorship: z
    .strictObject({
      line: wordsSchema.describe("Who wrote it"),
      role: wordsSchema.describe("In which role, or for whom"),
    })
    .describe("The line of authorship on cover and colophon"),
  authors: z
    .array(authorSchema)
    .min(1)
    .optional()
    .describe("Who is cited as the author, in their order; without it, the publisher is"),
  publisher: z
    .strictObject({
      name: wordsSchema.describe("Its name"),
      lines: listSchema.describe("At most two short lines for the cover"),
    })
    .describe("Who publishes it"),
  keywords: listSchema.describe("What a catalogue finds it by"),
  audience: wordsSchema.describe("For whom it is written"),
  licence: z
    .strictObject({
      name: z.string().min(1).describe("Such as CC BY 4.0"),
      address: z.url({ protocol: /^https?$/ }).describe("Where its text stands"),
    })
    .describe("How others may use the brief"),
  contact: wordsSchema.describe("Whom readers write to"),
  address: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("The folder that the brief's files will be published in: https://example.org/briefs/1/"),
  home: z
    .string()
    .regex(/^[A-Z]{3}$/, "expected the code of a country such as AZE")
    .optional()
    .describe("The place that the brief is about: the cover marks it. Without it, the home of the brief's map"),
  "cite-as": wordsSchema.describe("How to cite"),
  issn: z
    .string()
    .regex(/^(\d{4}-\d{3}[\dX]|pending)$/, "expected an ISSN such as 2049-3630, or pending")
    .describe("Its number, or pending"),
  doi: z
    .string()
    .regex(/^(10\.\d{4,9}\/\S+|pending)$/, "expected a DOI such as 10.5281/zenodo.1234567, or pending")
    .describe("Its identifier, or pending"),
  "end-matter": z.array(endMatterSchema).describe("Paragraphs at the end, in order"),
  disclaimers: z.array(wordsSchema).describe("Paragraphs of the colophon that limit what is claimed"),
  annex: annexSchema.optional(),
  outputs: outputsSchema
    .optional()
    .describe("Which outputs a build makes where it is not told by --format; without it, all"),
  layout: z
    .enum(layouts)
    .optional()
    .describe(
      "How it is laid out in print. brief, the usual one: a cover, a page in brief with the contents, the text. profile: two pages that begin under a band",
    ),
  theme: z
    .string()
    .regex(/^[\w-]+$/, "expected the name of a theme such as accessible")
    .optional()
    .describe(
      "The theme of templates/theme that its PDF is printed in, such as accessible; without it, the standard one",
    ),
  "most-words": z
    .number()
    .int()
    .positive()
    .optional()
    .describe("For what is longer than a brief: how many words the report may have, default 3,200"),
  conflicts: z.array(conflictSchema).optional().describe("Sources that disagree, and which the brief quotes"),
  literals: z.array(z.string().min(1)).optional().describe("Names with digits in them that state no quantity: COP29"),
});

export type ConflictFile = z.infer<typeof conflictSchema>;
export type BriefFile = z.infer<typeof briefSchema>;
