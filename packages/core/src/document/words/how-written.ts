import { suggest } from "../../problem/suggest.ts";

const block = (name: string, where: string): string => `write {{#${name}}}…{{/${name}}} ${where}`;
const inSection = "on lines of its own, in a section of the report";
const inFront = "on lines of its own, before the first section of the report";
const onSlide = "on lines of its own, on a slide of the deck";
const inSentence = (example: string): string => `write {{${example}}} in a sentence, without #`;

/** How and where each word in braces is written, for whoever writes it elsewhere or in another form. */
const forms: Readonly<Record<string, string>> = {
  fact: inSentence('fact "id"'),
  cell: inSentence('cell "series" "AZE" 2023'),
  literal: inSentence('literal "COP29"'),
  year: inSentence("year 2014"),
  section: inSentence('section "its-heading"'),
  cite: inSentence('cite "source-id"'),
  trend: inSentence('trend "series" "AZE" from=2022 to=2023'),
  compare: inSentence('compare "a" "b"'),
  assert: inSentence('assert "a > b"'),
  when: 'write {{#when "a > b"}}…{{else}}…{{/when}}, on lines of its own or in a sentence',
  note: "write {{#note}}…{{/note}} in a sentence",
  figure:
    'write {{figure "id"}} in a sentence to name a figure, and {{#figure "id"}}…{{/figure}} on lines of its own to place it',
  callout: block("callout", inSection),
  quote: block("quote", inSection),
  corrections: block("corrections", inSection),
  recommendations: block("recommendations", inSection),
  recommendation: block("recommendation", "inside {{#recommendations}}"),
  gist: block("gist", inFront),
  standfirst: block("standfirst", inFront),
  "key-messages": block("key-messages", inFront),
  "key-figures": block("key-figures", inFront),
  "take-aways": block("take-aways", onSlide),
  "speaker-notes": block("speaker-notes", onSlide),
  sources: "write {{sources}} alone on its line, on a slide of the deck",
};

/** What other programs call these words. */
const others: Readonly<Record<string, string>> = {
  source: "cite",
  citation: "cite",
  number: "fact",
  value: "fact",
  metric: "fact",
  chart: "figure",
  table: "figure",
  image: "figure",
  footnote: "note",
  box: "callout",
  if: "when",
  unless: "when",
};

/** The names of all words in braces. */
export const writtenWords: readonly string[] = Object.keys(forms);

/** What to do about a word that cannot stand where it does; `known` are the words that can. */
export function howWritten(name: string, known: readonly string[]): string {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (form !== undefined) return form;
  const other = Object.hasOwn(others, name) ? others[name] : undefined;
  if (other !== undefined) return forms[other]?.replace(", without #", "") ?? "";
  const near = suggest(name, known);
  if (near.startsWith("did you mean")) return near;
  const anywhere = suggest(name, writtenWords);
  const [, meant = ""] = /^did you mean "(.*)"\?$/.exec(anywhere) ?? [];
  return meant === "" ? near : `${anywhere} ${forms[meant]}`.replace("? write", "? Write");
}
