import type { Document, reportOutputs } from "@chancery/core";
import { attachmentsOf, composeManifest, type FinishedPdf } from "@chancery/pdf";
import { bibtex, citationFile, fileNamesOf } from "@chancery/templating";
import { makeStatement } from "./make-statement.ts";
import { makeWebPage } from "./make-web-page.ts";
import type { Making } from "./making.ts";
import { printReport } from "./print-report.ts";
import { takePicture } from "./take-picture.ts";

interface Format {
  /** The file's name; null where the output is made with another language of the brief. */
  file(document: Document): string | null;
  /** Makes one output of a document, as bytes or text; of a PDF with what was seen in it. */
  make(making: Making): Promise<Uint8Array | string | FinishedPdf>;
}

/** A new format is one entry. */
export const formats = {
  pdf: {
    file: (document) => fileNamesOf(document).print,
    make: printWithEvidence,
  },
  html: {
    file: (document) => fileNamesOf(document).page,
    make: makeWebPage,
  },
  // What a messenger shows of the page's address.
  picture: {
    file: (document) => fileNamesOf(document).picture,
    make: takePicture,
  },
  bibtex: {
    file: (document) => fileNamesOf(document).bibliography,
    make: async ({ document }) => bibtex(document),
  },
  // Its name is fixed, so a brief has one: in the language that it is cited in.
  citation: {
    file: ({ language, languages }) => (language === languages[0] ? "CITATION.cff" : null),
    make: async ({ document }) => citationFile(document),
  },
  // What checks found of the files above.
  accessibility: {
    file: (document) => fileNamesOf(document).accessibility,
    make: makeStatement,
  },
  evidence: {
    file: (document) => fileNamesOf(document).evidence,
    make: async ({ evidence }) => evidence(),
  },
} satisfies Record<(typeof reportOutputs)[number], Format>;

/** A PDF carries what it can be verified with, and prints the hash of it. */
async function printWithEvidence(making: Making): Promise<FinishedPdf> {
  const { document, drawings, press, evidence, behind, finish, key, date } = making;
  const attachments = attachmentsOf(evidence(), behind());
  const sealed = { ...document, manifest: composeManifest(attachments).hash };
  return printReport(sealed, await drawings(), press.renderer, press.printer, { attachments, key, date }, finish);
}

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly FormatName[];
