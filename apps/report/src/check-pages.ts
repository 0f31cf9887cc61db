import { AuthorMistake, type Document, error, type Problem, warning } from "@chancery/core";
import type { FinishedPdf, PageFinding } from "@chancery/pdf";
import { profileLength } from "./profile-length.ts";
import { placesOf } from "./written-places.ts";

/**
 * What was seen on the finished pages: returns what is only not beautiful, as warnings; throws AuthorMistake with everything
 * where a reader would stumble. Each names its page and place, and the author's line where the words tell it.
 */
export function checkPages(
  { findings, pages }: Pick<FinishedPdf, "findings" | "pages">,
  document: Document,
  notes: "side" | "end",
): readonly Problem[] {
  // Notes at the end are on other pages than their numbers.
  const seen = findings.filter(({ rule }) => notes === "side" || rule !== "note-off-page");
  const find = seen.length === 0 ? () => null : placesOf(document);
  const problems = seen.map((finding) => toProblem(finding, document, find(finding.text)));
  if (problems.some(({ severity }) => severity === "error")) throw new AuthorMistake(problems);
  // Larger letters, whose notes stand at the end, take more room.
  return notes === "end" ? problems : [...problems, ...profileLength(document, pages)];
}

function toProblem(
  { rule, level, page, at, what }: PageFinding,
  { brief }: Document,
  place: Problem["place"],
): Problem {
  const where = at === null ? `page ${page}` : `page ${page}, ${at.x} mm from the left and ${at.y} mm from the top`;
  const hint = hints[rule] ?? null;
  return (level === "error" && !bearable.has(rule) ? error : warning)(
    `page-${rule}`.replace("page-page", "page"),
    `${brief}, ${where}: ${what}`,
    place,
    hint,
  );
}

/** Where a page breaks badly nothing is lost or wrong: the author hears of it, and has a PDF all the same. */
const bearable: ReadonlySet<string> = new Set(["orphan", "widow", "heading-at-foot", "table-row-alone"]);

const hints: Readonly<Record<string, string>> = {
  "figure-far": "move the figure nearer to the sentence that first names it, or name it later",
  "figure-unmentioned": 'point to it in the text with {{figure "id"}}',
  "heading-at-foot":
    "write a line more below it, or move what stands there as one piece, such as a table, behind more text",
  "page-half-empty": "add text or a figure before this page's end, or move the figure that starts the next page",
  "last-page-short": "shorten the text by these lines, or let it run on",
  "last-line-short": "reword the paragraph by a word",
  "heading-last-word": "reword the heading",
  "text-overlaps": "shorten one of the two",
  "chart-text-overlaps":
    "shorten its labels, print fewer values (text: at), divide: them by a scale, or give it more height: or width: full in figures.yaml",
  "text-on-figure": "give the figure more height: in figures.yaml, or shorten the labels in it",
  "text-outside": "shorten the longest word or line in it",
};
