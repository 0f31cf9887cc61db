import { eachFile, type Terminal } from "@chancery/cli";
import { lintPages, type PageFinding, pageRules } from "@chancery/pdf";
import { readPdf } from "./read-pdf.ts";

export interface LintPagesOptions {
  readonly files: readonly string[];
  readonly json: boolean;
}

/** Looks over the pages of PDFs and prints what is found. Returns how many errors there are. Throws AuthorMistake for what is no PDF. */
export async function lintPageFiles({ files, json }: LintPagesOptions, terminal: Terminal): Promise<number> {
  const results = await eachFile("reading", files, async (file) => ({
    file,
    findings: await readPdf(file, lintPages),
  }));
  if (json) terminal.out(JSON.stringify(results, null, 2));
  else for (const { file, findings } of results) for (const line of report(file, findings)) terminal.out(line);
  return results.flatMap(({ findings }) => findings).filter(({ level }) => level === "error").length;
}

function report(file: string, findings: readonly PageFinding[]): readonly string[] {
  if (findings.length === 0) return [`${file}: no finding in ${pageRules.length} rules`];
  const pages = Map.groupBy(
    findings.toSorted((a, b) => a.page - b.page),
    ({ page }) => page,
  );
  return [
    `${file}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}`,
    ...[...pages].flatMap(([page, list]) => [
      `  page ${page}`,
      ...list.map(({ level, rule, what, at }) => `    ${level} ${rule}${at ? ` at ${at.x}, ${at.y} mm` : ""}: ${what}`),
    ]),
  ];
}
