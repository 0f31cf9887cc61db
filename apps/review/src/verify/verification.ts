import type { EvidenceFile } from "@chancery/core";

/** Something that is not as it was when the PDF was made. */
export interface Finding {
  /** In kebab case, such as `attachment-changed`. */
  readonly rule: string;
  readonly what: string;
  /** Counted from 1; null where it is of the whole file. */
  readonly page: number | null;
}

/** A number on a page: as its evidence says, otherwise, or without any evidence. */
export interface CheckedNumber {
  readonly page: number | null;
  readonly text: string;
  /** The name of the value that it quotes; null where it quotes none. */
  readonly value: string | null;
  readonly state: "verified" | "differs" | "not bound";
  /** What differs; null for what is verified. */
  readonly why: string | null;
}

/** `unchecked`: there is one, but no key was given to check it with. */
export type SignatureState = "none" | "unchecked" | "good" | "bad";

/** What was found out about a PDF from nothing but itself. */
export interface Verification {
  readonly brief: Pick<EvidenceFile, "document" | "brief" | "language" | "title" | "date" | "engine">;
  readonly pages: number;
  /** How many files are attached. */
  readonly attachments: number;
  /** The SHA-256 of the manifest, and the page that prints it. */
  readonly manifest: { readonly hash: string; readonly printedOn: number | null };
  /** How many values were computed anew. */
  readonly values: number;
  readonly findings: readonly Finding[];
  readonly numbers: readonly CheckedNumber[];
  /** Numbers of the author's own text and of the page's frame, which quote nothing; and those on the scales of drawings. */
  readonly unquoted: { readonly text: number; readonly drawings: number };
  readonly signature: { readonly state: SignatureState; readonly key: string | null };
}

export const isVerified = ({ findings, numbers }: Verification): boolean =>
  findings.length === 0 && numbers.every(({ state }) => state === "verified");
