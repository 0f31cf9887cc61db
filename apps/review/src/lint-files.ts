import { eachFile, type Terminal } from "@chancery/cli";
import { type Finding, lintPdf, rules } from "@chancery/pdf";
import { readPdf } from "./read-pdf.ts";

export interface LintOptions {
  readonly files: readonly string[];
  /** Prints every finding of a rule, not the first few. */
  readonly all: boolean;
  readonly json: boolean;
}

/** Of one rule this many findings are printed, unless all are wanted: a PDF without tags breaks one a thousand times. */
const shownEach = 5;

/** Checks PDFs, prints what is found and a score. Returns how many findings there are. Throws AuthorMistake for what is no PDF. */
export async function lintFiles({ files, all, json }: LintOptions, terminal: Terminal): Promise<number> {
  const results = await eachFile("reading", files, async (file) => ({ file, findings: await readPdf(file, lintPdf) }));
  const count = results.reduce((sum, { findings }) => sum + findings.length, 0);
  if (json) {
    terminal.out(JSON.stringify(results, null, 2));
    return count;
  }
  for (const { file, findings } of results) for (const line of report(file, findings, all)) terminal.out(line);
  const clean = results.filter(({ findings }) => findings.length === 0).length;
  const broken = new Set(results.flatMap(({ findings }) => findings.map(({ clause }) => clause))).size;
  terminal.out(
    `score: ${clean} of ${files.length} files without a finding; ${rules.length - broken} of ${rules.length} rules held by all`,
  );
  return count;
}

/** The findings of a file, by rule, each with its page. */
function report(file: string, findings: readonly Finding[], all: boolean): readonly string[] {
  if (findings.length === 0) return [`${file}: no finding in ${rules.length} rules`];
  return [
    `${file}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}`,
    ...[...Map.groupBy(findings, ({ clause }) => clause)].flatMap(([clause, list]) => [
      `  ${clause}: ${list[0]?.title ?? ""}`,
      ...list.slice(0, all ? undefined : shownEach).map(({ what, page }) => `    ${place(page)}${what}`),
      ...(all || list.length <= shownEach ? [] : [`    and ${list.length - shownEach} more; --all prints them`]),
    ]),
  ];
}

const place = (page: number | null): string => (page === null ? "" : `page ${page}: `);
