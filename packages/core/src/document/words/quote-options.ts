import type { Word } from "../../brief/author-text.ts";
import type { FormatOptions } from "../../language/format.ts";
import type { Composition } from "../composition.ts";

export const quoteOptions = ["form", "digits", "status", "hedge", "missing"] as const;

/** Reads the options that say how a quantity is printed; wrong values are reported and left out. */
export function readFormat(word: Word, { problems }: Composition): FormatOptions {
  const choice = <T extends string>(option: string, choices: readonly T[]): T | undefined => {
    const given = word.hash[option];
    if (given === undefined) return undefined;
    const found = choices.find((known) => known === given);
    if (found === undefined)
      problems.error(
        "wrong-option",
        `${option} cannot be "${given}"`,
        word.at(option),
        `known are: ${choices.join(", ")}`,
      );
    return found;
  };
  const form = choice("form", ["full", "number", "short", "period"]);
  const status = choice("status", ["mark", "said"]);
  const hedge = choice("hedge", ["say", "said"]);
  const digits = word.hash["digits"];
  const wrong = digits !== undefined && !(typeof digits === "number" && Number.isInteger(digits) && digits > 0);
  if (wrong) problems.error("wrong-option", "digits is a whole number above nought", word.at("digits"));
  return {
    ...(form === undefined || form === "period" ? {} : { form }),
    ...(status === undefined ? {} : { status }),
    ...(hedge === undefined ? {} : { hedge }),
    ...(typeof digits === "number" && !wrong ? { digits } : {}),
  };
}

/** Only facts state their period. */
export const noPeriod = (what: string, word: Word, { problems }: Composition): void =>
  problems.error("wrong-option", `${what} has no period to print`, word.at("form"), "write the year: {{year 2024}}");
