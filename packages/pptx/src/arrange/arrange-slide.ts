import type { Slide, SlideBlock } from "@chancery/core";
import { type Box, canvas, measures } from "../canvas.ts";
import type { ArrangedSlide, Shape } from "../shapes.ts";
import { type Paragraph, paragraph, run, runsOf } from "../text.ts";
import { fitText } from "../wrap.ts";
import { type Arranged, joinedArrangements } from "./arranged.ts";
import { isText } from "./blocks.ts";
import { arrangeCover } from "./cover.ts";
import { colourOf, type Desk } from "./desk.ts";
import { arrangeOne, arrangeText, flowBlocks } from "./flow.ts";
import { sourceLine } from "./source-line.ts";

const { body, margin } = measures;

/** Every block of a slide in its place. Nothing is left out: what has no room becomes smaller, and is told. */
export function arrangeSlide(slide: Slide, desk: Desk): ArrangedSlide {
  const title = arrangeTitle(slide, desk);
  const { foot, remarks } = sourceLine(slide, desk);
  const under = remarksUnder(remarks, desk);
  const { shapes, crowded } = arrangeBody(slide, { ...body, height: body.height - under.height }, desk);
  const small = title.small ? ["its title has more than two lines"] : [];
  const ask = questionOf(slide, desk);
  return {
    ...{ slide, title, source: foot, notes: slide.notes },
    ...{ shapes: [...ask, ...shapes, ...under.shapes], crowded: [...small, ...crowded] },
  };
}

function arrangeTitle(slide: Slide, desk: Desk) {
  const onDark = slide.layout === "cover" || slide.layout === "divider";
  const colour = colourOf(desk, onDark ? "onDeep" : "deep");
  const box = titleBoxes[slide.layout] ?? measures.title;
  const [size, leading] = titleSizes[slide.layout] ?? [29, 36];
  const runs = runsOf(slide.title).map((part) => ({ ...part, bold: false }));
  const set = paragraph(runs, colour, { voice: "display", size, leading });
  const { paragraphs, small } = fitText([set], box.width, box.height, desk.faces);
  return { inlines: slide.title, box, paragraphs, small: small || (paragraphs[0]?.size ?? size) < size * 0.8 };
}

export const titleBoxes: Readonly<Partial<Record<Slide["layout"], Box>>> = {
  cover: { x: margin, y: 150, width: 520, height: 186 },
  divider: { x: margin, y: 190, width: 760, height: 160 },
  backup: { x: margin, y: 42, width: 840, height: 74 },
};
const titleSizes: Readonly<Partial<Record<Slide["layout"], readonly [number, number]>>> = {
  cover: [54, 58],
  divider: [44, 52],
  backup: [26, 33],
};

/** The question of a backup slide, above its title. */
function questionOf({ question }: Slide, desk: Desk): readonly Shape[] {
  const runs = runsOf(question).map((part) => ({ ...part, bold: true }));
  if (runs.length === 0) return [];
  const set = paragraph(runs, colourOf(desk, "accent"), { size: 15, leading: 19 });
  const { paragraphs } = fitText([set], measures.question.width, measures.question.height, desk.faces);
  return [{ kind: "text", role: "free", name: "Question", box: measures.question, paragraphs, anchor: "top" }];
}

/** Remarks on figures that the foot has no room for, at the end of the body. */
function remarksUnder(
  remarks: readonly Paragraph[],
  desk: Desk,
): { readonly height: number; readonly shapes: readonly Shape[] } {
  if (remarks.length === 0) return { height: 0, shapes: [] };
  const { paragraphs, height } = fitText(remarks, body.width, 96, desk.faces);
  const box = { ...body, y: body.y + body.height - height, height };
  return { height: height + 8, shapes: [{ kind: "text", role: "free", name: "Note", box, paragraphs, anchor: "top" }] };
}

function arrangeBody(slide: Slide, body: Box, desk: Desk): Arranged {
  switch (slide.layout) {
    case "cover":
      return arrangeCover(slide, desk);
    case "take-aways":
      return arrangeTakeAways(slide.blocks, body, desk);
    case "two":
      return arrangeTwo(slide.blocks, body, desk);
    case "quote":
      return arrangeQuote(slide.blocks, body, desk);
    case "divider":
      return flowBlocks(slide.blocks, { ...body, y: 366, height: 120 }, onDark(desk), true);
    default:
      return flowBlocks(slide.blocks, body, desk, figuresOf(slide.blocks).length > 1);
  }
}

const figuresOf = (blocks: readonly SlideBlock[]) =>
  blocks.flatMap((block) => (block.kind === "figure" ? block.figure : []));

/** Text of a dark slide, in the theme's colours for it. */
const onDark = (desk: Desk): Desk => {
  const { colour } = desk.theme;
  const light = {
    ink: colour["onDeep2"] ?? "#FFFFFF",
    ink2: colour["onDeep2"] ?? "#FFFFFF",
    deep: colour["onDeep"] ?? "#FFFFFF",
  };
  const primary = colour["onDeepAccent"] ?? light.ink;
  return { ...desk, theme: { ...desk.theme, colour: { ...colour, ...light, primary } } };
};

/** What shows the finding, a hairline, and what follows from it. */
function arrangeTakeAways(blocks: readonly SlideBlock[], body: Box, desk: Desk): Arranged {
  const asides = blocks.filter((block) => block.kind === "take-aways");
  const others = blocks.filter((block) => block.kind !== "take-aways");
  if (asides.length === 0 || others.length === 0) return flowBlocks(blocks, body, desk, figuresOf(blocks).length > 1);
  const { rule, x, width } = measures.aside;
  const left = flowBlocks(others, { ...body, width: rule - margin - 24 }, desk, figuresOf(others).length > 1);
  const hairline: Shape = { kind: "area", box: { ...body, x: rule, width: 1 }, colour: colourOf(desk, "rule") };
  const word = desk.deck.frame["so-what"];
  const top = word === undefined ? 0 : 26;
  const label: readonly Shape[] = word === undefined ? [] : [asideLabel(word, { ...body, x, width, height: 22 }, desk)];
  const right = arrangeText(asides, { x, y: body.y + top, width, height: body.height - top }, desk);
  return joinedArrangements([left, { shapes: [hairline, ...label], crowded: [] }, right]);
}

function asideLabel(word: string, box: Box, desk: Desk): Shape {
  const set: Paragraph = paragraph(
    [run(word.toLocaleUpperCase(desk.deck.language), { bold: true })],
    colourOf(desk, "accent"),
    {
      size: 14,
      leading: 18,
    },
  );
  return { kind: "text", role: "free", name: "Label", box, paragraphs: [set], anchor: "top" };
}

/** Figures side by side; text above them, where there is some. */
function arrangeTwo(blocks: readonly SlideBlock[], body: Box, desk: Desk): Arranged {
  const figures = figuresOf(blocks);
  const others = blocks.filter((block) => block.kind !== "figure");
  if (figures.length < 2) return flowBlocks(blocks, body, desk, false);
  const share = others.length === 0 ? 0 : 0.28;
  const text = flowBlocks(others, { ...body, height: body.height * share }, desk, false);
  const y = body.y + body.height * share + (share > 0 ? 12 : 0);
  const gap = 36;
  const width = (body.width - gap * (figures.length - 1)) / figures.length;
  const parts = figures.map((figure, at) =>
    arrangeOne(figure, { x: body.x + at * (width + gap), y, width, height: body.y + body.height - y }, desk, true),
  );
  return joinedArrangements([text, ...parts]);
}

function arrangeQuote(blocks: readonly SlideBlock[], body: Box, desk: Desk): Arranged {
  const texts = blocks.filter(isText);
  if (texts.length < blocks.length) return flowBlocks(blocks, body, desk, true);
  const box = { x: 118, y: body.y, width: canvas.width - 118 - 130, height: body.height - 20 };
  const bar: Shape = {
    kind: "area",
    box: { x: 84, y: body.y + 60, width: 4, height: body.height - 140 },
    colour: colourOf(desk, "gold"),
  };
  const { shapes, crowded } = arrangeText(texts, box, desk, "middle");
  return { shapes: [bar, ...shapes], crowded };
}
