import type { AuthorSlide } from "../brief/author-deck.ts";
import type { AuthorBlock, AuthorInline, Word } from "../brief/author-text.ts";
import type { PlainSource } from "../brief/plain/plain-source.ts";
import { marks } from "../brief/split-words.ts";
import type { Inline } from "../document/document.ts";
import { resolveInlines } from "../document/resolve-inlines.ts";
import { bringWords } from "./bring-words.ts";
import type { Composing } from "./composing.ts";
import type { PlainPart, PlainSlide, SlideBlock } from "./deck.ts";
import { composeSlideBlock } from "./slide-blocks.ts";

/** What stands on a slide, resolved; of a plain one also its Markdown for Slidev. */
export interface Content {
  readonly title: readonly Inline[];
  readonly question: readonly Inline[];
  readonly blocks: readonly SlideBlock[];
  readonly spoken: readonly Extract<AuthorBlock, { kind: "block" }>[];
  readonly plain: PlainSlide | null;
}

interface Writing {
  readonly composing: Composing;
  /** What each word became. */
  readonly parts: Map<Word, PlainPart>;
}

/** Resolves the words of a slide of plain Slidev; where each stood, its Markdown gets a tag that names a part of the data. */
export function composePlain(slide: AuthorSlide, source: PlainSource, composing: Composing): Content {
  const writing: Writing = { composing, parts: new Map() };
  const question = resolveInlines(slide.question?.children ?? [], composing.composition);
  let title: readonly Inline[] | null = null;
  const shown: SlideBlock[] = [];
  const spoken: Content["spoken"][number][] = [];
  for (const block of slide.blocks) {
    if (block.kind === "block" && block.word.name === "speaker-notes") spoken.push(block);
    else if (block.kind !== "heading") shown.push(...composeBlock(block, writing));
    else {
      const children = resolveRun(block.children, writing);
      if (title === null && block.level === 1) title = children;
      else shown.push({ kind: "paragraph", children: [{ kind: "strong", children }], place: block.place });
    }
  }
  return { title: title ?? [], question, blocks: shown, spoken, plain: writeMarkdown(source, writing.parts) };
}

function composeBlock(block: Exclude<AuthorBlock, { kind: "heading" }>, writing: Writing): readonly SlideBlock[] {
  const { composing, parts } = writing;
  if (block.kind === "block") {
    const blocks = composeSlideBlock(block, composing);
    parts.set(block.word, { kind: "blocks", blocks });
    return blocks;
  }
  if (block.kind === "list") return [{ ...block, items: block.items.map((item) => resolveRun(item, writing)) }];
  const paragraphs = bringWords(block, composing);
  if ("paragraph" in paragraphs)
    return [{ ...paragraphs.paragraph, children: resolveRun(paragraphs.paragraph.children, writing) }];
  return paragraphs.brought.flatMap(({ word, blocks }) => {
    if (blocks.length > 0) parts.set(word, { kind: "blocks", blocks });
    return blocks;
  });
}

/** Resolves running text as ever, and keeps for each word what it became. */
function resolveRun(inlines: readonly AuthorInline[], writing: Writing): readonly Inline[] {
  const { composition } = writing.composing;
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.kind === "strong" || inline.kind === "emphasis")
      return [{ kind: inline.kind, children: resolveRun(inline.children, writing) }];
    if (inline.kind === "link") {
      const children = resolveRun(inline.children, writing);
      const [link] = resolveInlines([{ ...inline, children: [] }], composition);
      return link?.kind === "link" ? [{ ...link, children }] : children;
    }
    const children = resolveInlines([inline], composition, inlines);
    if (inline.kind === "word" && children.length > 0) writing.parts.set(inline.word, { kind: "inline", children });
    return children;
  });
}

/** Slidev divides slides at every line that begins with ---; a blank before it leaves Markdown as it is. */
const divider = /^---/;

function writeMarkdown({ text, lines, words, extras }: PlainSource, made: ReadonlyMap<Word, PlainPart>): PlainSlide {
  const parts: PlainPart[] = [];
  const tagOf = (word: Word | undefined): string => {
    const part = word && made.get(word);
    if (part === undefined) return "";
    parts.push(part);
    return `<${nameOf(part)} n="${parts.length - 1}"/>`;
  };
  const written = text.split("\n").map((line) => line.replace(marks, (_, number) => tagOf(words[Number(number)])));
  const first = Math.max(
    0,
    written.findIndex((line) => line.trim() !== ""),
  );
  return {
    markdown: outsideFences(written.slice(first), (line) => line.replace(divider, " ---")).join("\n"),
    lines: lines.slice(first),
    parts,
    extras,
  };
}

function nameOf(part: PlainPart): string {
  if (part.kind === "inline") return "Quoted";
  return part.blocks.every(({ kind }) => kind === "figure") ? "Exhibit" : "Part";
}

/** Changes the lines that stand in no code as Slidev tells it: between lines of three backticks. */
function outsideFences(lines: readonly string[], change: (line: string) => string): readonly string[] {
  let fence: string | null = null;
  return lines.map((line) => {
    const mark = /^\s*`{3,}/.exec(line)?.[0] ?? null;
    if (fence === null && mark !== null) fence = mark;
    else if (fence !== null && line.startsWith(fence)) fence = null;
    return fence === null ? change(line) : line;
  });
}
