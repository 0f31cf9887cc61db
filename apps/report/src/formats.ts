import type { Document } from "@chancery/core";
import type { Drawings } from "@chancery/templating";
import { printReport } from "./print-report.ts";
import type { Workshop } from "./workshop.ts";

/** Makes one output of a document, as bytes or text; a new format is one entry of the list below. */
type Format = (document: Document, drawings: Drawings, workshop: Workshop) => Promise<Uint8Array | string>;

export const formats = {
  pdf: (document, drawings, { renderer, printer }) => printReport(document, drawings, renderer, printer),
  html: async (document, drawings, { renderer }) => renderer.render(document, drawings, null, "html"),
} satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly FormatName[];
