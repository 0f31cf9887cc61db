import type { AuthorDeck, AuthorSlide } from "../../brief/author-deck.ts";
import type { AuthorBlock, AuthorInline, Body, Word } from "../../brief/author-text.ts";
import type { Place } from "../../problem/problem.ts";
import { readRun } from "./quoted.ts";
import { type Unit, unit } from "./unit.ts";

/** The sections of a report, with their subsections, and before them the blocks of the front. */
export function unitsOfReport(blocks: readonly AuthorBlock[]): readonly Unit[] {
  return nested(blocks, 2);
}

export const unitsOfDeck = ({ slides }: AuthorDeck): readonly Unit[] => slides.map(slideUnit);

function slideUnit({ blocks, question, layout, place }: AuthorSlide): Unit {
  const asked = question === null ? [] : [textUnit("question", "question", question.children, question.place)];
  const children = [...asked, ...blocks.map((block) => blockUnit(block, null))];
  return unit({ kind: (layout !== null && roles.has(layout) && layout) || "slide", what: "slide", place, children });
}

/** Layouts that tell what a slide is for; a translation may set the others as it needs. */
const roles: ReadonlySet<string> = new Set(["cover", "ask", "divider", "backup"]);

const headings: Readonly<Record<number, string>> = { 2: "section", 3: "subsection" };

/** Blocks as units; what follows a heading of `level`, up to the next of it, is one unit. */
function nested(blocks: readonly AuthorBlock[], level: number): readonly Unit[] {
  const what = headings[level];
  const first = blocks.findIndex((block) => block.kind === "heading" && block.level <= level);
  if (what === undefined) return blocks.map((block) => blockUnit(block, null));
  if (first === -1) return nested(blocks, level + 1);
  const [heading, ...rest] = blocks.slice(first);
  const next = rest.findIndex((block) => block.kind === "heading" && block.level <= level);
  const [inside, after] = next === -1 ? [rest, []] : [rest.slice(0, next), rest.slice(next)];
  if (heading?.kind !== "heading") return [];
  const title = textUnit("heading", `${what}'s heading`, heading.children, heading.place);
  const children = [title, ...nested(inside, level + 1)];
  const section = unit({ kind: what, what, place: heading.place, children });
  return [...nested(blocks.slice(0, first), level + 1), section, ...nested(after, level)];
}

/** How the items of a list, or the text of a block, are called. */
const names: Readonly<Record<string, string>> = {
  "key-messages": "key message",
  "key-figures": "key figure",
  "take-aways": "take-away",
  "speaker-notes": "speaker notes",
  quote: "pull-quote",
};

function blockUnit(block: AuthorBlock, inside: string | null): Unit {
  switch (block.kind) {
    case "heading":
      return textUnit("heading", "heading", block.children, block.place);
    case "paragraph":
      return textUnit("paragraph", "paragraph", block.children, block.place);
    case "list": {
      const what = (inside !== null && names[inside]) || "item";
      const children = block.items.map((item) => textUnit("item", what, item, firstPlace(item) ?? block.place));
      return unit({ kind: "list", what: "list", place: block.place, children });
    }
    default:
      return wordUnit(block.word, block.body);
  }
}

/** A block between `{{#name}}` and `{{/name}}`. A figure is known by its id. */
function wordUnit(word: Word, body: Body): Unit {
  const of = word.name === "figure" ? ` "${word.params[0]}"` : "";
  const written = [...body.parts].flatMap(([keyword, inlines]) =>
    inlines.length === 0 ? [] : [[keyword, inlines] as const],
  );
  const labels = [...body.labels].map(([key, inlines]) => [`Label ${key}`, inlines] as const);
  const what = `${names[word.name] ?? word.name}${of}`;
  const parts = [...written, ...labels].map(
    ([keyword, inlines]) =>
      [keyword, textUnit("part", `"${keyword}" of the ${what}`, inlines, firstPlace(inlines) ?? word.place)] as const,
  );
  return unit({
    kind: `${word.name}${of}`,
    what,
    place: word.place,
    children: body.blocks.map((block) => blockUnit(block, word.name)),
    parts: new Map(parts),
  });
}

function textUnit(kind: string, what: string, inlines: readonly AuthorInline[], place: Place): Unit {
  const { quotes, inside, length } = readRun(inlines);
  return unit({
    kind,
    what,
    place,
    quotes,
    typed: length,
    notes: inside.map(({ word, body }) => wordUnit(word, body)),
  });
}

function firstPlace([first]: readonly AuthorInline[]): Place | null {
  if (first === undefined) return null;
  if (first.kind === "word" || first.kind === "inline-block") return first.word.place;
  return "place" in first ? first.place : firstPlace(first.children);
}
