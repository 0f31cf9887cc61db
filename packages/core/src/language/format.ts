import { firstDigit } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { scalePowers } from "../quantity/stated.ts";
import { plain as noUnit } from "../quantity/unit.ts";
import { digitsText } from "./digits.ts";
import { endingOf, withEnding } from "./endings.ts";
import type { Language } from "./language.ts";
import type { PrintedNumber } from "./printed-number.ts";
import { printedNumber } from "./printed-number.ts";
import { rememberPrinted } from "./remember.ts";
import type { Phrase } from "./unit-words.ts";
import { withUnit } from "./unit-words.ts";

export interface FormatOptions {
  /** `full`: "over 140 countries"; `number`: no unit, "over 140"; `short`: for charts and tables, "$61.9m", "0.08%". */
  readonly form?: "full" | "number" | "short";
  /** Fewer significant digits than the quantity supports; never more, but as many as it takes to stay true. */
  readonly digits?: number;
  /** `said`: the sentence itself says the status. */
  readonly status?: "mark" | "said";
  /** `said`: the sentence itself says the hedge. */
  readonly hedge?: "say" | "said";
}

/** A quantity in words. `joined` puts before, text and after together; plain is what it gives. */
export interface Formatted {
  /** What stands before the number: the hedge's words, "over", and in some languages "a year"; or nothing. */
  readonly before: string;
  /** The number with its unit: "$61.9 million", "140 countries", "53". */
  readonly text: string;
  /** What follows: the hedge's words in languages that put them there, and the status's mark: "(preliminary)". */
  readonly after: string;
  readonly plain: string;
  /** For key figures: the number itself, "$61.9", "140", "0.08", and the rest, "million", "countries", "per cent". */
  readonly big: string;
  readonly small: string;
  /** The value as a decimal string with a point, unrounded; a result's is cut at 15 significant digits. */
  readonly machine: string;
}

/** U+2212, as long as a plus; never the hyphen. */
export const minus = "−";

/**
 * Prints a quantity in a language: the one place where numbers become text.
 * Throws AuthorMistake (`missing-unit-words`) where the language has no noun for its unit.
 */
export function formatQuantity(quantity: Quantity, language: Language, options: FormatOptions = {}): Formatted {
  const { form, digits, status, hedge } = options;
  return recall(quantity, language, `${form} ${digits} ${status} ${hedge}`, () => format(quantity, language, options));
}

const recall = rememberPrinted<Formatted>();

function format(quantity: Quantity, language: Language, options: FormatOptions): Formatted {
  const { form = "full", digits } = options;
  const printed = printedNumber(quantity, language, digits);
  const bare = coefficient(printed, language);
  const unit = form === "number" ? noUnit : quantity.unit;
  const short = form === "short";
  const phrase = withUnit(
    {
      sign: printed.value.lt(0) ? minus : "",
      number: scaled(bare, printed, language, short),
      plural: plural(printed, language),
      short,
    },
    unit,
    language,
  );
  // A sentence can say the hedge that the source gave, not the one that rounding adds.
  const said = options.hedge === "said" && printed.hedge === quantity.hedge;
  const around = hedged(phrase, said ? "{}" : language.hedges[printed.hedge], language);
  const mark = options.status === "said" ? "" : language.statuses[quantity.status].mark;
  const after = [around.after, mark].filter((part) => part !== "").join(" ");
  // Where the hedge takes the unit behind it, the number is all that is left for the small words.
  const number = around.text.indexOf(bare) + bare.length;
  // A sign such as "%" is as large as its number, with or without a space between them.
  const end = /\p{L}/u.test(around.text.slice(number)) ? number : around.text.length;
  return {
    ...around,
    after,
    plain: joined({ ...around, after }),
    big: around.text.slice(0, end),
    small: around.text.slice(end).trim(),
    machine: machine(quantity),
  };
}

function coefficient({ value, scale, decimals }: PrintedNumber, language: Language): string {
  const unscaled = scale === null ? value : value.div(`1e${scalePowers[scale]}`);
  return digitsText(unscaled, decimals, language);
}

function scaled(bare: string, { value, scale }: PrintedNumber, language: Language, short: boolean): string {
  const words = scale === null ? undefined : language.scales[scale];
  if (scale === null || words === undefined) return bare;
  if (short) return words.short.replace("{}", () => bare);
  const category = rules(language, 0).select(value.abs().div(`1e${scalePowers[scale]}`).toNumber());
  return `${bare} ${words.word[category] ?? words.word.other}`;
}

/** The plural category of what is printed: "1 country", "1.0 times", "1.2 million people". */
const plural = ({ value, scale, decimals }: PrintedNumber, language: Language): Intl.LDMLPluralRule =>
  rules(language, scale === null ? decimals : 0).select(value.abs().toNumber());

/** Made once a language and number of decimals: making one takes longer than asking it. */
const pluralRules = new Map<string, Intl.PluralRules>();

function rules({ locale }: Language, decimals: number): Intl.PluralRules {
  const key = `${locale} ${decimals}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 3) };
  const found = pluralRules.get(key) ?? new Intl.PluralRules(locale, digits);
  pluralRules.set(key, found);
  return found;
}

type Parts = Pick<Formatted, "before" | "text" | "after">;

function hedged({ head, tail, lead, said }: Phrase, pattern: string, language: Language): Parts {
  const whole = pattern.includes("{}");
  const ending = endingOf(pattern);
  const [before = "", rest = ""] = pattern.replace(`{${ending}}`, "").split(whole ? "{}" : "{number}");
  const number = ending === null ? head : withEnding(head, ending, said, language);
  // An ending after a hyphen goes with the words behind it, as "-dan çox"; one that joins a word is part of it.
  const hyphen = number.startsWith(`${head}-`);
  const after = `${hyphen ? number.slice(head.length) : ""}${rest.replace(/\s*\{unit\}/, () => tail)}`;
  return { before: `${lead}${before}`.trim(), text: whole ? head + tail : hyphen ? head : number, after: after.trim() };
}

/** The parts with the spaces between them; a suffix such as Azerbaijani "-dan çox" joins its number without one. */
export const joined = ({ before, text, after }: Parts): string =>
  [before === "" ? "" : `${before} `, text, after === "" || /^[-\u2011'’]/.test(after) ? "" : " ", after].join("");

function machine({ value, origin }: Quantity): string {
  const result = origin.kind === "metric" || origin.kind === "result";
  return result ? value.toDecimalPlaces(Math.max(0, 14 - firstDigit(value))).toFixed() : value.toFixed();
}
