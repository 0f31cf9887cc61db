import { z } from "zod";

/** The languages of npm `hyphen` that are written in letters with hyphens between syllables; each is a file of its patterns. */
export const patternNames = [
  ...["af", "be", "bg", "ca", "cs", "cy", "da", "de-1901", "de-1996", "de-ch-1901", "el-monoton", "en-gb", "en-us"],
  ...["es", "et", "eu", "fi", "fr", "fur", "ga", "gl", "hr", "hsb", "hu", "hy", "ia", "id", "is", "it", "ka", "kmr"],
  ...["la", "lt", "lv", "mk", "mn-cyrl", "nb", "nl", "nn", "oc", "pl", "pms", "pt", "rm", "ro", "ru", "sh-cyrl"],
  ...["sh-latn", "sk", "sl", "sq", "sr-cyrl", "sv", "tk", "tr", "uk"],
] as const;

const syllables = z
  .strictObject({
    vowels: z
      .string()
      .regex(/^\p{L}+$/u, "expected letters")
      .describe("Every vowel once, in small letters"),
    onsets: z
      .array(z.string().min(2))
      .describe("Consonants that begin a syllable together where three meet between vowels: ty in oktyabr"),
  })
  .describe("For a language whose words part before the last consonant that stands between two vowels");

/** Where a word may be parted at the end of a line: by patterns that were made for the language, or by its syllables. */
export const hyphenationSchema = z
  .strictObject({
    patterns: z.enum(patternNames).optional().describe("Patterns of the npm package hyphen"),
    syllables: syllables.optional(),
    before: z.number().int().min(2).describe("Fewest letters before a hyphen"),
    after: z.number().int().min(2).describe("Fewest letters after it"),
    capitalised: z
      .boolean()
      .default(false)
      .describe(
        "Whether words with a capital inside a sentence are parted, too: nouns of German, names of most languages",
      ),
    shortest: z.number().int().min(4).default(6).describe("Letters of the shortest word that is parted"),
  })
  .refine(({ patterns, syllables }) => (patterns === undefined) !== (syllables === undefined), {
    error: "must name either patterns or syllables",
  })
  .describe("How long words are parted in narrow columns; without it they never are");

export type Hyphenation = z.infer<typeof hyphenationSchema>;
