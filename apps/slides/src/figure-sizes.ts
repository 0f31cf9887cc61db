import { type Chart, plainText, type Slide } from "@chancery/core";
import { area } from "./canvas.ts";

/** The measures of a drawing in px. */
export interface FigureSize {
  readonly width: number;
  readonly height: number;
}

/** Characters per px of running text in the theme's sans at 1 px, a little wide. */
const perEm = 0.48;
/** Drawings lower than this show nothing; the check of the built slide then says that the slide is too full. */
const least = 150;
const footLine = 16;

/** How large a chart is drawn on its slide: what the other parts of the slide leave of its body. */
export function figureSize(chart: Chart, slide: Slide): FigureSize {
  const width = slide.layout === "two" ? area.half : slide.layout === "take-aways" ? area.beside : area.width;
  const others = slide.blocks.reduce((sum, block) => sum + blockHeight(block, width, slide), 0);
  const named = slide.blocks.filter(({ kind }) => kind === "figure").length > 1;
  const taken = [
    named ? 2 + 24 * lines(plainText(chart.title), 18, width) : 0,
    8 + 22 * lines(plainText(chart.subtitle), 16, width),
    legendHeight(chart, width),
    slide.layout === "take-aways" || slide.layout === "two" ? 0 : others,
    footLine * Math.max(0, footLines(slide) - 1),
  ];
  return { width, height: Math.max(least, area.height - taken.reduce((sum, part) => sum + part, 0)) };
}

function blockHeight(block: Slide["blocks"][number], width: number, slide: Slide): number {
  switch (block.kind) {
    case "paragraph":
      return 12 + 26 * lines(plainText(block.children), 18, Math.min(820, width));
    case "list":
      return 12 + block.items.reduce((sum, item) => sum + 10 + 26 * lines(plainText(item), 18, width - 22), 0);
    default:
      return block.kind === "figure" || slide.layout === "take-aways" ? 0 : 80;
  }
}

function legendHeight({ legend }: Chart, width: number): number {
  if (legend.length === 0) return 0;
  const length = legend.reduce((sum, { text }) => sum + 43 + text.length * 15 * perEm, 0);
  return 6 + 26 * Math.ceil(length / width);
}

/** The lines of sources and remarks at the slide's foot. */
function footLines(slide: Slide): number {
  const notes = slide.blocks.flatMap((block) => (block.kind === "figure" ? plainText(block.figure.note) : []));
  const words = [...slide.sources.map(({ citation }) => citation), ...notes].join("; Note: ");
  return lines(`Sources: ${words}`, 12, 780);
}

const lines = (text: string, size: number, width: number): number =>
  text === "" ? 0 : Math.ceil((text.length * size * perEm) / width);
