import { paths, payloadsOf, tinyFiles, withLine } from "./base.ts";

/** A payload that is a value, and the group that it is counted in. */
export interface TextPayload {
  readonly id: string;
  readonly group: string;
  readonly text: string;
}

const groups = { html: "HTML in values", deck: "deck code", exports: "exports" } as const;

/** Every payload that is a text. */
export const textPayloads = (): readonly TextPayload[] =>
  Object.entries(groups).flatMap(([file, group]) =>
    payloadsOf<string>(file).map((text, at) => ({ id: `${file}-${at + 1}`, group, text })),
  );

const quote = (text: string): string => JSON.stringify(text);

/** Each value of the brief's own keys is the next payload, so that every one of them stands in many places. */
function turning(payloads: readonly TextPayload[]): () => string {
  let at = 0;
  return () => quote(payloads[at++ % payloads.length]?.text ?? "");
}

/**
 * One small brief with all of them: as labels, statements and notes of facts, a column and titles of a table, titles, publishers
 * and notes of sources, names of authors, keywords and the other words of brief.yaml, and in report, deck and speaker notes.
 */
export function hostileRoot(payloads: readonly TextPayload[]): ReadonlyMap<string, string> {
  const files = new Map(
    [...tinyFiles()].filter(([path]) => path.startsWith("data/briefs") || path.startsWith("data/sources")),
  );
  // A word that is wider than its column is refused, whatever it says.
  const next = turning(payloads.filter(({ text }) => text.split(/[ /]/).every((word) => word.length < 16)));
  const facts = payloads.map(
    ({ id, text }) =>
      `${id}:\n  label: ${quote(text)}\n  statement: ${quote(text)}\n  note: ${quote(text)}\n  said-by: ${quote(text)}\n`,
  );
  const add = (name: string, text: string): void => {
    const path = paths[name] ?? name;
    files.set(path, `${files.get(path) ?? ""}${text}`);
  };
  add("facts", facts.join(""));
  files.set("data/sources/cells/source.yaml", sourceText(next));
  files.set(
    "data/sources/cells/cells.csv",
    `row,words\n${payloads.map(({ id, text }) => `${id},"${text.replaceAll('"', '""')}"\n`).join("")}`,
  );
  files.set(
    "data/sources/cells/cells.schema.yaml",
    `label: ${next()}\nfields:\n  - { name: row, type: string, title: ${next()} }\n  - { name: words, type: string, title: ${next()} }\nprimaryKey: row\n`,
  );
  files.set(paths["brief"] ?? "", briefText(files.get(paths["brief"] ?? "") ?? "", payloads, next));
  add(
    "figures",
    "cells:\n  kind: table\n  width: full\n  columns:\n    - { name: row, align: left }\n    - { name: words, align: left }\n  rows:\n    - series: cells\n",
  );
  const quotes = payloads.map(({ id }) => `It is said: {{fact "${id}"}}.\n`);
  add(
    "report",
    `\n## What is said\n\n${quotes.join("\n")}\n{{#figure "cells"}}\nTitle: All of them, {{fact "html-1"}}\nSubtitle: {{fact "html-2"}}\nLabel row: Row\nLabel words: {{fact "html-3"}}\n{{/figure}}\n`,
  );
  files.set(paths["deck"] ?? "", deckText(payloads));
  return files;
}

const sourceText = (next: () => string): string =>
  `title: ${next()}\nauthor: ${next()}\npublisher: ${next()}\ndate: 2025\naddress: https://example.org/cells\nlicence: ${next()}\nretrieved: 2026-11-23\nkind: dataset\nnotes: ${next()}\nattribution: ${next()}\n`;

function briefText(text: string, payloads: readonly TextPayload[], next: () => string): string {
  const keys = ["title", "subtitle", "series", "data-cut-off", "audience", "contact", "cite-as"];
  const own = keys.reduce((changed, key) => withLine(changed, `${key}:`, `${key}: ${next()}`), text);
  const authors = payloads.map(({ text: name }) => `  - { given: ${quote(name)}, family: ${quote(name)} }`).join("\n");
  return [
    withLine(
      withLine(
        withLine(
          withLine(own, "keywords:", `keywords: [${payloads.map((payload) => quote(payload.text)).join(", ")}]`),
          "publisher:",
          `publisher: { name: ${next()}, lines: [${next()}] }`,
        ),
        "authorship:",
        `authorship: { line: ${next()}, role: ${next()} }`,
      ),
      "disclaimers:",
      `disclaimers: [${next()}, ${next()}]`,
    ).trimEnd(),
    "authors:",
    authors,
    "annex: [html]",
    "",
  ].join("\n");
}

/** Two of them a slide, and all of them in its notes. */
function deckText(payloads: readonly TextPayload[]): string {
  const slides: string[] = [];
  for (let at = 0; at < payloads.length; at += 2) {
    const [one, two] = payloads.slice(at, at + 2).map(({ id }) => `It is said: {{fact "${id}"}}.`);
    slides.push(
      `---\nlayout: message\n---\n\n# Slide ${["a", "b", "c", "d"][at % 4]} says it\n\n${one}\n\n${two ?? ""}\n\n{{#speaker-notes}}\n${one} ${two ?? ""}\n{{/speaker-notes}}\n`,
    );
  }
  return slides.join("\n");
}
