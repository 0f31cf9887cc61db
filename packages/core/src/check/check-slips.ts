import type { Quote } from "../document/document.ts";
import { inlineWords } from "../document/words/index.ts";
import { gap, sentenceAround } from "../document/words/sentence.ts";
import type { Place } from "../problem/problem.ts";
import type { Checking } from "./checking.ts";
import { type PlacedWord, printedRuns, type Run, textOf } from "./printed-runs.ts";

/** Slips of the pen that read as plain text, and would be printed as it. */
export function checkSlips(checking: Checking): void {
  const printed = new Map(
    [...checking.document.quotes, ...checking.deck.quotes].map((quote) => [keyOf(quote.place), quote]),
  );
  for (const { blocks, file } of checking.texts) {
    const source = (checking.files.get(file) ?? "").split("\n");
    checkDividers(file, source, checking);
    for (const run of printedRuns(blocks)) {
      checkNote(run, checking);
      for (const slip of slips) checkSlip(run, slip, source, checking);
      for (const word of run.words) checkRepeated(word, run, printed, checking);
    }
  }
}

/** A longer line of hyphens makes a heading of what stands above it, and no new slide. */
function checkDividers(file: string, source: readonly string[], { problems }: Checking): void {
  if (!/\/deck\.[a-z]+\.md$/.test(file)) return;
  const at = source.findIndex((line) => /^-{4,}\s*$/.test(line));
  if (at === -1) return;
  const place = { file, line: at + 1, column: 1, length: source[at]?.trimEnd().length ?? 1 };
  problems.error("slide-divider", "this line begins no slide", place, "slides are divided by three hyphens: ---");
}

const keyOf = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

interface Slip {
  readonly pattern: RegExp;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

const slips: readonly Slip[] = [
  {
    pattern: new RegExp(`(?<!\\{)\\{[#/]?(${Object.keys(inlineWords).join("|")}|note)\\b[^}\\n]*\\}(?!\\})`),
    rule: "single-braces",
    message: "a word stands in two braces, and here in one",
    hint: 'write {{fact "id"}}',
  },
  {
    pattern: /^\uFEFF#{1,6}|^#{1,6}(?=[^#\s]|[\u00A0\u202F])/,
    rule: "heading-without-space",
    message: "this reads as text, not as a heading",
    hint: "leave a plain space after the #, and nothing before it: ## The heading",
  },
  {
    pattern: /\[\^[^\]\s]+\]/,
    rule: "unsupported-markdown",
    message: "a footnote cannot be used here",
    hint: "write {{#note}} … {{/note}} where the mark stands: it is printed beside the text",
  },
  {
    pattern: /\[-?@[\w:-]+[^\]\n]*\]/,
    rule: "unsupported-markdown",
    message: "a citation is written otherwise here",
    hint: 'write {{cite "source-id"}}: the id is the folder of the source',
  },
  {
    pattern: /!?\[[^\]\n]+\]\(/,
    rule: "broken-link",
    message: "this reads as text, not as a link",
    hint: "write [words](https://example.org): no space in the address, and ) after it; a picture cannot be used here",
  },
  {
    pattern: /^\|[^\n]*\|/,
    rule: "unsupported-markdown",
    message: "a table cannot be written into the text",
    hint: 'make it a figure of kind table: pnpm new chart --kind table, then {{#figure "id"}}',
  },
  {
    pattern: /^(?:-(?=\p{L})|[•▪●◦·]\s?)/u,
    rule: "item-without-space",
    message: "this reads as text, not as an item of a list",
    hint: "begin each item with a hyphen and a space: - The item",
  },
];

function checkSlip(
  run: Run,
  { pattern, rule, message, hint }: Slip,
  source: readonly string[],
  { problems }: Checking,
): void {
  const found = pattern.exec(textOf(run));
  const first = run.pieces[0];
  if (found === null || first === undefined) return;
  // The line is known, and what stands in it is looked for: straight quotation marks are printed as curly ones.
  const start = found[0].slice(0, 6).split(/["“”]/)[0] ?? "";
  for (let line = first.place.line; line < first.place.line + 40; line++) {
    const column = source[line - 1]?.indexOf(start) ?? -1;
    if (column < 0) continue;
    problems.error(rule, message, { ...first.place, line, column: column + 1, length: found[0].length }, hint);
    return;
  }
}

/** What the margin beside a paragraph surely holds. */
const longestNote = 35;

function checkNote(run: Run, { problems }: Checking): void {
  const words = textOf(run)
    .split(/\s+/)
    .filter((word) => word !== "").length;
  const place = run.pieces[0]?.place;
  if (run.what !== "this note" || words <= longestNote || place === undefined) return;
  const hint = "say it shorter, or in the text: a note stands in the margin beside its number";
  problems.warning("note-too-long", `this note has ${words} words, and a note at most ${longestNote}`, place, hint);
}

/** "over {{fact}}" prints "over over 140", for the number brings its hedge and its unit along. */
function checkRepeated(
  { word, before }: PlacedWord,
  run: Run,
  printed: ReadonlyMap<string, Quote>,
  { problems, language }: Checking,
): void {
  const quote = printed.get(keyOf(word.place));
  if (quote === undefined) return;
  const text = textOf(run);
  const bare = (part: string | undefined): string =>
    (part ?? "").toLocaleLowerCase(language.locale).replaceAll(/[^\p{L}%]/gu, "");
  const [number = "", ...units] = quote.text.split(/[\s\u00a0\u202f]+/);
  const after = text.slice(before).replace(gap, "");
  const repeated = [
    [bare(quote.before), bare(/(\S+)\s+$/.exec(text.slice(0, before))?.[1])],
    [bare(units.at(-1) ?? (number.endsWith("%") ? "%" : "")), bare(/^\s*([\p{L}%]+)/u.exec(after)?.[1])],
    [
      bare(units.join(" ")),
      bare(new RegExp(`^\\s*((?:\\S+\\s+){${Math.max(0, units.length - 1)}}\\S+)`, "u").exec(after)?.[1]),
    ],
  ];
  const at = repeated.findIndex(([brought, typed]) => brought !== "" && brought === typed);
  if (at === -1) return;
  const said = at === 0 ? quote.before : units.join(" ") || number;
  problems.warning(
    "repeated-word",
    `the number brings its words along, and the sentence says "${said}" again: "${sentenceAround(text, before)}"`,
    word.place,
    'take the word out of the sentence; form="number" leaves the unit out, hedge="said" the hedge',
  );
}
