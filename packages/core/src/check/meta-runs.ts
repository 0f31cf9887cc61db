import type { Brief } from "../brief/brief.ts";
import type { Words } from "../files/words.ts";
import type { Place } from "../problem/problem.ts";
import type { Run } from "./printed-runs.ts";

/**
 * The texts of brief.yaml that are printed. Left out as structure: date, number, the cut-off of the
 * data, how to cite, the licence's name, ISSN and DOI: dates and numbers are what those keys are for.
 */
export function metaRuns({ meta, at }: Brief, tag: string): readonly Run[] {
  const runs: Run[] = [];
  const add = (what: string, text: string | undefined, place: Place): void => {
    if (text !== undefined) runs.push({ what, pieces: [{ text, place, exact: false, order: runs.length }], words: [] });
  };
  const addWords = (what: string, words: Words, ...path: readonly PropertyKey[]): void =>
    add(what, words[tag] ?? words["*"], words[tag] === undefined ? at(...path) : at(...path, tag));
  const addList = (
    what: string,
    lists: Readonly<Record<string, readonly string[]>>,
    ...path: readonly PropertyKey[]
  ) => {
    const key = lists[tag] === undefined ? [] : [tag];
    (lists[tag] ?? lists["*"] ?? []).forEach((text, index) => {
      add(what, text, at(...path, ...key, index));
    });
  };
  addWords("the title", meta.title, "title");
  addWords("the subtitle", meta.subtitle, "subtitle");
  addWords("the series' name", meta.series, "series");
  addWords("the authorship line", meta.authorship.line, "authorship", "line");
  addWords("the authors' role", meta.authorship.role, "authorship", "role");
  addWords("the publisher's name", meta.publisher.name, "publisher", "name");
  addList("the publisher's lines", meta.publisher.lines, "publisher", "lines");
  addList("the keywords", meta.keywords, "keywords");
  addWords("the audience", meta.audience, "audience");
  addWords("the contact", meta.contact, "contact");
  meta["end-matter"].forEach((entry, index) => {
    addWords("a heading of the end matter", entry.heading, "end-matter", index, "heading");
    addWords("the end matter", entry.text, "end-matter", index, "text");
  });
  meta.disclaimers.forEach((words, index) => {
    addWords("a disclaimer", words, "disclaimers", index);
  });
  // In the order of the file: the keys may stand in any.
  const line = (run: Run): number => run.pieces[0]?.place.line ?? 0;
  const column = (run: Run): number => run.pieces[0]?.place.column ?? 0;
  return runs
    .sort((a, b) => line(a) - line(b) || column(a) - column(b))
    .map((run, order) => ({ ...run, pieces: run.pieces.map((piece) => ({ ...piece, order })) }));
}
