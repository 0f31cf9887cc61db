import type { KeyObject } from "node:crypto";
import type { EvidenceFile, Files } from "@chancery/core";
import { digestOf, eachOf, type Parts } from "./digest.ts";

/**
 * The account of a document's evidence as parts: each value that is quoted by its name, without the lines that quote it,
 * and the whole.
 */
export function evidenceParts(evidence: string): Parts {
  const { values } = JSON.parse(evidence) as EvidenceFile;
  const named = Object.entries(values).map(([name, { quotes: _, written: __, ...value }]) => [name, value] as const);
  return { ...Object.fromEntries(named), "the account of its evidence": evidence };
}

/** What goes into a PDF besides its pages. */
export interface EnclosedParts {
  readonly behind: Files;
  readonly key: KeyObject | null;
  readonly date: string | null;
}

export const enclosedParts = ({ behind, key, date }: EnclosedParts): Parts => ({
  ...eachOf("", behind),
  "the signing key": key === null ? null : digestOf(key.export({ format: "pem", type: "pkcs8" })),
  SOURCE_DATE_EPOCH: date,
});
