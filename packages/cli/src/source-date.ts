import { AuthorMistake, error } from "@chancery/core";

/**
 * The date that the environment gives all files of a build: SOURCE_DATE_EPOCH, in seconds since 1970, as an ISO date and
 * time; null where it is not set. Throws AuthorMistake for what is no such number.
 */
export function sourceDate(environment: Readonly<Record<string, string | undefined>>): string | null {
  const given = environment["SOURCE_DATE_EPOCH"];
  if (given === undefined || given === "") return null;
  // The last second of the year 9999: a PDF writes years with four digits.
  if (/^\d+$/.test(given) && Number(given) <= 253_402_300_799) return new Date(Number(given) * 1000).toISOString();
  const hint = "it is a number of seconds since 1970, such as 1764028800; unset it for the date of each brief";
  throw new AuthorMistake([error("wrong-date", `SOURCE_DATE_EPOCH is "${given}"`, null, hint)]);
}
