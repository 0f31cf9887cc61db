import type { Deck, SlideBlock } from "../deck/deck.ts";
import type { Block, Document, Figure, Inline, KeyFigure, Recommendation } from "../document/document.ts";
import type { Accounting, Quoting } from "../evidence-file/accounting.ts";
import type { Place } from "../problem/problem.ts";
import { type Span, spansOf } from "./spans.ts";

/** A text of a document that is read as one: a paragraph, an item, a title. */
export interface Passage {
  /** The part of the document that it stands in, for a reader of English: "Section 2", "Figure 1", "Slide 4". */
  readonly where: string;
  readonly spans: readonly Span[];
  readonly place: Place | null;
}

type Add = (where: string, inlines: readonly Inline[], place: Place | null) => void;

/** Every text of a report or a deck, in its order. */
export function passagesOf({ quoting }: Pick<Accounting, "quoting">): readonly Passage[] {
  const passages: Passage[] = [];
  const add: Add = (where, inlines, place) => {
    if (inlines.length > 0) passages.push({ where, spans: spansOf(inlines), place });
  };
  const { meta } = quoting;
  for (const text of [meta.title, meta.subtitle]) add("Cover", words(text), null);
  if (isDeck(quoting)) addSlides(quoting, add);
  else if (isReport(quoting)) addReport(quoting, add);
  return passages;
}

const isDeck = (quoting: Quoting): quoting is Deck => "slides" in quoting;
const isReport = (quoting: Quoting): quoting is Document => "sections" in quoting;
const words = (text: string): readonly Inline[] => (text === "" ? [] : [{ kind: "text", text }]);

function addReport(document: Document, add: Add): void {
  const { places, meta } = document;
  const at = (key: string): Place | null => places[key] ?? null;
  for (const text of [meta.dateText, meta.authorship, meta.dataCutOff]) add("Cover", words(text), null);
  add("Cover", document.gist, at("gist"));
  add("In brief", document.standfirst, at("standfirst"));
  for (const message of document.keyMessages) add("In brief", message, at("key-messages"));
  for (const figure of document.keyFigures) addKeyFigure("In brief", figure, add);
  for (const { number, heading, blocks, place } of document.sections) {
    add(`Section ${number}`, heading, place);
    for (const block of blocks) addBlock(`Section ${number}`, block, add);
  }
  for (const { number, children, place } of document.notes) add(`Note ${number}`, children, place);
  for (const { heading, text } of meta.endMatter) {
    add("End matter", words(heading), null);
    add("End matter", text, null);
  }
  for (const text of meta.disclaimers) add("End matter", words(text), null);
}

function addSlides(deck: Deck, add: Add): void {
  for (const { number, title, question, blocks, notes, place } of deck.slides) {
    const where = `Slide ${number}`;
    add(where, title, place);
    add(where, question, place);
    for (const block of blocks) addSlideBlock(where, block, place, add);
    for (const block of notes.text) addBlock(`${where}, notes`, block, add);
  }
}

function addSlideBlock(where: string, block: SlideBlock, place: Place, add: Add): void {
  switch (block.kind) {
    case "key-messages":
      for (const message of block.messages) add(where, message, place);
      return;
    case "key-figures":
      for (const figure of block.figures) addKeyFigure(where, figure, add);
      return;
    case "take-aways":
      for (const item of block.items) add(where, item, place);
      return;
    case "sources":
      return;
    default:
      addBlock(where, block, add);
  }
}

const addKeyFigure = (where: string, { quote, label }: KeyFigure, add: Add): void =>
  add(where, [{ kind: "quote", quote }, { kind: "text", text: " " }, ...label], quote.place);

function addBlock(where: string, block: Block, add: Add): void {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      add(where, block.children, block.place);
      return;
    case "list":
      for (const item of block.items) add(where, item, block.place);
      return;
    case "figure":
      addFigure(block.figure, add);
      return;
    case "callout":
      add(where, block.title, block.place);
      for (const inner of block.blocks) addBlock(where, inner, add);
      return;
    case "pull-quote":
      add(where, block.children, block.place);
      add(where, block.who, block.place);
      return;
    case "recommendations":
      for (const one of block.recommendations) addRecommendation(one, block.place, add);
  }
}

function addFigure({ label, title, subtitle, alt, note, place }: Figure, add: Add): void {
  for (const text of [title, subtitle, alt, note]) add(label, text, place);
}

function addRecommendation({ number, title, text, who, by, short }: Recommendation, place: Place, add: Add): void {
  for (const words of [title, text, who, by, short]) add(`Recommendation ${number}`, words, place);
}
