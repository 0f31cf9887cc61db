import type { EvidenceValue } from "../evidence-file/evidence-schema.ts";
import type { KnownValue } from "./known-values.ts";

/** What of a value is compared. What depends on its language is compared only in one language. */
const compared = [
  "kind",
  "value",
  "unit",
  "hedge",
  "status",
  "last-digit",
  "period",
  "place",
  "formula",
  "sources",
  "as-stated",
  "said-by",
  "address",
] as const satisfies readonly (keyof EvidenceValue)[];
const inWords = ["label", "note"] as const satisfies readonly (keyof EvidenceValue)[];

/** The fields of two states of a value that differ. */
export function differingFields(old: KnownValue, now: KnownValue): readonly string[] {
  const fields = old.language === now.language ? [...compared, ...inWords] : compared;
  return fields.filter((field) => JSON.stringify(old.value[field]) !== JSON.stringify(now.value[field]));
}

/** What a formula takes of its inputs: all else about them changes no result. */
const computedWith = ["value", "unit", "hedge", "status", "last-digit", "bounds"] as const;

/** Whether a formula that uses the value may come to another result. */
export const movesResults = (old: KnownValue, now: KnownValue): boolean =>
  computedWith.some((field) => JSON.stringify(old.value[field]) !== JSON.stringify(now.value[field]));
