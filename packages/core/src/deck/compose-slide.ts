import type { AuthorSlide } from "../brief/author-deck.ts";
import type { AuthorBlock, AuthorInline, Word } from "../brief/author-text.ts";
import { checkBody, type Takes } from "../document/check-body.ts";
import { composeBlocks } from "../document/compose-blocks.ts";
import type { Inline } from "../document/document.ts";
import { toReference } from "../document/references.ts";
import { resolveInlines } from "../document/resolve-inlines.ts";
import { bringWords } from "./bring-words.ts";
import { type Content, composePlain } from "./compose-plain.ts";
import type { Composing } from "./composing.ts";
import type { Slide, SlideBlock, SlideLayout, SpeakerNotes } from "./deck.ts";
import { composeSlideBlock } from "./slide-blocks.ts";
import { quotedIn } from "./speaker-notes.ts";

/** A slide before it has its place among the others. */
export type Composed = Omit<Slide, "id" | "number">;

type Spoken = SpeakerNotes["text"];

/** Resolves one slide. `first` of the deck is a cover when it holds nothing but its title. */
export function composeSlide(slide: AuthorSlide, first: boolean, composing: Composing): Composed {
  const { composition } = composing;
  const before = new Set(composition.used);
  composition.used.clear();
  const start = { quotes: composition.quotes.length, notes: composition.notes.length };
  const content = slide.plain === null ? composeContent(slide, composing) : composePlain(slide, slide.plain, composing);
  const { title: heading, question, blocks, spoken, plain } = content;
  const sources = [...composition.used].map((source) => toReference(source, composition));
  const text = composeSpoken(spoken, composing);
  const aside = composition.notes
    .slice(start.notes)
    .map(({ children, place }) => ({ kind: "paragraph" as const, children, place }));
  for (const source of before) composition.used.add(source);
  const layout = slide.layout ?? layoutOf(blocks, first, slide);
  checkCover(slide, layout, composing);
  return {
    layout,
    title: heading.length === 0 && layout === "cover" ? briefTitle(composing) : heading,
    question,
    blocks,
    sources,
    notes: { text: [...text, ...aside], quoted: quotedIn(composition.quotes.slice(start.quotes)) },
    plain,
    settings: slide.settings,
    place: slide.place,
  };
}

/** Resolves title and body of a slide in the words of a brief alone. */
function composeContent(slide: AuthorSlide, composing: Composing): Content {
  const { title, body, spoken } = partsOf(slide, composing);
  return {
    plain: null,
    title: resolveInlines(title?.children ?? [], composing.composition),
    question: resolveInlines(slide.question?.children ?? [], composing.composition),
    blocks: body.flatMap((block) => composeBody(block, composing)),
    spoken,
  };
}

/** What a cover shows is the brief's own, and drawn in its one way. */
function checkCover(
  { plain, place }: AuthorSlide,
  layout: SlideLayout,
  { composition: { problems } }: Composing,
): void {
  if (layout !== "cover" || plain === null) return;
  const hint = "a cover holds a title and at most a line on the occasion: put it on the next slide";
  const [extra] = plain.extras;
  problems.error("plain-cover", "a cover cannot hold plain Slidev", extra?.place ?? place, hint);
}

const briefTitle = ({ document }: Composing): readonly Inline[] => [{ kind: "text", text: document.meta.title }];

interface Parts {
  readonly title: Extract<AuthorBlock, { kind: "heading" }> | null;
  readonly body: readonly AuthorBlock[];
  readonly spoken: readonly Extract<AuthorBlock, { kind: "block" }>[];
}

/** A slide has one heading, first; what else looks like one is reported. */
function partsOf({ blocks }: AuthorSlide, { composition: { problems } }: Composing): Parts {
  let title: Parts["title"] = null;
  const body: AuthorBlock[] = [];
  const spoken: Parts["spoken"][number][] = [];
  for (const block of blocks) {
    if (block.kind === "block" && block.word.name === "speaker-notes") spoken.push(block);
    else if (block.kind !== "heading") body.push(block);
    else if (title !== null)
      problems.error(
        "second-heading",
        "a slide has one heading, its title",
        block.place,
        "begin a new slide with a line ---, or say it in a paragraph",
      );
    else {
      title = block;
      if (block.level !== 1)
        problems.error(
          "heading-level",
          "a slide's title is a heading of level 1",
          block.place,
          "write # and the title",
        );
      if (body.length > 0)
        problems.error("misplaced-title", "the title stands first on its slide", block.place, "move it up");
    }
  }
  return { title, body, spoken };
}

function composeBody(block: AuthorBlock, composing: Composing): readonly SlideBlock[] {
  if (block.kind !== "paragraph") return composeSlideBlock(block, composing);
  const paragraphs = bringWords(block, composing);
  if ("brought" in paragraphs) return paragraphs.brought.flatMap(({ blocks }) => blocks);
  return composeSlideBlock(paragraphs.paragraph, composing);
}

export const speakerNotesTakes: Takes = {
  usage: "{{#speaker-notes}}",
  gives: "What the speaker says; the slide's numbers with their sources are added.",
  blocks: ["paragraph", "list"],
};

function composeSpoken(spoken: Parts["spoken"], { composition }: Composing): Spoken {
  spoken.slice(1).forEach(({ word }) => {
    composition.problems.error(
      "repeated-block",
      "this slide has speaker notes already",
      word.place,
      "keep one of them",
    );
  });
  return spoken.flatMap(({ word, body }) => {
    checkBody(word, body, speakerNotesTakes, composition);
    return composeBlocks(body.blocks, composition).filter(isSpoken);
  });
}

const isSpoken = (block: ReturnType<typeof composeBlocks>[number]): block is Spoken[number] =>
  block.kind === "paragraph" || block.kind === "list";

/** The layout that a slide's parts ask for, where its author names none. */
function layoutOf(blocks: readonly SlideBlock[], first: boolean, { question, plain }: AuthorSlide): SlideLayout {
  const count = (kind: SlideBlock["kind"]): number => blocks.filter((block) => block.kind === kind).length;
  if (question !== null) return "backup";
  if (plain !== null) return "message";
  if (blocks.length === 0) return first ? "cover" : "divider";
  if (count("take-aways") > 0) return "take-aways";
  if (count("figure") === 2) return "two";
  if (count("key-figures") > 0) return "key-figures";
  if (count("recommendations") > 0) return "ask";
  if (count("pull-quote") > 0) return "quote";
  const only = blocks.find((block) => block.kind === "figure");
  return only?.kind === "figure" && only.figure.kind === "table" ? "table" : "message";
}

/** Every word in braces of running text, however deep. */
export const wordsIn = (inlines: readonly AuthorInline[]): readonly Word[] =>
  inlines.flatMap((inline) => {
    if (inline.kind === "word") return inline.word;
    return "children" in inline ? wordsIn(inline.children) : [];
  });
