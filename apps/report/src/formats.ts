import { type Accounting, type Document, evidenceText } from "@chancery/core";
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
    make: ({ document, drawings, workshop }) => printReport(document, drawings, workshop.renderer, workshop.printer),
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

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly FormatName[];
