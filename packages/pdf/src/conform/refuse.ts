import type { PDFDocument } from "@cantoo/pdf-lib";
import { Inspection } from "../lint/inspection.ts";
import { applyRules, type Finding, type Rule } from "../lint/rule.ts";
import { annotationRules } from "../lint/rules/annotations.ts";
import { wellFormedLanguage } from "../lint/rules/languages.ts";
import { meaningRules } from "../lint/rules/meaning.ts";
import { nestingRules } from "../lint/rules/nesting.ts";
import { tableRules } from "../lint/rules/tables.ts";
import { safeLinks } from "./safe-links.ts";

/** The PDF breaks rules that only its author can mend: to mend them here would be to hide them. */
export class PdfRefused extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(
      findings
        .map(({ clause, what, page }) => `${clause}: ${what}${page === null ? "" : ` (page ${page})`}`)
        .join("\n"),
    );
    this.name = "PdfRefused";
    this.findings = findings;
  }
}

/** Rules on what the author wrote: words for figures, order of headings, regular tables and lists, links in words. */
const authorsRules: readonly Rule[] = [...nestingRules, ...tableRules, ...meaningRules, ...annotationRules, safeLinks];

/**
 * Throws PdfRefused with every finding where the document's own content, title or language does not conform; `stray` are
 * those that were made on the way.
 */
export function refuseFaults(
  pdf: PDFDocument,
  { title, language }: { title: string; language: string },
  stray: readonly Finding[],
): void {
  const findings = [...stray, ...applyRules(authorsRules, new Inspection(pdf, ""))];
  if (title.trim() === "")
    findings.unshift({ clause: "7.1-9", title: "the metadata have a title", what: "the title is empty", page: null });
  if (!wellFormedLanguage(language))
    findings.unshift({
      clause: "7.2-29",
      title: "every language is well formed",
      what: `the language is "${language}"`,
      page: null,
    });
  if (findings.length > 0) throw new PdfRefused(findings);
}
