import { error, type Place, type Problem } from "@chancery/core";
import { BrowserMissing, type Finding, PrintFailed, PrintRefused } from "./failure.ts";

const hints: Readonly<Record<Finding["kind"], string>> = {
  blocked: "everything that a page shows must be inside it: nothing is fetched while printing",
  font: "faces in templates/theme/tokens.yaml name the fonts",
  glyph: "write the word without this character, or add a font that has it to templates/theme/tokens.yaml",
  image: "the picture cannot be read",
  link: "links begin with https://, http:// or mailto:",
  overflow: "shorten the longest word or line in it, or divide: long numbers by a scale: nothing is shrunk to fit",
  script: "this is a bug of the templates: please report it",
  size: "split the brief, or leave out the longest table",
};

/** What the printer refuses or fails at, as problems of the author or of the machine; null for anything else. */
export function printProblems(cause: unknown, brief: string): readonly Problem[] | null {
  if (cause instanceof PrintRefused) return cause.findings.map((finding) => toProblem(finding, brief));
  if (cause instanceof PrintFailed)
    return [
      error(
        "print-failed",
        `${brief}: ${cause.message}`,
        null,
        "try again; if it stays, the machine may be short of memory or disk space",
      ),
    ];
  if (cause instanceof BrowserMissing) return [error("no-browser", cause.message, null)];
  return null;
}

/** A table is seldom too wide by one word. */
const tableHint =
  "leave columns out, make two tables of it, or shorten its headings and words: nothing is shrunk to fit";

const toProblem = ({ kind, detail }: Finding, brief: string): Problem =>
  error(
    `print-${kind}`,
    `${brief}: ${detail}`,
    placeIn(detail),
    kind === "overflow" && detail.startsWith("<table>") ? tableHint : hints[kind],
  );

/** The author's file and line, where the finding's element carried them. */
function placeIn(detail: string): Place | null {
  const [, file, line] = /(data\/[\w./-]+\.(?:md|yaml)):(\d+)/.exec(detail) ?? [];
  return file === undefined ? null : { file, line: Number(line), column: 1, length: 1 };
}
