import type { Brief } from "../brief/brief.ts";
import type { Words } from "../files/words.ts";
import type { Place } from "../problem/problem.ts";
import type { Checking } from "./checking.ts";

/** Words that are given by language but not in this one: the edition would print them in another. */
export function checkTranslations({ brief, evidence, document, deck, tag, problems }: Checking): void {
  const tell = (what: string, words: Readonly<Record<string, unknown>> | undefined, place: Place): void => {
    if (words === undefined || words[tag] !== undefined || words["*"] !== undefined) return;
    const others = Object.keys(words).join(", ");
    problems.warning(
      "untranslated",
      `${what} has no words in ${tag}, only in ${others}`,
      place,
      `add a line ${tag}: …`,
    );
  };
  for (const { what, words, path } of wordsOf(brief)) tell(what, words, brief.at(...path));
  for (const id of new Set([...document.quotes, ...deck.quotes].map(({ fact }) => fact))) {
    const fact = evidence.facts.get(id);
    const metric = brief.metrics.get(id);
    if (metric !== undefined) tell(`the label of "${id}"`, metric.label, metric.at("label"));
    else if (fact !== undefined) tell(`the label of "${id}"`, fact.label, fact.place);
  }
  for (const { id } of document.sources) {
    const source = evidence.sources.get(id);
    if (source === undefined) continue;
    for (const key of ["title", "publisher", "licence"] as const)
      tell(`the ${key} of the source "${id}"`, source[key], source.place);
  }
}

interface Given {
  readonly what: string;
  readonly words: Words | Readonly<Record<string, readonly string[]>>;
  readonly path: readonly PropertyKey[];
}

/** What brief.yaml gives by language. */
function wordsOf({ meta }: Brief): readonly Given[] {
  const keys = ["title", "subtitle", "series", "data-cut-off", "keywords", "audience", "contact", "cite-as"] as const;
  return [
    ...keys.map((key) => ({ what: `the ${key}`, words: meta[key], path: [key] })),
    { what: "the authorship's line", words: meta.authorship.line, path: ["authorship", "line"] },
    { what: "the authorship's role", words: meta.authorship.role, path: ["authorship", "role"] },
    { what: "the publisher's name", words: meta.publisher.name, path: ["publisher", "name"] },
    { what: "the publisher's lines", words: meta.publisher.lines, path: ["publisher", "lines"] },
    ...meta["end-matter"].flatMap(({ heading, text }, index) => [
      { what: "a heading of the end matter", words: heading, path: ["end-matter", index, "heading"] },
      { what: "a text of the end matter", words: text, path: ["end-matter", index, "text"] },
    ]),
    ...meta.disclaimers.map((words, index) => ({ what: "a disclaimer", words, path: ["disclaimers", index] })),
    ...(meta.conflicts ?? []).map(({ note }, index) => ({
      what: "the note of a conflict",
      words: note,
      path: ["conflicts", index, "note"],
    })),
  ];
}
