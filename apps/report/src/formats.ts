import type { KeyObject } from "node:crypto";
import { type Accounting, type Document, evidenceText, type Files, filesBehind } from "@chancery/core";
import { attachmentsOf, composeManifest } from "@chancery/pdf";
import type { Drawings } from "@chancery/templating";
import { printReport } from "./print-report.ts";
import type { Workshop } from "./workshop.ts";

/** What every output of an edition is made from. */
export interface Making {
  readonly document: Document;
  readonly drawings: Drawings;
  readonly workshop: Workshop;
  /** What stands behind the document's numbers. */
  readonly accounting: Accounting;
  /** The content root that all of it was read from. */
  readonly files: Files;
  /** To sign the PDF with; null for none. */
  readonly key: KeyObject | null;
  /** The date of the files, where the environment sets one. */
  readonly date: string | null;
}

interface Format {
  /** What the file's name ends in. */
  readonly ending: string;
  /** Makes one output of a document, as bytes or text. */
  make(making: Making): Promise<Uint8Array | string>;
}

/** A new format is one entry. */
export const formats = {
  pdf: {
    ending: "pdf",
    make: printWithEvidence,
  },
  html: {
    ending: "html",
    make: async ({ document, drawings, workshop }) => workshop.renderer.render(document, drawings, null, "html"),
  },
  evidence: {
    ending: "evidence.json",
    make: async ({ accounting }) => evidenceText(accounting),
  },
} satisfies Record<string, Format>;

/** A PDF carries what it can be verified with, and prints the hash of it. */
function printWithEvidence(making: Making): Promise<Uint8Array> {
  const { document, drawings, workshop, accounting, files, key, date } = making;
  const attachments = attachmentsOf(evidenceText(accounting), filesBehind(accounting, files));
  const sealed = { ...document, manifest: composeManifest(attachments).hash };
  return printReport(sealed, drawings, workshop.renderer, workshop.printer, { attachments, key, date });
}

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly FormatName[];
