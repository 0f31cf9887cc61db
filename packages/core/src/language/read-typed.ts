import type { Decimal } from "decimal.js";
import { powerOfTen } from "../quantity/exact.ts";
import { parseStated, type Scale, scalePowers } from "../quantity/stated.ts";
import { separators } from "./digits.ts";
import type { Language } from "./language.ts";

/** A number as somebody typed it into a sentence, with what stands around it. */
export interface Typed {
  readonly value: Decimal;
  /** How many digits were typed, without noughts in front. */
  readonly digits: number;
  /** The scale word behind it; null where none stands. */
  readonly scale: Scale | null;
  /** ISO 4217 codes that the sign before or behind it may mean: "$". Empty where none stands. */
  readonly currencies: readonly string[];
  /** Ids of the units that the words behind it may name: "states", "per cent". Empty where none is known. */
  readonly units: readonly string[];
}

const space = String.raw`[\s\u00A0\u202F]*`;

/** Reads the number that stands in a text from one character to before another. Null where it cannot be a quantity's. */
export function readTyped(text: string, start: number, end: number, language: Language): Typed | null {
  const { decimal, group } = separators(language);
  const digits = text.slice(start, end).replaceAll(group, "").replace(decimal, ".");
  const stated = parseStated(digits.replace(/\.$/, ""));
  if (!stated.ok || /[\p{L}\p{N}]$/u.test(text.slice(0, start))) return null;
  const behind = text.slice(end);
  const scale = scaleBefore(behind, language);
  const rest = behind.slice(scale?.length ?? 0);
  if (scale === null && /^\p{L}/u.test(behind)) return null;
  const currencies = Object.entries(language.currencies).flatMap(([code, pattern]) => {
    const [before = "", after = ""] = pattern.split("{}").map((part) => part.trim());
    const leads = before !== "" && text.slice(0, start).trimEnd().endsWith(before);
    return leads || (after !== "" && rest.trimStart().startsWith(after)) ? [code] : [];
  });
  return {
    value: stated.value.value.times(powerOfTen(scale === null ? 0 : scalePowers[scale.name])),
    digits: digits.replace(/\D/g, "").replace(/^0+/, "").length,
    scale: scale?.name ?? null,
    currencies,
    units: unitsBefore(rest, language),
  };
}

/** The scale word that a text begins with, in the language's forms or, for thousand, English. */
function scaleBefore(text: string, language: Language): { readonly name: Scale; readonly length: number } | null {
  for (const name of Object.keys(scalePowers) as Scale[]) {
    const words = language.scales[name];
    const forms = words === undefined ? [name] : [...Object.values(words.word), words.short.replace("{}", "").trim()];
    for (const form of forms) {
      const match = beginning(form ?? "", language).exec(text);
      if (match) return { name, length: match[0].length };
    }
  }
  return null;
}

function unitsBefore(text: string, language: Language): readonly string[] {
  return Object.entries(language.units).flatMap(([id, { short, ...forms }]) => {
    const all = [...Object.values(forms).map((form) => form ?? ""), (short ?? "").replace("{}", "").trim()];
    return all.some((form) => form !== "" && beginning(form, language).test(text)) ? [id] : [];
  });
}

const beginning = (words: string, { locale }: Language): RegExp => {
  const source = words
    .toLocaleLowerCase(locale)
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  return new RegExp(`^${space}${source}(?![\\p{L}\\p{N}])`, "iu");
};
