import type { Language } from "./language.ts";

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An ISO year, month or day in words: "1992", "November 2024", "30 December 2024". Throws RangeError for anything else. */
export function formatDate(date: string, language: Language): string {
  const match = iso.exec(date);
  if (match === null) throw new RangeError(`"${date}" is no ISO date`);
  const [, year = "", month, day] = match;
  if (month === undefined) return year;
  const instant = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(instant.getTime()) || instant.getUTCMonth() + 1 !== Number(month)) {
    throw new RangeError(`"${date}" is no day of the calendar`);
  }
  return formatOf(language.locale, day !== undefined).format(instant);
}

// To make a formatter of Intl takes far longer than to use one.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`;
  const found = formats.get(key);
  if (found) return found;
  const made = new Intl.DateTimeFormat(locale, {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(withDay ? { day: "numeric" as const } : {}),
  });
  formats.set(key, made);
  return made;
}

/**
 * A fact's period in words: "2024", "2023/2024", "2022–2025" of "2022..2025", "February 2022 to
 * August 2025" of "2022-02..2025-08", and the language's words for "to date" and "not stated".
 */
export function formatPeriod(period: string, language: Language): string {
  if (period === "to date") return language.dates["to-date"];
  if (period === "not stated") return language.dates["not-stated"];
  if (/^\d{4}\/\d{4}$/.test(period)) return period;
  const [from = "", to] = period.split("..");
  if (to === undefined) return formatDate(from, language);
  const years = from.length === 4 && to.length === 4;
  const pattern = years ? language.dates.years : language.dates.range;
  return pattern.replace("{from}", () => formatDate(from, language)).replace("{to}", () => formatDate(to, language));
}
