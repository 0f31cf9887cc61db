import type { Decimal } from "decimal.js";
import type { Outcome } from "../problem/outcome.ts";
import { good, refuse } from "../problem/outcome.ts";
import { exact, powerOfTen } from "../quantity/exact.ts";
import type { Hedge, Status } from "../quantity/quantity.ts";
import { hedges, statuses } from "../quantity/quantity.ts";
import type { Scale } from "../quantity/stated.ts";
import { scalePowers } from "../quantity/stated.ts";
import { separators } from "./digits.ts";
import { endingOf } from "./endings.ts";
import { minus } from "./format.ts";
import type { Language } from "./language.ts";

/** What a printed quantity says. */
export interface ReadBack {
  readonly value: Decimal;
  /** The power of ten of the last digit printed. */
  readonly lastDigit: number;
  readonly hedge: Hedge;
  /** Null where no mark follows: final and reported print none. */
  readonly status: Status | null;
  /** The words around the number, its place kept: "${}", "{} countries", "{} a year". */
  readonly around: string;
}

/**
 * Reads what `formatQuantity` printed in the same language, in any form: its inverse, by which the
 * tests hold that printing loses nothing but what it rounds. Problem: `unreadable-quantity`.
 */
export function parseFormatted(plain: string, language: Language): Outcome<ReadBack> {
  const marked = statuses.find(
    (one) => language.statuses[one].mark !== "" && plain.endsWith(` ${language.statuses[one].mark}`),
  );
  const text = marked === undefined ? plain : plain.slice(0, -language.statuses[marked].mark.length - 1);
  // "exact" is "{}" and matches everything, so it comes last.
  for (const hedge of [...hedges].sort((a, b) => language.hedges[b].length - language.hedges[a].length)) {
    const inside = unhedged(text, language.hedges[hedge], language);
    const amount = inside === null ? null : readAmount(inside, language);
    if (amount !== null) return good({ ...amount, hedge, status: marked ?? null });
  }
  return refuse("unreadable-quantity", `"${plain}" is no quantity as ${language.name} prints it`);
}

/** The text without the words of a hedge's pattern, or null where they are not there. */
function unhedged(text: string, pattern: string, { endings, per }: Language): string | null {
  const forms = Object.values(endings?.forms[endingOf(pattern) ?? ""] ?? {}).join("|");
  const source = literal(pattern)
    .replace(/\s*\\\{unit\\\}/, "(?<unit>.*)")
    .replace(/\\\{number\\\}\\\{[a-z]+\\\}/, `(?<number>.*?)-?(?:${forms})`)
    .replace(/\\\{number\\\}|\\\{\\\}/, "(?<number>.*?)");
  const leads = Object.values(per).flatMap((forms) =>
    [forms.word, forms.short].map((form) => form.split("{}")[0] ?? ""),
  );
  const lead = leads.filter((words) => words !== "").map((words) => literal(words).replace("\\{unit\\}", ".+?"));
  const groups = new RegExp(`^(?<lead>(?:${lead.join("|")})*)${source}$`, "u").exec(text)?.groups;
  return groups === undefined ? null : `${groups["lead"] ?? ""}${groups["number"] ?? ""}${groups["unit"] ?? ""}`;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

type Amount = Pick<ReadBack, "value" | "lastDigit" | "around">;

function readAmount(text: string, language: Language): Amount | null {
  const { decimal, group } = separators(language);
  const digits = new RegExp(`(\\d{1,3}(?:${literal(group)}\\d{3})+|\\d+)(?:${literal(decimal)}(\\d+))?`, "u");
  const unsigned = text.replace(minus, "");
  const match = digits.exec(unsigned);
  if (match === null) return null;
  const [all, whole = "", decimals = ""] = match;
  const before = unsigned.slice(0, match.index);
  const { scale, rest } = scaleAfter(unsigned.slice(match.index + all.length), language);
  if (/\d/.test(before + rest.replaceAll(/[a-z]\d/gi, ""))) return null;
  const power = scale === null ? 0 : scalePowers[scale];
  const number = exact(`${whole.replaceAll(group, "")}.${decimals || "0"}`);
  const value = number.times(powerOfTen(power)).times(unsigned === text ? 1 : -1);
  return { value, lastDigit: power - decimals.length, around: `${before}{}${rest}` };
}

/** The scale word that stands right after the digits, in its long or short form. */
function scaleAfter(text: string, language: Language): { readonly scale: Scale | null; readonly rest: string } {
  for (const scale of Object.keys(scalePowers) as Scale[]) {
    const words = language.scales[scale];
    if (words === undefined) continue;
    for (const word of [...Object.values(words.word).map((form) => ` ${form}`), words.short.replace("{}", "")]) {
      const rest = text.slice(word.length);
      if (text.startsWith(word) && !/^\p{L}/u.test(rest)) return { scale, rest };
    }
  }
  return { scale: null, rest: text };
}
