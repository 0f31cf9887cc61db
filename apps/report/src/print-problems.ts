import { printProblems } from "@chancery/chromium";
import { AuthorMistake, error } from "@chancery/core";
import { PdfRefused } from "@chancery/pdf";

/** What the printer refuses or fails at, as the author's or the machine's problem; anything else is thrown on as it is. */
export async function explainPrinting<T>(brief: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const printing = printProblems(cause, brief);
    if (printing !== null) throw new AuthorMistake(printing);
    if (!(cause instanceof PdfRefused)) throw cause;
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
  }
}
