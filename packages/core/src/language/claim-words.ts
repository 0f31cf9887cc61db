import { z } from "zod";
import { hedges, statuses } from "../quantity/quantity.ts";

const words = z.array(z.string().min(1));

const trendBand = z.strictObject({
  above: z.number().optional().describe("The change in per cent that it must exceed; the last band has none"),
  words: z.string().min(1).describe("What is printed"),
});

const compareBand = z.strictObject({
  from: z.number().min(0).describe("The smallest ratio of the band"),
  below: z.number().positive().optional().describe("The ratio at which the band ends; the last band has none"),
  words: z.string().min(1).describe("What is printed"),
});

/** The keys of a language file that the number check and the words {{trend}} and {{compare}} read. */
export const claimWords = {
  "number-words": z
    .strictObject({
      cardinals: words.describe("one, two, a dozen"),
      ordinals: words.describe("first, second"),
      fractions: words.describe("half, a third"),
      multiples: words.describe("twice, tenfold"),
      except: words
        .optional()
        .describe("Phrases in which such a word states no number: third party; * at the end stands for any ending"),
      roman: z
        .boolean()
        .optional()
        .describe("Whether Roman numerals (XIV) are numbers, but for those that follow a name: Elizabeth II"),
    })
    .optional()
    .describe("Words that state a number; one that ends in * stands for the word with any ending"),
  said: z
    .strictObject({
      hedges: z.partialRecord(z.enum(hedges), words).describe("By hedge"),
      statuses: z.partialRecord(z.enum(statuses), words).describe("By status"),
    })
    .optional()
    .describe("What a sentence may say in place of a printed hedge or mark"),
  trend: z.array(trendBand).min(2).optional().describe("Words of {{trend}}, from the largest rise to the deepest fall"),
  compare: z.array(compareBand).min(2).optional().describe("Words of {{compare}}, from the smallest ratio up"),
};

export type TrendBand = z.infer<typeof trendBand>;
export type CompareBand = z.infer<typeof compareBand>;
