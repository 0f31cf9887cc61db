import { AuthorMistake, error, type Place, type Problem } from "@chancery/core";
import type { Disparity, Item } from "@chancery/pdf";
import type { Stated } from "./stated-items.ts";

/**
 * Refuses a PDF whose tags do not say what its page states: every heading, paragraph, link, list, cell, figure and note,
 * with its text, in order. Throws AuthorMistake with every difference.
 */
export function checkParity(differences: readonly Disparity<Stated>[], brief: string): void {
  if (differences.length > 0) throw new AuthorMistake(differences.map((one) => toProblem(one, brief)));
}

function toProblem({ stated, tagged }: Disparity<Stated>, brief: string): Problem {
  const what =
    stated === null
      ? `the PDF's tags have ${nameOf(tagged)}, which the page has not`
      : `the page has ${nameOf(stated)}, the PDF's tags have ${tagged === null ? "nothing" : nameOf(tagged)} in its place`;
  const place = stated && placeOf(stated.line);
  return error("pdf-parity", `${brief}: ${what}`, place, "write this otherwise, and report it: the browser lost it");
}

function nameOf(item: Item | null): string {
  if (item === null) return "nothing";
  const text = item.text.length > 80 ? `${item.text.slice(0, 80)}…` : item.text;
  return `${item.type} "${text}"${item.detail && ` (${item.detail})`}`;
}

/** `data/briefs/small/report.en.md:12` */
function placeOf(line: string): Place | null {
  const [, file, number] = /^(.*):(\d+)$/.exec(line) ?? [];
  return file === undefined ? null : { file, line: Number(number), column: 1, length: 1 };
}
