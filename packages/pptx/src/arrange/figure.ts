import { type Chart, type Figure, plainText } from "@chancery/core";
import type { Box } from "../canvas.ts";
import type { Shape } from "../shapes.ts";
import { type Paragraph, paragraph, runsOf } from "../text.ts";
import { fitText, textHeight } from "../wrap.ts";
import type { Arranged } from "./arranged.ts";
import { colourOf, type Desk } from "./desk.ts";

/** A chart or map in its box: its title where the slide's speaks of more than it, then what it measures, then the drawing. */
export function arrangeFigure(figure: Chart, box: Box, desk: Desk, titled: boolean): Arranged {
  const heading = titled ? figureHeading(figure, box, desk) : null;
  const top = heading === null ? 0 : heading.height + 4;
  const own = { ...box, y: box.y + top, height: box.height - top };
  const caption = captionOf(figure, own.width, desk);
  const shape: Shape = { kind: "figure", box: own, figure, alt: altOf(figure), caption };
  return { shapes: heading === null ? [shape] : [heading.shape, shape], crowded: [] };
}

export const altOf = (figure: Figure): string => {
  const alt = plainText(figure.alt).trim();
  return alt === "" ? plainText(figure.title).trim() : alt;
};

/** What is measured, its unit and period: the figure's subtitle. */
export function captionOf(figure: Figure, width: number, desk: Desk): readonly Paragraph[] {
  const runs = runsOf(figure.subtitle);
  if (runs.length === 0) return [];
  return fitText([paragraph(runs, colourOf(desk, "ink2"), { size: 15, leading: 20 })], width, 60, desk.faces)
    .paragraphs;
}

export function figureHeading(
  figure: Figure,
  box: Box,
  desk: Desk,
): { readonly height: number; readonly shape: Shape } | null {
  const runs = runsOf(figure.title).map((part) => ({ ...part, bold: true }));
  if (runs.length === 0) return null;
  const fitted = fitText(
    [paragraph(runs, colourOf(desk, "ink"), { size: 16, leading: 21 })],
    box.width,
    63,
    desk.faces,
  );
  const height = textHeight(fitted.paragraphs, box.width, desk.faces);
  return {
    height,
    shape: {
      ...{ kind: "text", role: "body", name: "Figure title", anchor: "top" },
      ...{ box: { ...box, height }, paragraphs: fitted.paragraphs },
    },
  };
}
