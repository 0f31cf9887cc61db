import { type ComposedReport, type Problems, wholeFile } from "@chancery/core";
import { frameWords } from "@chancery/templating";

/** The page's own words must all be there: a report is not printed with holes. */
export function checkFrame({ tag, language }: Pick<ComposedReport, "tag" | "language">, problems: Problems): void {
  for (const word of frameWords.filter((known) => language.frame[known] === undefined)) {
    const place = wholeFile(`data/languages/${tag}.yaml`);
    problems.error("missing-frame-word", `the language has no word for "${word}"`, place, `add "${word}" under frame`);
  }
}
