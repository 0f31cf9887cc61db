import { Decimal } from "decimal.js";
import type { ApprovedValue } from "../brief/approval-schema.ts";
import type { Approvable } from "./approved-values.ts";

/** A number that is not what was approved. */
export interface Move {
  readonly what: "value" | "figure";
  readonly name: string;
  /** Null: it was not approved at all. */
  readonly approved: string | null;
  readonly printed: string;
  /** "by 7.67 %", "its hedge was about"; what differs besides the print. */
  readonly how: string;
}

const decimal = /^-?\d+(\.\d+)?$/;

/** What moved since it was approved by more than `threshold` per cent; hedge, status, unit and period may not move at all. */
export function compareApproved(approved: Approvable, now: Approvable, threshold: string): readonly Move[] {
  const values = Object.entries(now.values).flatMap(([name, value]): readonly Move[] => {
    const old = approved.values[name];
    const move = { what: "value" as const, name, printed: value.printed };
    if (old === undefined) return [{ ...move, approved: null, how: "" }];
    const how = differing(old, value, threshold);
    return how === null ? [] : [{ ...move, approved: old.printed, how }];
  });
  const figures = Object.entries(now.figures).flatMap(([name, numbers]): readonly Move[] => {
    const old = approved.figures[name];
    const move = { what: "figure" as const, name, printed: "" };
    if (old === undefined) return [{ ...move, approved: null, how: "" }];
    const many = movedNumbers(old, numbers, threshold);
    return many === 0 ? [] : [{ ...move, approved: "", how: `${many} of its numbers moved` }];
  });
  return [...values, ...figures];
}

/** How a value differs from the approved one; null where it may. */
function differing(old: ApprovedValue, now: ApprovedValue, threshold: string): string | null {
  for (const field of ["unit", "hedge", "status", "period"] as const)
    if (old[field] !== now[field]) return `its ${field} was ${old[field] ?? "none"} and is ${now[field] ?? "none"}`;
  if (old.value === now.value) return null;
  if (!decimal.test(old.value) || !decimal.test(now.value)) return "";
  const moved = share(old.value, now.value);
  if (moved === null) return "from nothing";
  return moved.lte(threshold) ? null : `by ${moved.toSignificantDigits(3).toFixed()} %`;
}

/** By how many per cent of the old value; null where that is 0. */
function share(old: string, now: string): Decimal | null {
  const before = new Decimal(old);
  return before.isZero() ? null : new Decimal(now).minus(before).abs().div(before.abs()).times(100);
}

function movedNumbers(old: string, now: string, threshold: string): number {
  const [before, after] = [old.split(" "), now.split(" ")];
  if (before.length !== after.length) return Math.max(before.length, after.length);
  return after.filter((value, at) => {
    const one = before[at] ?? "";
    if (one === value) return false;
    if (!decimal.test(one) || !decimal.test(value)) return true;
    const moved = share(one, value);
    return moved === null || moved.gt(threshold);
  }).length;
}
