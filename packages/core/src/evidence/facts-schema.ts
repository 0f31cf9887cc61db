import { z } from "zod";
import { wordsSchema } from "../files/words.ts";
import { hedges, statuses } from "../quantity/quantity.ts";
import { partialDate, period } from "./partial-date.ts";
import { address } from "./source-schema.ts";

export const placeCode = z
  .string()
  .regex(
    /^([A-Z]{3}|not stated)$/,
    "expected an ISO 3166 code of three letters such as AZE, WLD for the world, or not stated",
  );

export const pricesSchema = z
  .string('expected "current" or "constant 2022"')
  .regex(/^(current|constant \d{4})$/, 'expected "current" or "constant 2022"')
  .describe("Price basis of money: current, or constant of a year");

/** One entry of data/sources/<source>/facts.yaml */
export const factSchema = z
  .strictObject({
    label: wordsSchema.describe("What it is, in words: its name wherever it is explained"),
    value: z
      .union([z.number(), z.string().min(1)])
      .optional()
      .describe("The number as the source wrote it: 61.9 million"),
    unit: z.string().min(1).optional().describe("An ISO 4217 code, percent, a measure, or a noun from data/languages"),
    prices: pricesSchema.optional(),
    hedge: z.enum(hedges).optional().describe("What the source said of exactness"),
    status: z.enum(statuses).optional().describe("How firm the figure is"),
    date: partialDate.optional().describe("For a dated event: when"),
    places: z
      .array(z.string().regex(/^[A-Z]{3}$/, "expected ISO 3166 codes of three letters"))
      .min(1)
      .optional()
      .describe("For a list of countries: their codes"),
    complete: z.boolean().optional().describe("false when the source names the places as examples"),
    statement: z.union([z.boolean(), wordsSchema]).optional().describe("For a statement without a number"),
    missing: wordsSchema.optional().describe("Why the number is missing"),
    period: period.optional().describe("When it was so: 2024, 2024-11, 2023/2024, 2022..2025, to date, or not stated"),
    place: placeCode.optional().describe("Where it was so: AZE, WLD for the world, or not stated"),
    "as-stated": wordsSchema.optional().describe("The source's own few words for number and hedge"),
    "said-by": z.string().min(1).optional().describe("Whom the source names for it"),
    address: address.optional().describe("The page that states it, when it is not the source's own"),
    note: z.string().min(1).optional().describe("What one has to know to quote it; the evidence annex prints it"),
    "same-as": z
      .string()
      .min(1)
      .optional()
      .describe("The fact or cell that states the same thing: gni(AZE, 2024, value)"),
  })
  .superRefine((fact, context) => {
    const written = contents.filter((key) => fact[key] !== undefined);
    const [content, ...more] = written;
    const wrong = (message: string, ...path: readonly string[]): void =>
      context.addIssue({ code: "custom", message, path: [...path] });
    if (content === undefined) wrong(`a fact needs one of: ${contents.join(", ")}`);
    else if (more.length > 0)
      wrong(
        `a fact has one content, this one has ${written.join(" and ")}: keep one; when a number was so is its period`,
      );
    else if (content !== "value" && content !== "missing")
      for (const key of ofNumbers.filter((name) => fact[name] !== undefined))
        wrong(`only a number has it, and this fact has "${content}"`, key);
    if (fact.complete !== undefined && fact.places === undefined) wrong("belongs to a list of places", "complete");
  });

const contents = ["value", "date", "places", "statement", "missing"] as const;
/** Keys that say something of a number; on anything else they would be lost without a word. */
const ofNumbers = ["unit", "prices", "hedge", "status"] as const;

export const factsSchema = z.record(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is written in small letters, digits and single hyphens"),
  factSchema,
);

export type FactFile = z.infer<typeof factSchema>;
