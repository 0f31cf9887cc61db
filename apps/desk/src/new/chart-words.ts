import type { Sketch } from "./chart-kinds.ts";
import type { Shape } from "./chart-shape.ts";

/** The block of a figure's words that stands in a report until its author has written others. */
export function figureBlock(id: string, sketch: Sketch, { periods }: Shape): string {
  const span = [...new Set([periods[0], periods.at(-1)])].flatMap((period) => quotedPeriod(period));
  const when = span.length === 0 ? "" : `, ${span.join("–")}`;
  return [
    "{{!-- A figure needs a title that says its finding, and what it shows: subject, unit, period. Replace both. --}}",
    `{{figure "${id}"}} shows what is to be said here.`,
    "",
    `{{#figure "${id}"}}`,
    "Title: Replace this: what does the figure find?",
    `Subtitle: Replace this: what is shown, in which unit${when}`,
    ...(sketch.entry["kind"] === "table" ? ["Alt: Replace this: what the table holds."] : []),
    ...sketch.labels.map(([key, words]) => `Label ${key}: ${withoutTypedNumbers(words)}`),
    "{{/figure}}",
    "",
  ].join("\n");
}

function quotedPeriod(period: string | undefined): readonly string[] {
  const year = /^\d{4}/.exec(period ?? "")?.[0];
  return year === undefined ? [] : [`{{year ${year}}}`];
}

/** A number is quoted: a year by its word, any other digits as a name. */
const withoutTypedNumbers = (words: string): string =>
  words.replaceAll(/[^\s_]*\d[^\s_]*/g, (run) => (/^\d{4}$/.test(run) ? `{{year ${run}}}` : `{{literal "${run}"}}`));

/**
 * The report with a block put in: before the section that holds the recommendations, for nothing is argued after them;
 * else at the end.
 */
export function withBlock(report: string, block: string): string {
  const lines = report.split("\n");
  const recommendations = lines.findIndex((line) => line.startsWith("{{#recommendations}}"));
  const section = lines.slice(0, Math.max(0, recommendations)).findLastIndex((line) => line.startsWith("## "));
  if (section === -1) return `${report.trimEnd()}\n\n${block}`;
  // A comment that explains the section stands above its heading, and stays there.
  let at = section;
  while (at > 0 && (lines[at - 1] ?? "") !== "") at--;
  return [...lines.slice(0, at), ...block.split("\n"), ...lines.slice(at)].join("\n");
}
