import { createHash } from "node:crypto";

/** What a thing is made from, each part under the name that `--explain` gives it. */
export type Parts = Readonly<Record<string, unknown>>;

/** The digest of each part, by its name. */
export type Digests = Readonly<Record<string, string>>;

/** Each entry as a part of its own, so that the one that changed can be named. */
export const eachOf = (before: string, entries: ReadonlyMap<string, unknown>): Parts =>
  Object.fromEntries([...entries].map(([name, value]) => [before + name, value]));

export const digestParts = (parts: Parts): Digests =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, digestOf(part)]));

/**
 * The SHA-256 of a value, which may hold maps, sets and bytes: two values have the same one only where they hold the
 * same, in the same order. Throws for a function: what it does cannot be seen.
 */
export function digestOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value, plain) ?? "undefined")
    .digest("base64url");
}

/** What JSON would drop or blur, written out. `JSON.stringify` has already called `toJSON`, hence the look at the holder. */
function plain(this: Readonly<Record<string, unknown>>, key: string, given: unknown): unknown {
  const value = this[key];
  if (value instanceof Uint8Array) return { $bytes: createHash("sha256").update(value).digest("base64url") };
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Set) return { $set: [...value] };
  if (value === undefined) return { $undefined: true };
  if (typeof value === "bigint" || (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))))
    return { $number: Object.is(value, -0) ? "-0" : String(value) };
  if (typeof value === "function" || typeof value === "symbol") throw new Error(`${key} is code, and has no digest`);
  return given;
}
