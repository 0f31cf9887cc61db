import type { Chartist } from "@chancery/charts";
import type { Deck, Evidence } from "@chancery/core";
import type { DeckDrawings } from "@chancery/templating";
import { toMillimetres } from "./canvas.ts";
import { figureSize } from "./figure-sizes.ts";
import type { Workshop } from "./workshop.ts";

/** Text in a drawing, in px of the canvas. */
const fontSize = 15;

/** Draws the cover's art and every figure anew at the size that it has on its slide. */
export async function drawFigures(
  deck: Deck,
  evidence: Evidence,
  chartist: Chartist,
  workshop: Workshop,
): Promise<DeckDrawings> {
  const figures = new Map<string, string>();
  const swatches = new Map<string, ReadonlyMap<string, string>>();
  for (const slide of deck.slides) {
    for (const block of slide.blocks) {
      if (block.kind !== "figure" || block.figure.kind === "table") continue;
      const { width, height } = figureSize(block.figure, slide);
      const size = { width: toMillimetres(width), height: toMillimetres(height), fontSize, tips: true };
      const chart = { ...block.figure, id: `${slide.id}-${block.figure.id}` };
      figures.set(chart.id, await chartist.draw(chart, size));
      swatches.set(chart.id, await chartist.swatches(chart, size));
    }
  }
  return { cover: workshop.cover(deck, evidence), figures, swatches };
}
