import type { AuthorInline, Body, Word } from "../../brief/author-text.ts";
import type { Place } from "../../problem/problem.ts";

/** What a sentence brings by a word in braces, and where: the same in every language. */
export interface Quoted {
  /** Equal for the same fact, cell, year, figure or source, whatever it is printed as. */
  readonly id: string;
  readonly place: Place;
}

/** Words that bring nothing which another language must bring too: a name, a claim about the data, a section's own id. */
const ofOneLanguage: ReadonlySet<string> = new Set(["literal", "assert", "section"]);

/** As it is told: `"oda-2024"`, `the year 2014`, `the figure "bars"`. Null for words of one language alone. */
function idOf({ name, params, hash }: Word): string | null {
  if (ofOneLanguage.has(name)) return null;
  const [first, ...keys] = params;
  switch (name) {
    case "fact":
      return hash["form"] === "period" ? `the period of "${first}"` : `"${first}"`;
    case "cell":
      return `"${first}(${keys.join(", ")})"`;
    case "year":
      return `the year ${first}`;
    case "figure":
      return `the figure "${first}"`;
    case "cite":
      return `the source "${first}"`;
    default:
      return `{{${[name, ...params, ...options(hash)].join(" ")}}}`;
  }
}

const options = (hash: Word["hash"]): readonly string[] =>
  Object.entries(hash)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`);

/** A run of text as far as it can be compared with its translation. */
export interface Run {
  /** Each thing once, at its first place. */
  readonly quotes: readonly Quoted[];
  /** The blocks within the line: notes. */
  readonly inside: readonly { readonly word: Word; readonly body: Body }[];
  /** How many letters the author typed. */
  readonly length: number;
}

export function readRun(inlines: readonly AuthorInline[]): Run {
  const found = inlines.map(readInline);
  return {
    quotes: once(found.flatMap(({ quotes }) => quotes)),
    inside: found.flatMap(({ inside }) => inside),
    length: found.reduce((sum, { length }) => sum + length, 0),
  };
}

const nothing: Run = { quotes: [], inside: [], length: 0 };

function readInline(inline: AuthorInline): Run {
  switch (inline.kind) {
    case "text":
    case "code":
      return { ...nothing, length: inline.text.length };
    case "word": {
      const id = idOf(inline.word);
      return id === null ? nothing : { ...nothing, quotes: [{ id, place: inline.word.place }] };
    }
    case "inline-block":
      return { ...nothing, inside: [inline] };
    default:
      return readRun(inline.children);
  }
}

export function once(quotes: readonly Quoted[]): readonly Quoted[] {
  const first = new Map<string, Quoted>();
  for (const quote of quotes) if (!first.has(quote.id)) first.set(quote.id, quote);
  return [...first.values()];
}
