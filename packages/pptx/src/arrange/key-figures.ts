import type { KeyFigure } from "@chancery/core";
import type { Box } from "../canvas.ts";
import type { Shape } from "../shapes.ts";
import { type Paragraph, paragraph, run, runsOf } from "../text.ts";
import { fitText, smallest } from "../wrap.ts";
import type { Arranged } from "./arranged.ts";
import { colourOf, type Desk } from "./desk.ts";

const gap = 32;

/** Key figures beside one another, each under a rule: the number with its hedge and unit, then what it counts. */
export function arrangeKeyFigures(figures: readonly KeyFigure[], box: Box, desk: Desk): Arranged {
  const perRow = figures.length > 5 ? Math.ceil(figures.length / 2) : Math.max(1, figures.length);
  const rows = Math.ceil(figures.length / perRow);
  const width = (box.width - gap * (perRow - 1)) / perRow;
  const height = Math.min(290, (box.height - gap * (rows - 1)) / rows);
  const top = box.y + Math.max(0, (box.height - rows * height - gap * (rows - 1)) / 4);
  const crowded: string[] = [];
  // Numbers stand on one line: where one has a word before or after it, all keep the room.
  const parts = {
    before: figures.some(({ quote }) => quote.before !== ""),
    after: figures.some((own) => afterOf(own) !== ""),
  };
  const shapes = figures.flatMap((figure, at): readonly Shape[] => {
    const x = box.x + (at % perRow) * (width + gap);
    const y = top + Math.floor(at / perRow) * (height + gap);
    const fitted = fitText(wordsOf(figure, desk, width, parts), width, height - 16, desk.faces);
    if (fitted.small) crowded.push(`a key figure is set smaller than ${smallest} px`);
    const rule: Shape = { kind: "area", box: { x, y, width, height: 2 }, colour: colourOf(desk, "gold") };
    const text: Shape = {
      ...{ kind: "text", role: "body", name: "Key figure", anchor: "top" },
      ...{ box: { x, y: y + 14, width, height: height - 14 }, paragraphs: fitted.paragraphs },
    };
    return [rule, text];
  });
  return { shapes, crowded };
}

const afterOf = ({ small, after }: KeyFigure): string => [small, after].filter((part) => part !== "").join(" ");

interface Around {
  readonly before: boolean;
  readonly after: boolean;
}

function wordsOf(figure: KeyFigure, desk: Desk, width: number, parts: Around): readonly Paragraph[] {
  const { quote, label } = figure;
  const big = figure.big + figure.suffix;
  const primary = colourOf(desk, "primary");
  const ink2 = colourOf(desk, "ink2");
  // One long number must not break: it is set as large as its column lets it be.
  const style = { voice: "display", bold: false, italic: false } as const;
  const size = Math.min(60, (60 * width) / (desk.faces.width(big, 60, style) * 1.06 || 1));
  const number = paragraph([run(big)], primary, { voice: "display", size, leading: size * 1.15, after: 2 });
  const around = { size: 18, leading: 24, after: 8 };
  const before = parts.before ? [paragraph([run(quote.before)], ink2, { ...around, after: 0 })] : [];
  const after = parts.after ? [paragraph([run(afterOf(figure))], primary, around)] : [];
  const words = paragraph(runsOf(label), colourOf(desk, "ink"), { size: 17, leading: 24 });
  return [...before, number, ...after, words];
}
