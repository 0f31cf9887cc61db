import { z } from "zod";

const shape = "\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?";
const whole = new RegExp(`^${shape}$`);
const span = new RegExp(`^(${shape})\\.\\.(${shape})?$`);

/** Whether a text is a year, a month or a day that exists: 2024, 2024-11, 2024-12-30. */
export function isPartialDate(text: string): boolean {
  if (!whole.test(text)) return false;
  const [year, month = "01", day = "01"] = text.split("-");
  return new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDate() === Number(day);
}

/** Whether a text is a period: a partial date, an academic year, a span, `to date` or `not stated`. */
export function isPeriod(text: string): boolean {
  if (text === "to date" || text === "not stated" || isPartialDate(text)) return true;
  const [, first, second] = /^(\d{4})\/(\d{4})$/.exec(text) ?? [];
  if (first !== undefined) return Number(second) === Number(first) + 1;
  const [, from = "", to = ""] = span.exec(text) ?? [];
  return isPartialDate(from) && (to === "" || (isPartialDate(to) && from.slice(0, to.length) <= to));
}

const written = z.union([z.string(), z.number()]).transform(String);

export const partialDate = written.pipe(
  z.string().refine(isPartialDate, { error: "expected a date such as 2024, 2024-11 or 2024-12-30" }),
);

export const period = written.pipe(
  z.string().refine(isPeriod, {
    error: "expected a period such as 2024, 2024-11, 2023/2024, 2022..2025, to date, or not stated",
  }),
);
