/** An id made from a text. */
export { plainName as slug } from "@chancery/core";

/** What is wrong with an id, in an author's words; null where it can be used. */
export function wrongId(id: string): string | null {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return null;
  return "an id is written in small letters, digits and single hyphens";
}
