import type { Accounting } from "../evidence-file/accounting.ts";
import type { EvidenceFile } from "../evidence-file/evidence-schema.ts";
import type { Files } from "../files/files.ts";
import type { ComparedSide } from "./difference-schema.ts";

/** One document as one side has it. */
export interface SideDocument {
  readonly evidence: EvidenceFile;
  /** The document composed anew from its files; null where only its evidence is known: its prose cannot be compared then. */
  readonly accounting: Accounting | null;
  /** The files that it was composed from, by path; null where they are not known. */
  readonly files: Files | null;
}

/** One of the two states that are compared. */
export interface Side extends ComparedSide {
  readonly documents: readonly SideDocument[];
  readonly notes: readonly string[];
}

/** What tells a document of a side from its others. */
export const keyOf = ({ brief, document, language }: EvidenceFile): string => `${brief} ${document} ${language}`;
