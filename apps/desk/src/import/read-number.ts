export type Decimal = "point" | "comma";

const spaces = /[\s\u00a0\u2009\u202f'’]/g;
const numeric = /^[+\-−]?[\d.,\s\u00a0\u2009\u202f'’]*\d(?:[.,]\d*)?(?:[eE][+-]?\d{1,2})? ?%?$/;
/** Signs that point to a note below a table: 12*, 12 †, 12¹, 12 [3], 12 (p). */
const signMark = /(?<=[\d%]) ?(\*+|[†‡§#¹²³⁰⁴-⁹ᵃ-ᶻ]+|\[\w{1,3}\]|\([a-z\d]\))$/u;
/** Letters of statistics offices: 12.5 p, 12.5e. Not k, m and b, which may be thousands, millions and billions. */
const letterMark = /(?<=[\d%]) ?([ac-jln-suxyz])$/;

const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(US)?\$ ?|^USD ?| ?(US)?\$$| ?USD$/, "USD"],
  [/^€ ?|^EUR ?| ?€$| ?EUR$/, "EUR"],
  [/^₼ ?|^AZN ?| ?₼$| ?AZN$/, "AZN"],
  [/^£ ?|^GBP ?| ?£$| ?GBP$/, "GBP"],
];

/** A cell's number as it stands there, and what stands beside it. */
export interface NumberText {
  readonly digits: string;
  readonly mark: string | null;
  /** Whether the mark is a letter, which alone does not tell a number from a name such as 3a. */
  readonly letter: boolean;
  readonly currency: string | null;
}

/** Takes a cell apart; null where it holds no number. */
export function numberIn(text: string): NumberText | null {
  const [, sign] = signMark.exec(text) ?? [];
  const [, letter] = sign === undefined ? (letterMark.exec(text) ?? []) : [];
  const bare = text.replace(sign === undefined ? letterMark : signMark, "");
  const [pattern, currency] = currencies.find(([each]) => each.test(bare)) ?? [/$^/, null];
  const digits = bare.replace(pattern, "");
  if (!numeric.test(digits)) return null;
  return { digits, mark: sign ?? letter ?? null, letter: letter !== undefined, currency };
}

/** Which mark the numbers of a column show to be the decimal one; undefined where none does. */
export function decimalOf(numbers: readonly string[]): Decimal | undefined {
  for (const text of numbers.map((number) => number.replaceAll(/[^\d.,]/g, ""))) {
    const [last = ""] = /[.,](?=[^.,]*$)/.exec(text) ?? [];
    if (last === "") continue;
    const other = last === "." ? "," : ".";
    const after = text.length - text.lastIndexOf(last) - 1;
    const times = text.split(last).length - 1;
    if (text.includes(other)) return last === "," ? "comma" : "point";
    if (times > 1) return last === "," ? "point" : "comma";
    if (after !== 3 || text.startsWith(`0${last}`) || text.indexOf(last) > 3) return last === "," ? "comma" : "point";
  }
  return undefined;
}

/** The number with a decimal point and nothing between its digits; null where it is none. */
export function plainNumber(text: string, decimal: Decimal): string | null {
  const [mark, group] = decimal === "point" ? [".", ","] : [",", "."];
  const bare = text.replace(/ ?%$/, "").replace("−", "-").replaceAll(spaces, "");
  const [whole = "", ...more] = bare.replaceAll(group, "\u0000").split(mark);
  const grouped = /^[+-]?\d{1,3}(\u0000\d{3})+$/.test(whole) || /^[+-]?\d*$/.test(whole);
  if (!grouped || more.length > 1) return null;
  const number = [whole.replaceAll("\u0000", ""), ...more].join(".");
  return /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/.test(number) ? number : null;
}

/** A cell in brackets, as bookkeepers write what is below zero: (3.2). */
export const inBrackets = (text: string): boolean => /^\([^()]*\d[^()]*\)%?$/.test(text);

/** Why a number is written otherwise than it stood. */
export function whyOtherwise(text: string, { digits, mark, currency }: NumberText): string {
  const reasons = [
    ...(mark === null ? [] : [`the mark ${mark} is left out`]),
    ...(/%$/.test(digits) ? ["the % goes into the unit"] : []),
    ...(currency === null ? [] : [`${currency} goes into the unit`]),
    ...(/\d[\s\u00a0\u2009\u202f'’.,]+\d/.test(digits)
      ? ["a decimal point, and nothing between groups of digits"]
      : []),
  ];
  if (reasons.length > 0) return reasons.join("; ");
  return text.includes("−") ? "a hyphen as the minus sign" : "spaces around it";
}
