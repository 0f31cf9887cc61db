import { exact } from "../quantity/exact.ts";
import type { Measured } from "./difference-schema.ts";

interface Number {
  readonly value: string | null;
  readonly unit: string | null;
}

const decimal = /^-?\d+(\.\d+)?$/;

/**
 * How far a number moved: 61900000 to 64200000 by 2300000, which is 3.72 per cent. Of nothing there is no per cent, and what
 * is counted in other units has no difference. Null where one of them is no number at all, such as a date.
 */
export function measureChange(old: Number, now: Number): Measured | null {
  const isNumber = ({ value, unit }: Number): boolean => unit !== null && (value === null || decimal.test(value));
  if (!isNumber(old) || !isNumber(now)) return null;
  if (old.value === null || now.value === null) return without("one of them is not known");
  if (old.unit !== now.unit) return without(`the units differ: ${old.unit}, then ${now.unit}`);
  const before = exact(old.value);
  const difference = exact(now.value).minus(before).toSignificantDigits(15);
  if (before.isZero())
    return {
      absolute: difference.toFixed(),
      relative: null,
      why: "the old value is 0: nothing has a share of nothing",
    };
  const relative = difference.div(before.abs()).times(100).toSignificantDigits(3);
  return { absolute: difference.toFixed(), relative: relative.toFixed(), why: null };
}

const without = (why: string): Measured => ({ absolute: null, relative: null, why });
