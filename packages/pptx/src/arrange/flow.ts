import type { Figure, SlideBlock } from "@chancery/core";
import type { Box } from "../canvas.ts";
import type { Paragraph } from "../text.ts";
import { fitText, scaled, smallest, textHeight } from "../wrap.ts";
import { type Arranged, joinedArrangements } from "./arranged.ts";
import { isText, paragraphsOf, type TextBlock } from "./blocks.ts";
import type { Desk } from "./desk.ts";
import { arrangeFigure } from "./figure.ts";
import { arrangeKeyFigures } from "./key-figures.ts";
import { arrangeRecommendations } from "./recommendations.ts";
import { placeTable } from "./table.ts";

type Stretch = readonly TextBlock[] | Exclude<SlideBlock, TextBlock>;
const gap = 16;

/**
 * Blocks under one another in a box: text takes the height of its lines, at most two fifths of the box where something
 * else must share it; figures and tables share what is left.
 */
export function flowBlocks(blocks: readonly SlideBlock[], box: Box, desk: Desk, titled: boolean): Arranged {
  if (blocks.length > 0 && blocks.every(isText)) return arrangeText(blocks, box, desk);
  const stretches = intoStretches(blocks);
  const others = stretches.filter((stretch) => !Array.isArray(stretch)).length;
  const gaps = gap * Math.max(0, stretches.length - 1);
  const most = others === 0 ? box.height - gaps : (box.height - gaps) * 0.4;
  const texts = stretches.filter(isTextStretch);
  const natural = texts.map((own) => heightOf(own, box.width, desk));
  const shrink = Math.min(1, most / (natural.reduce((sum, height) => sum + height, 0) || 1));
  const used = natural.reduce((sum, height) => sum + height * shrink, 0);
  const rest = others === 0 ? 0 : (box.height - gaps - used) / others;
  let y = box.y;
  const parts = stretches.map((stretch): Arranged => {
    const height = isTextStretch(stretch) ? heightOf(stretch, box.width, desk) * shrink : rest;
    const own = { ...box, y, height };
    y += height + gap;
    return isTextStretch(stretch) ? arrangeText(stretch, own, desk) : arrangeBlock(stretch, own, desk, titled);
  });
  return joinedArrangements(parts);
}

const isTextStretch = (stretch: Stretch): stretch is readonly TextBlock[] => Array.isArray(stretch);

function intoStretches(blocks: readonly SlideBlock[]): readonly Stretch[] {
  const all: (TextBlock[] | Exclude<SlideBlock, TextBlock>)[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    if (!isText(block)) all.push(block);
    else if (Array.isArray(last)) last.push(block);
    else all.push([block]);
  }
  return all;
}

const heightOf = (blocks: readonly TextBlock[], width: number, desk: Desk): number =>
  textHeight(
    blocks.flatMap((block) => paragraphsOf(block, desk)),
    width,
    desk.faces,
  );

export function arrangeText(
  blocks: readonly TextBlock[],
  box: Box,
  desk: Desk,
  anchor: "top" | "middle" = "top",
): Arranged {
  const paragraphs = blocks.flatMap((block) => paragraphsOf(block, desk));
  const fitted = fitText(grown(paragraphs, box, desk), box.width, box.height + 1, desk.faces);
  const small = fitted.small ? [`its text is set smaller than ${smallest} px`] : [];
  const shape = { kind: "text", role: "body", name: "Text", box, paragraphs: fitted.paragraphs, anchor } as const;
  return { shapes: [shape], crowded: small };
}

/** Few words on a slide of their own are set larger, up to a fifth, as long as they leave a third of it free. */
function grown(paragraphs: readonly Paragraph[], box: Box, desk: Desk): readonly Paragraph[] {
  const sizes = [1.22, 1.16, 1.1, 1.05].map((factor) => paragraphs.map((own) => scaled(own, factor)));
  return sizes.find((own) => textHeight(own, box.width, desk.faces) <= box.height * 0.66) ?? paragraphs;
}

function arrangeBlock(block: Exclude<SlideBlock, TextBlock>, box: Box, desk: Desk, titled: boolean): Arranged {
  switch (block.kind) {
    case "figure":
      return arrangeOne(block.figure, box, desk, titled);
    case "key-figures":
      return arrangeKeyFigures(block.figures, box, desk);
    case "recommendations":
      return arrangeRecommendations(block.recommendations, box, desk);
  }
}

/** `titled`: whether the figure's own title is printed above it, as where the slide's title speaks of two. */
export const arrangeOne = (figure: Figure, box: Box, desk: Desk, titled: boolean): Arranged =>
  figure.kind === "table" ? placeTable(figure, box, desk, titled) : arrangeFigure(figure, box, desk, titled);
