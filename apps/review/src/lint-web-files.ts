import { readFileSync } from "node:fs";
import {
  lintWeb,
  openPrinter,
  type Printer,
  PrintFailed,
  type View,
  type WebFinding,
  type WebReport,
} from "@chancery/chromium";
import { eachFile, interruptible, type Terminal, withOwnTemporary } from "@chancery/cli";
import { AuthorMistake, error } from "@chancery/core";

export interface LintWebOptions {
  readonly files: readonly string[];
  readonly views: readonly View[];
  /** px under which no text may be. */
  readonly leastText: number;
  /** Prints every finding of a rule, not the first few. */
  readonly all: boolean;
  readonly json: boolean;
}

/** Of one rule this many findings are printed, unless all are wanted. */
const shownEach = 5;

/**
 * Looks at web pages as a screen shows them and prints what is found. Returns how many findings there are.
 * Throws AuthorMistake for what is no HTML, or where the browser fails.
 */
export function lintWebFiles(options: LintWebOptions, terminal: Terminal): Promise<number> {
  const pages = new Map(options.files.map((file) => [file, readHtml(file)]));
  return withOwnTemporary(async () => {
    await using printer = openPrinter({ note: (text) => terminal.err(`note: ${text}`) });
    return await interruptible(
      () => lintPages(pages, printer, options, terminal),
      () => printer.close(),
    );
  });
}

async function lintPages(
  pages: ReadonlyMap<string, string>,
  printer: Printer,
  { views, leastText, all, json }: LintWebOptions,
  terminal: Terminal,
): Promise<number> {
  const results = await eachFile("looking at", [...pages.keys()], async (file) => {
    const html = pages.get(file) ?? "";
    const report = await lintWeb(printer, html, { views, floor: { text: leastText } }).catch((cause: unknown) => {
      if (!(cause instanceof PrintFailed)) throw cause;
      throw new AuthorMistake([error("browser-failed", `${file} cannot be looked at: ${cause.message}`, null)]);
    });
    return { file, ...report };
  });
  if (json) terminal.out(JSON.stringify(results, null, 2));
  else for (const result of results) for (const line of linesOf(result, all)) terminal.out(line);
  return results.reduce((sum, result) => sum + findingsOf(result).length, 0);
}

function readHtml(file: string): string {
  const text = readFileSync(file, "utf8");
  if (/<(!doctype html|html|body)\b/i.test(text.slice(0, 4096))) return text;
  throw new AuthorMistake([error("no-html", `${file} is no web page`, null, "a page begins with <!doctype html>")]);
}

const findingsOf = ({ findings, axe }: WebReport): readonly WebFinding[] => [...findings, ...axe.findings];

function linesOf(report: WebReport & { readonly file: string }, all: boolean): readonly string[] {
  const { file, rules, views, axe } = report;
  const findings = findingsOf(report);
  const by = `${rules} rules and axe-core ${axe.version} (${axe.passed.length} rules passed, ${axe.inapplicable.length} had nothing to look at, ${axe.incomplete.length} left to a person), in ${views.length} ${views.length === 1 ? "view" : "views"}`;
  if (findings.length === 0) return [`${file}: no finding by ${by}`];
  return [
    `${file}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"} by ${by}`,
    ...[...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, list]) => [
      `  ${rule}${list[0]?.clause ? ` (WCAG ${list[0].clause})` : ""}: ${list[0]?.title ?? ""}`,
      ...list
        .slice(0, all ? undefined : shownEach)
        .map(
          ({ element, what, sights }) => `    ${element === null ? "" : `${element}: `}${what} (${sights.join(", ")})`,
        ),
      ...(all || list.length <= shownEach ? [] : [`    and ${list.length - shownEach} more; --all prints them`]),
    ]),
  ];
}
