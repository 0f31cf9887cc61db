import type { AuthorSlide } from "../brief/author-deck.ts";
import { slideLayouts } from "../brief/slide-schema.ts";
import { countWords, plainText } from "../document/plain-text.ts";
import type { Problems } from "../problem/collector.ts";
import type { Composed } from "./compose-slide.ts";
import type { SlideBlock } from "./deck.ts";
import { layoutRules, partNames, type SlidePart } from "./layout-rules.ts";

/**
 * Characters that a line of a title surely holds: 820 px in Source Serif Display 600 at 29 px, whose widest
 * line of English or Azerbaijani prose measured 13.6 px a character. The built slide is measured besides.
 */
const titleLine = 60;
const titleLines = 2;

/** What a slide of its layout must have, and may not have. */
export function checkSlide(slide: Composed, author: AuthorSlide, problems: Problems): void {
  if (!author.sound) return;
  checkTitle(slide, author, problems);
  checkQuestion(slide, author, problems);
  // How much a slide of plain Slidev holds is for its author to arrange, and measured when it is built.
  if (slide.plain === null) checkParts(slide, author, problems);
}

function checkTitle({ layout, title, place }: Composed, { blocks }: AuthorSlide, problems: Problems): void {
  const text = plainText(title).trim();
  if (text === "") {
    const what = blocks.length === 0 ? "this slide is empty" : "this slide has no title";
    problems.error("missing-title", what, place, "write # and a sentence that states what the slide shows");
    return;
  }
  const lines = linesOf(text);
  if (layout !== "cover" && lines > titleLines)
    problems.error(
      "long-title",
      `this title needs ${lines} lines, and a slide has room for two of about ${titleLine} characters`,
      place,
      "say the message, and leave the rest to the slide",
    );
  if (layout === "cover" || layout === "divider") return;
  const hint = "a title states the finding, as in: Giving has nearly caught up with receipts";
  if (text.endsWith("?")) problems.error("title-question", "this title asks, and does not answer", place, hint);
  else if (countWords(text) < 4 || text.endsWith(":"))
    problems.error("title-label", "this title names a topic: it is no sentence", place, hint);
}

/** How many lines a title takes when words are not divided. */
export function linesOf(text: string): number {
  let lines = 1;
  let length = 0;
  for (const word of text.split(/\s+/)) {
    const longer = length === 0 ? word.length : length + 1 + word.length;
    lines += longer > titleLine && length > 0 ? 1 : 0;
    length = longer > titleLine ? word.length : longer;
  }
  return lines;
}

export const fitsTitle = (text: string): boolean => linesOf(text) <= titleLines;

function checkQuestion({ layout, place }: Composed, { question, at }: AuthorSlide, problems: Problems): void {
  if (layout === "backup" && question === null)
    problems.error(
      "missing-question",
      "a backup slide answers a question that is expected, and this one names none",
      at("layout") ?? place,
      "write question: … in its front matter",
    );
  if (layout !== "backup" && question !== null)
    problems.error(
      "misplaced-question",
      `a slide of layout ${layout} has no question`,
      at("question"),
      "write layout: backup",
    );
}

const isContent = (block: AuthorSlide["blocks"][number]): boolean =>
  block.kind !== "heading" && !(block.kind === "block" && block.word.name === "speaker-notes");

const partOf = (block: SlideBlock): SlidePart =>
  block.kind === "figure" && block.figure.kind === "table" ? "table" : block.kind;

/** Which layouts have room for so many of a part. */
function roomier(part: SlidePart, many: number): string | null {
  const names = slideLayouts.filter((other) => (layoutRules[other].takes[part] ?? 0) >= many);
  return names.length === 0
    ? "leave some out, or make two slides"
    : `leave one out, or write layout: ${names.join(" or ")}`;
}

/** The parts that a layout takes, each as often as it has room for. */
function checkParts({ layout, blocks }: Composed, { at, blocks: written }: AuthorSlide, problems: Problems): void {
  const { takes, needs, hint } = layoutRules[layout];
  const parts = blocks.map(partOf);
  const counted = (part: SlidePart): number => parts.filter((one) => one === part).length;
  const mismatch = (message: string, advice: string): void =>
    problems.error("layout-mismatch", message, at("layout"), advice);
  for (const part of new Set(parts)) {
    const most = takes[part];
    const others = slideLayouts.filter((other) => layoutRules[other].takes[part] !== undefined);
    if (most === undefined)
      mismatch(`the layout ${layout} has no place for ${partNames[part]}`, `layouts that have: ${others.join(", ")}`);
    else if (counted(part) > most)
      mismatch(
        `the layout ${layout} has room for ${most} of these, and not for ${counted(part)}: ${partNames[part]}`,
        roomier(part, counted(part)) ?? hint,
      );
  }
  const { of, least, most = least } = needs ?? { of: parts, least: 0, most: parts.length };
  const found = parts.filter((part) => of.includes(part)).length;
  // What could not be composed was told where it is wrong.
  const lost = blocks.length < written.filter(isContent).length;
  if (needs !== undefined && ((found < least && !lost) || found > most))
    mismatch(`the layout ${layout} ${needs.words}`, hint);
  const figures = blocks.flatMap((block) => (block.kind === "key-figures" ? block.figures : []));
  if (figures.length > 5)
    mismatch(
      `a slide has room for five key figures, and not for ${figures.length}`,
      'choose: {{key-figures most=5}} or {{key-figures only="1,3"}}',
    );
}
