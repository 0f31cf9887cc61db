import { type AuthorDeck, type AuthorSlide, noSettings } from "../brief/author-deck.ts";
import type { AuthorBlock, AuthorInline, Word } from "../brief/author-text.ts";
import type { SlideLayout } from "../brief/slide-schema.ts";
import { frameWord } from "../document/composition.ts";
import type { Document, Figure } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import type { Place } from "../problem/problem.ts";
import { wholeFile } from "../problem/problem.ts";
import { fitsTitle } from "./check-slide.ts";
import type { Composing } from "./composing.ts";
import { listItems, reportBlock } from "./report-parts.ts";
import { sectionsOf } from "./report-sections.ts";

/** More figures than a briefing has time for stand behind the ask, as backup. */
const mainFigures = 9;
/** A table's first rows, as many as a slide has room for. */
const tableRows = 9;
const mostKeyFigures = 5;
const mostDecisions = 4;
/** Lines of running text that a slide has room for, and the characters of one. */
const room = { lines: 12, characters: 95 };

/** A deck from the report alone, as its author might have written it: findings, evidence, the ask; sources as backup. */
export function draftDeck(composing: Composing): AuthorDeck {
  const { document, report } = composing;
  const pen = penFor(composing);
  const figures = document.figures.map((figure) => figureSlide(figure, composing, pen));
  const slides = [
    pen.slide("cover", []),
    ...messageSlides(composing, pen),
    ...keyFigureSlides(composing, pen),
    ...figures.slice(0, mainFigures),
    ...quoteSlides(composing, pen),
    ...askSlides(composing, pen),
    ...figures.slice(mainFigures).map((slide) => pen.asBackup(slide, "question-figure")),
    ...(document.sources.length === 0
      ? []
      : [pen.asBackup(pen.slide("backup", [pen.word("sources")], pen.title("slide-sources")), "question-sources")]),
  ];
  return { file: report.file, slidev: null, slides };
}

/** Writes what an author would. */
interface Pen {
  readonly place: Place;
  slide(layout: SlideLayout, blocks: readonly AuthorBlock[], title?: readonly AuthorInline[]): AuthorSlide;
  asBackup(slide: AuthorSlide, question: string): AuthorSlide;
  /** Words of the frame as a title. */
  title(key: string): readonly AuthorInline[];
  /** A word alone on its line. */
  word(name: string, hash?: Word["hash"], params?: Word["params"]): AuthorBlock;
  paragraph(children: readonly AuthorInline[]): AuthorBlock;
}

function penFor({ composition, report }: Composing): Pen {
  const place = wholeFile(report.file);
  const text = (key: string): AuthorInline => ({ kind: "text", text: frameWord(key, composition), place });
  return {
    place,
    slide: (layout, blocks, title = []) => ({
      layout,
      question: null,
      blocks: title.length === 0 ? blocks : [{ kind: "heading", level: 1, children: title, place }, ...blocks],
      plain: null,
      settings: noSettings,
      sound: true,
      place,
      at: () => place,
    }),
    asBackup: (slide, question) => ({
      ...slide,
      layout: "backup",
      question: { kind: "paragraph", children: [text(question)], place },
    }),
    title: (key) => [text(key)],
    word: (name, hash = {}, params = []) => {
      const word: Word = { name, params, hash, place, at: () => place };
      return { kind: "paragraph", children: [{ kind: "word", word }], place };
    },
    paragraph: (children) => ({ kind: "paragraph", children, place }),
  };
}

/** Items 1 to `count` in parts of about the same size, none above `most`: as `only="1-3"`. */
function partsOf(count: number, most: number): readonly string[] {
  const parts = Math.ceil(count / most);
  const ends = Array.from({ length: parts }, (_, at) => Math.ceil(((at + 1) * count) / parts));
  return ends.map((end, at) => `${(ends[at - 1] ?? 0) + 1}-${end}`);
}

function messageSlides(composing: Composing, pen: Pen): readonly AuthorSlide[] {
  const { keyMessages } = composing.document;
  if (keyMessages.length === 0) {
    const name = ["standfirst", "gist"].find((found) => reportBlock(found, composing) !== null);
    return name === undefined ? [] : [pen.slide("message", [pen.word(name)], pen.title("slide-findings"))];
  }
  const lines = keyMessages.map((message) => 1 + Math.ceil(plainText(message).length / room.characters));
  const all = lines.reduce((sum, one) => sum + one, 0);
  const most = Math.ceil(keyMessages.length / Math.ceil(all / room.lines));
  return partsOf(keyMessages.length, most).map((only, at) =>
    pen.slide(
      "message",
      [pen.word("key-messages", { only })],
      pen.title(at === 0 ? "slide-findings" : "slide-further-findings"),
    ),
  );
}

const keyFigureSlides = (composing: Composing, pen: Pen): readonly AuthorSlide[] => {
  const block = reportBlock("key-figures", composing);
  const count = block === null ? 0 : listItems(block.body).length;
  return partsOf(count, mostKeyFigures).map((only) =>
    pen.slide("key-figures", [pen.word("key-figures", { only })], pen.title("slide-key-figures")),
  );
};

const quoteSlides = (composing: Composing, pen: Pen): readonly AuthorSlide[] => {
  const block = reportBlock("quote", composing);
  const section = block && sectionsOf(composing.report.blocks).find(({ blocks }) => blocks.includes(block));
  return block && section?.heading ? [pen.slide("quote", [block], section.heading.children)] : [];
};

const askSlides = ({ document }: Composing, pen: Pen): readonly AuthorSlide[] =>
  partsOf(document.recommendations.length, mostDecisions).map((only) =>
    pen.slide("ask", [pen.word("recommendations", { only })], pen.title("slide-ask")),
  );

/** A figure under its finding; a finding too long for a title stands below one. */
function figureSlide(figure: Figure, composing: Composing, pen: Pen): AuthorSlide {
  const { report, document } = composing;
  const section = sectionsOf(report.blocks).find(({ blocks }) => blocks.some((block) => isFigure(block, figure.id)));
  const block = section?.blocks.find((found) => isFigure(found, figure.id));
  const finding = (block?.kind === "block" && block.body.parts.get("Title")) || [];
  const long = !fitsTitle(plainText(figure.title));
  const heading = document.sections[section?.index ?? -1]?.heading ?? [];
  const above =
    section?.heading && fitsTitle(plainText(heading)) ? section.heading.children : briefTitle(document, pen);
  const table = figure.kind === "table";
  const rows = table && figure.rows.length > tableRows + (long ? 0 : 1) ? { rows: tableRows } : {};
  const body = [...(long ? [pen.paragraph(finding)] : []), pen.word("figure", rows, [figure.id])];
  const title = long ? above : finding;
  const spoken = section?.blocks.find((found) => found.kind === "paragraph" && pointsTo(found.children, figure.id));
  // What cuts a table adds a paragraph of its own, for which the layout has room.
  return pen.slide(table ? "table" : "message", [...body, ...notesOf(spoken, pen)], title);
}

const briefTitle = ({ meta }: Document, { place }: Pen): readonly AuthorInline[] => [
  { kind: "text", text: meta.title, place },
];

const isFigure = (block: AuthorBlock, id: string): boolean =>
  block.kind === "block" && block.word.name === "figure" && block.word.params[0] === id;

const pointsTo = (inlines: readonly AuthorInline[], id: string): boolean =>
  inlines.some((inline) => {
    if (inline.kind === "word") return inline.word.name === "figure" && inline.word.params[0] === id;
    return "children" in inline && pointsTo(inline.children, id);
  });

/** What the report says of a figure is what its speaker says. */
function notesOf(spoken: AuthorBlock | undefined, { place }: Pen): readonly AuthorBlock[] {
  if (spoken === undefined) return [];
  const word: Word = { name: "speaker-notes", params: [], hash: {}, place, at: () => place };
  return [{ kind: "block", word, body: { blocks: [spoken], parts: new Map(), labels: new Map() } }];
}
