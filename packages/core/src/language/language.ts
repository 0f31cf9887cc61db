import { z } from "zod";
import { hedges, statuses } from "../quantity/quantity.ts";
import { claimWords } from "./claim-words.ts";
import { hyphenationSchema } from "./hyphenation.ts";

const holding = (...holes: readonly string[]) =>
  z
    .string()
    .refine((text) => holes.every((hole) => text.includes(hole)), { error: `must hold ${holes.join(" and ")}` });

/** Forms of a word by plural category of Unicode CLDR; `other` is the one every language has. */
const forms = {
  zero: z.string().optional(),
  one: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string().min(1).describe("The form that every language has"),
};

const scale = z.strictObject({
  word: z.strictObject(forms).describe('Word after the number: "million"'),
  short: holding("{}").describe('Pattern for charts and tables: "{}m"'),
});

const perPattern = z.strictObject({
  word: holding("{}").describe("In running text: {} per person"),
  short: holding("{}").describe("In charts and tables"),
});

/** A word joined to the number by anything but a hyphen or an apostrophe would be torn off by `joined`. */
const apart = /^(?:.*\s)?(?:\{\}|\{number\}.*\{unit\})(?:[\s\-\u2011'’].*)?$/;

const hedgePattern = z.string().refine((text) => apart.test(text), {
  error: "must hold {}, or {number} and then {unit}, set off by a space, a hyphen or an apostrophe",
});

/** Endings that hedges put on numbers, in harmony with the vowels of the word that the number is read as. */
const endings = z
  .strictObject({
    vowels: z
      .strictObject({
        back: z.string().min(1).describe("Such as aıou"),
        front: z.string().min(1).describe("Such as əeiöü"),
      })
      .describe("The vowels of the two kinds"),
    forms: z
      .record(
        z.string().regex(/^[a-z]+$/, "expected small letters"),
        z.strictObject({
          back: z.string().min(1).describe("After a back vowel"),
          front: z.string().min(1).describe("After a front vowel"),
          "back-after-vowel": z.string().min(1).optional().describe("Where the word ends in a back vowel"),
          "front-after-vowel": z.string().min(1).optional().describe("Where the word ends in a front vowel"),
        }),
      )
      .describe("Endings by the name that a pattern calls them by: {number}{dan}"),
    spoken: z
      .record(z.string().regex(/^\d+$/, "expected a number in digits"), z.string().min(1))
      .describe("The words numbers end with: 0 to 9, the tens, 100, 1000, 1000000"),
  })
  .describe("For languages of vowel harmony: endings on numbers");

/** `data/languages/<lang>.yaml`: all that a language needs to print and read quantities, dates and the frame. */
export const languageSchema = z.strictObject({
  locale: z
    .string()
    .refine((tag) => isLocale(tag), { error: "must be a BCP 47 tag that Intl knows, such as en-GB" })
    .describe("BCP 47 tag: rules for digits, plurals and months"),
  name: z.string().min(1).describe("The language's own name for itself"),
  quotes: z
    .string()
    .length(4)
    .describe("The four quotation marks: outer opening and closing, inner opening and closing"),
  digits: z
    .strictObject({
      decimal: z.string().length(1).describe("Decimal sign"),
      group: z.string().length(1).describe("Sign between groups of three"),
    })
    .optional()
    .describe("Decimal sign and sign between groups of three, where they are not those of Unicode CLDR"),
  hyphenation: hyphenationSchema.optional(),
  frame: z.record(z.string(), z.string()).describe("Words of the page around the text, by key"),
  dates: z
    .strictObject({
      "to-date": z.string().describe("Words for a period that runs to now"),
      "not-stated": z.string().describe("Words for a period or place that the source leaves out"),
      years: holding("{from}", "{to}").describe("Pattern of a span of years"),
      range: holding("{from}", "{to}").describe("Pattern of a span of months or days"),
    })
    .describe("Words and patterns of periods"),
  scales: z
    .strictObject({
      thousand: scale.optional().describe("1,000"),
      million: scale.describe("1,000,000"),
      billion: scale.describe("1,000 million"),
      trillion: scale.describe("1,000 billion"),
    })
    .describe("Words for large numbers; leave thousand out to print thousands in digits"),
  currencies: z.record(z.string().regex(/^[A-Z]{3}$/), holding("{}")).describe("Patterns by ISO 4217 code"),
  "other-currency": holding("{}", "{code}").describe("Pattern of every other currency"),
  units: z
    .record(
      z.string(),
      z.strictObject({
        ...forms,
        short: holding("{}").optional().describe("In charts and tables"),
        said: z
          .string()
          .min(1)
          .optional()
          .describe("How a unit that stays with its number, and takes the ending of a hedge, is read: faiz for %"),
      }),
    )
    .describe("Nouns of units and counted things, by id"),
  per: z
    .object({ other: perPattern.describe("Of every unit that has no entry of its own") })
    .catchall(perPattern)
    .describe("What stands under the line of a quotient, by unit"),
  hedges: z.record(z.enum(hedges), hedgePattern).describe("Patterns; {number}{dan} puts an ending on the number"),
  endings: endings.optional(),
  statuses: z
    .record(
      z.enum(statuses),
      z.strictObject({
        word: z.string().describe("How explanations name it"),
        mark: z.string().describe("What is printed after the number; may be empty"),
      }),
    )
    .describe("Words by status"),
  ...claimWords,
});

export type Language = z.infer<typeof languageSchema>;

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}
