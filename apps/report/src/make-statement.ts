import { lintWeb, type View, type WebReport } from "@chancery/chromium";
import { formatDate } from "@chancery/core";
import { type Finding, lintPdf, rules } from "@chancery/pdf";
import { type Check, fileNamesOf, type StatedFinding } from "@chancery/templating";
import type { Making } from "./making.ts";

/** A phone by day and a desk by day and by night; `pnpm lint-web` sees the page in more. */
const views: readonly View[] = [
  { width: 320, scheme: "light" },
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
];
/** axe-core takes longer than all else, so a build runs it once. */
const axeViews: readonly View[] = [{ width: 1280, scheme: "light" }];

/** Checks the PDF and the page as this build made them, and says what was found: the accessibility statement, as HTML. */
export async function makeStatement(making: Making): Promise<string> {
  const { document, workshop, date, accounting, made } = making;
  const pdf = await made("pdf");
  const page = new TextDecoder().decode(await made("html"));
  const names = fileNamesOf(document);
  const [findings, web] = await Promise.all([lintPdf(pdf), lintWeb(workshop.printer, page, { views, axeViews })]);
  return workshop.statement({
    document,
    dateText: formatDate((date ?? document.meta.date).slice(0, 10), accounting.edition.language),
    outputs: [
      { file: names.print, kind: "pdf", checks: paperChecks(findings) },
      { file: names.page, kind: "page", checks: webChecks(web) },
    ],
    unchecked: ["a11y-aa", "a11y-deck", "a11y-files"],
  });
}

const isArchive = ({ clause }: { readonly clause: string }): boolean => clause.startsWith("A-3");

export function paperChecks(findings: readonly Finding[]): readonly Check[] {
  const check = (standard: string, archive: boolean): Check => ({
    standard,
    tool: "lint-pdf",
    views: [],
    rules: rules.filter((rule) => isArchive(rule) === archive).length,
    inapplicable: null,
    undecided: [],
    findings: stated(findings.filter((finding) => isArchive(finding) === archive)),
  });
  return [check("PDF/UA-1 (ISO 14289-1)", false), check("PDF/A-3a (ISO 19005-3)", true)];
}

export function webChecks({
  rules: count,
  views: seen,
  axeViews: axeSeen,
  findings,
  axe,
}: WebReport): readonly Check[] {
  const broken = new Set(axe.findings.map(({ rule }) => rule)).size;
  return [
    {
      ...{ standard: "WCAG 2.2 AA", tool: "lint-web", views: seen, rules: count, inapplicable: null, undecided: [] },
      findings: stated(findings),
    },
    {
      ...{ standard: "WCAG 2.2 AA", tool: `axe-core ${axe.version}`, views: axeSeen },
      rules: axe.passed.length + broken,
      inapplicable: axe.inapplicable.length,
      undecided: axe.incomplete,
      findings: stated(axe.findings),
    },
  ];
}

interface Found {
  readonly clause: string | null;
  readonly title: string;
  readonly page?: number | null;
}

/** Findings of one rule as one limitation. */
function stated(findings: readonly Found[]): readonly StatedFinding[] {
  return [...Map.groupBy(findings, ({ clause, title }) => `${clause} ${title}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const pages = [...new Set(same.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b);
    return { clause: first.clause, title: first.title, count: same.length, pages };
  });
}
