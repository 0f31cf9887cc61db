import { printProblems } from "@chancery/chromium";
import { AuthorMistake, error, type Place, type Problem } from "@chancery/core";
import { PdfRefused } from "@chancery/pdf";

/**
 * What the printer refuses or fails at, as the author's or the machine's problem; anything else is thrown on as it is.
 * `find` tells where the author wrote a text: an element that does not know its line is found by its words.
 */
export async function explainPrinting<T>(
  brief: string,
  work: () => Promise<T>,
  find: (text: string) => Place | null = () => null,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const printing = printProblems(cause, brief);
    if (printing !== null) throw new AuthorMistake(printing.map((problem) => placed(problem, find)));
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

/** The words of the element stand in brackets at the end of what is said of it, or before what it does. */
function placed(problem: Problem, find: (text: string) => Place | null): Problem {
  const [, words = ""] = /\("(.+)"\)/.exec(problem.message) ?? [];
  return problem.place === null && words !== "" ? { ...problem, place: find(words) } : problem;
}
