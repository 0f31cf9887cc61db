import { printProblems } from "@chancery/chromium";
import { AuthorMistake, type Deck, error, type Problem } from "@chancery/core";
import { failureText, slideOfFailure } from "./shell/plain-sources.ts";
import { SlidevFailed } from "./shell/run-slidev.ts";

/** What Slidev, the browser or the PDF's finish refuses, as problems with the slide's line; a bug is thrown on as it is. */
export async function explainMaking<T>(deck: Deck, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const problems =
      printProblems(cause, `${deck.brief}, deck`) ?? (await pdfProblems(cause, deck)) ?? slidevProblems(cause, deck);
    throw problems === null ? cause : new AuthorMistake(problems);
  }
}

/** A page of the PDF is a slide. */
async function pdfProblems(cause: unknown, deck: Deck): Promise<readonly Problem[] | null> {
  const { PdfRefused } = await import("@chancery/pdf");
  if (!(cause instanceof PdfRefused)) return null;
  return cause.findings.map(({ clause, title, what, page }) => {
    const slide = page === null ? undefined : deck.slides[page - 1];
    const where = slide === undefined ? `${deck.brief}, deck` : `slide ${slide.number}`;
    return error("pdf-rule", `${where}: ${what}`, slide?.place ?? null, `PDF/UA-1 ${clause}: ${title}`);
  });
}

const lastLines = 30;

function slidevProblems(cause: unknown, deck: Deck): readonly Problem[] | null {
  if (!(cause instanceof SlidevFailed)) return null;
  const said = failureText(cause.message, deck).split("\n").slice(-lastLines).join("\n  ");
  const place = slideOfFailure(cause.message, deck)?.place ?? deck.slidev;
  const hint =
    deck.slidev === null
      ? "the shell is built from templates/slides/theme"
      : "the deck holds plain Slidev: is each tag closed, and each component one of Slidev's or of templates/slides/theme?";
  return [error("slidev-failed", `${deck.brief}: Slidev could not build the deck:\n  ${said}`, place, hint)];
}
