import { BrowserMissing, type Finding, PrintFailed, PrintRefused } from "@chancery/chromium";
import { AuthorMistake, error, type Place, type Problem } from "@chancery/core";
import { PdfRefused } from "@chancery/pdf";

const hints: Readonly<Record<Finding["kind"], string>> = {
  blocked: "everything that a page shows must be inside it: nothing is fetched while printing",
  font: "faces in templates/theme/tokens.yaml name the fonts",
  glyph: "write the word without this character, or add a font that has it to templates/theme/tokens.yaml",
  image: "the picture cannot be read",
  link: "links begin with https://, http:// or mailto:",
  overflow: "shorten the longest word or line in it: the browser would have shrunk the whole brief to fit it",
  size: "split the brief, or leave out the longest table",
};

/** What the printer refuses or fails at, as the author's or the machine's problem; anything else is thrown on as it is. */
export async function explainPrinting<T>(brief: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof PrintRefused)
      throw new AuthorMistake(cause.findings.map((finding) => toProblem(finding, brief)));
    if (cause instanceof PdfRefused)
      throw new AuthorMistake(
        cause.findings.map(({ clause, title, what, page }) =>
          error(
            "pdf-rule",
            `${brief}${page === null ? "" : `, page ${page}`}: ${what}`,
            null,
            `PDF/UA-1 ${clause}: ${title}`,
          ),
        ),
      );
    if (cause instanceof PrintFailed)
      throw new AuthorMistake([
        error(
          "print-failed",
          `${brief}: ${cause.message}`,
          null,
          "try again; if it stays, the machine may be short of memory or disk space",
        ),
      ]);
    if (cause instanceof BrowserMissing) throw new AuthorMistake([error("no-browser", cause.message, null)]);
    throw cause;
  }
}

const toProblem = ({ kind, detail }: Finding, brief: string): Problem =>
  error(`print-${kind}`, `${brief}: ${detail}`, placeIn(detail), hints[kind]);

/** The author's file and line, where the finding's element carried them. */
function placeIn(detail: string): Place | null {
  const [, file, line] = /(data\/[\w./-]+\.(?:md|yaml)):(\d+)/.exec(detail) ?? [];
  return file === undefined ? null : { file, line: Number(line), column: 1, length: 1 };
}
