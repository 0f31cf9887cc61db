/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON of which there is one form: keys in the order of their code units, two spaces an indent, a line
 * end at the end. The same value gives the same bytes, whoever writes it.
 */
export const canonicalJson = (value: Json): string => `${JSON.stringify(sorted(value), null, 2)}\n`;

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inside]) => [key, sorted(inside)]));
}
