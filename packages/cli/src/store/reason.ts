import type { Digests } from "./digest.ts";

/** Why an output was made, or was not. */
export type Reason =
  | { readonly kind: "no-cache" | "cheap" | "first" | "damaged" | "lost" | "same" }
  /** Other parts than last time; `kept` where the same was made of them at some time before. */
  | { readonly kind: "changed"; readonly kept: boolean; readonly names: readonly string[] };

/**
 * @param before what the output was made from last time; null where that is not known
 * @param kept whether the store had it; "known" where it keeps only what the output was made from
 */
export function reasonOf(before: Digests | null, now: Digests, kept: "there" | "known" | "damaged" | null): Reason {
  if (kept === "damaged") return { kind: "damaged" };
  if (before === null) return kept === null ? { kind: "first" } : { kind: "changed", kept: true, names: [] };
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (name) => before[name] !== now[name],
  );
  if (names.length > 0) return { kind: "changed", kept: kept === "there", names };
  return { kind: kept === null ? "lost" : "same" };
}

const words = {
  "no-cache": "built: nothing is kept (--no-cache)",
  cheap: "built: it takes no longer than to look for it",
  first: "built: for the first time",
  damaged: "built: its kept copy was damaged",
  lost: "built: its kept copy is gone",
  same: "not built: nothing that goes into it has changed",
};

/** So many names are told. */
const most = 6;

/** "built: oda-given-2024 and the text have changed" */
export function reasonText(reason: Reason): string {
  if (reason.kind !== "changed") return words[reason.kind];
  const { names, kept } = reason;
  const more = names.length > most ? `, and ${names.length - most} more` : "";
  const what = names.length === 0 ? "" : `; changed: ${names.slice(0, most).join(", ")}${more}`;
  return kept ? `not built: the same was made before${what}` : `built${what}`;
}
