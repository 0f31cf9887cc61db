import type { Decimal } from "decimal.js";
import { usualLimits } from "../files/limits.ts";
import type { Outcome } from "../problem/outcome.ts";
import { good, refuse } from "../problem/outcome.ts";
import { exact, lastNonZero, powerOfTen } from "./exact.ts";
import type { Hedge, Origin, Quantity, Status } from "./quantity.ts";
import type { Unit } from "./unit.ts";
import { isCount } from "./unit.ts";

/** The scale words of the files an author writes, which are English in every language, and their powers of ten. */
export const scalePowers = { thousand: 3, million: 6, billion: 9, trillion: 12 } as const;
export type Scale = keyof typeof scalePowers;

/** A number as written: its value, and the power of ten of the last digit written. */
export interface Stated {
  readonly value: Decimal;
  /** 5 for "61.9 million", 9 for "300 billion", 0 for "12,600", -2 for "0.08". */
  readonly lastDigit: number;
  /** Whether it is written with neither decimal point nor scale word, so that its noughts at the end may only fill up. */
  readonly bare: boolean;
}

const pattern = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?: (thousand|million|billion|trillion))?$/;

/**
 * Reads a number as an author writes it in a file: `61.9 million`, `12,600`, `-0.3`, `1.3 trillion`.
 * Its last digit is the last one written, as ASTM E29 counts significant digits: a nought after the
 * decimal point counts, so "2.0 million" is known to 100,000.
 *
 * Problem: `malformed-number`, with what is wrong.
 */
export function parseStated(text: string): Outcome<Stated> {
  const match = pattern.exec(text.trim());
  if (match === null) return refuse("malformed-number", `"${text}" is no number`, null, reason(text.trim()));
  const [, sign = "", whole = "", decimals = "", scale] = match;
  const many = whole.replaceAll(",", "").length + decimals.length;
  if (many > usualLimits.digits) {
    const has = `this number has ${many} digits; at most ${usualLimits.digits} are computed with`;
    return refuse("malformed-number", has, null, "round it, or count it in millions or billions");
  }
  if (/^0\d/.test(whole)) return refuse("malformed-number", `"${text}" begins with a nought`, null, "leave it out");
  const power = scale === undefined ? 0 : scalePowers[scale as Scale];
  const digits = `${whole.replaceAll(",", "")}.${decimals || "0"}`;
  const value = exact(`${sign === "" ? "" : "-"}${digits}e${power}`);
  return good({ value, lastDigit: power - decimals.length, bare: scale === undefined && decimals === "" });
}

/** By the first letter of what stands for it: mln, mrd, k. */
const scaleOf: Readonly<Record<string, string>> = { k: "thousand", m: "million", b: "billion", t: "trillion" };

function reason(text: string): string {
  if (text === "") return "write a number, or `missing` with the reason";
  if (/^[-−]?[\d.,]+e[+-]?\d+$/i.test(text)) return 'write it in full, or with a scale word: "61.9 million"';
  if (/\d[   ]\d/.test(text)) return 'group digits with commas: "12,600"';
  if (/%|per ?cent/i.test(text)) return "leave the sign out and write `unit: percent`";
  if (/[$€£₼]|\b[A-Z]{3}\b/.test(text)) return "leave the currency out and write it as `unit`";
  if (/\b(about|over|nearly|at least|up to|under|some)\b|[~<>]/i.test(text)) return "write the hedge as `hedge`";
  if (/\d,\d/.test(text)) return 'the decimal sign is a point, and commas stand between groups of three: "1,234.5"';
  const [, digits, short = ""] = /^([\d.,]+) ?(k|mn|mln|mio|m|bn|bln|b|tn|trn)\.?$/i.exec(text) ?? [];
  if (digits !== undefined) return `write the scale in full: ${digits} ${scaleOf[short.toLowerCase()[0] ?? ""]}`;
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return `commas stand between groups of digits: ${text.replaceAll(".", ",")}`;
  if (/^[\d.,]+ ?(?:[-–—]|to) ?[\d.,]+$/.test(text))
    return 'a span is no number: write one end, with hedge: "at least" or "up to"';
  if (/^(n\/?a|nan|unknown|none|tbc|tbd|-|–|\.\.|\?)$/i.test(text))
    return "write `missing:` with the reason, in place of `value:`";
  return "write digits with at most one scale word: thousand, million, billion or trillion";
}

/** Facts are prose: noughts may only fill up. A table's column is written to one unit: its noughts are digits. */
export type Writing = "prose" | "table";

/**
 * Which digit of a number is the last that means something (null: exact to any digit).
 * Written with a decimal point or a scale word: the last one written. A bare integer that counts
 * things is exact. A bare integer of something measured ends, in prose, at its last digit that is
 * not nought ("34,000" dollars is known to the thousand), for ASTM E29 leaves such noughts open and
 * we claim the less; in a table at the last one written. "About" and "nearly" take exactness from a
 * count in the same way: "about 300" is known to the hundred.
 */
export function meaningfulDigit(stated: Stated, unit: Unit, hedge: Hedge, writing: Writing = "prose"): number | null {
  if (!stated.bare) return stated.lastDigit;
  if (isCount(unit) && hedge !== "about" && hedge !== "nearly") return null;
  return writing === "table" ? stated.lastDigit : lastNonZero(stated.value);
}

export interface Statement {
  /** As written: "61.9 million". */
  readonly text: string;
  readonly unit: Unit;
  readonly hedge: Hedge;
  readonly status: Status;
  readonly origin: Origin;
  readonly writing?: Writing;
  /** What the written number counts in: 1000000 for a column in millions. A power of ten; 1 if absent. */
  readonly scale?: number;
}

/**
 * The quantity that a fact or a cell states, or a literal of a formula, which is meant exactly.
 * Problem: `malformed-number`, at the origin's place.
 */
export function stateQuantity(statement: Statement): Outcome<Quantity> {
  const { text, unit, hedge, status, origin, writing = "prose", scale = 1 } = statement;
  const parsed = parseStated(text);
  if (!parsed.ok) return { ok: false, problem: { ...parsed.problem, place: origin.place } };
  const power = Math.round(Math.log10(scale));
  const { value, lastDigit, bare } = parsed.value;
  const scaled = {
    value: power === 0 ? value : value.times(powerOfTen(power)),
    lastDigit: lastDigit + power,
    bare: bare && power === 0,
  };
  const last = origin.kind === "literal" ? null : meaningfulDigit(scaled, unit, hedge, writing);
  return good({ value: scaled.value, unit, hedge, status, lastDigit: last, origin });
}
