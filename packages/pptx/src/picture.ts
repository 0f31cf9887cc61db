import type { Box } from "./canvas.ts";
import type { Faces } from "./faces.ts";
import type { FigureShape } from "./shapes.ts";
import { textHeight } from "./wrap.ts";

/** The parts of a figure that is a picture: its caption, its legend's entries in rows, its drawing; in px. */
export interface PictureParts {
  readonly caption: Box;
  readonly legend: readonly { readonly key: string; readonly swatch: Box; readonly text: Box }[];
  readonly drawing: Box;
}

export const legendText = { size: 15, leading: 20 } as const;
const rowHeight = 22;

export function pictureParts({ box, figure, caption }: FigureShape, faces: Faces): PictureParts {
  const captionHeight = textHeight(caption, box.width, faces);
  let x = box.x;
  let y = box.y + (captionHeight === 0 ? 0 : captionHeight + 6);
  const legend = figure.legend.map(({ key, text }) => {
    const style = { voice: "sans", bold: false, italic: false } as const;
    const width = Math.min(box.width - 20, faces.width(text, legendText.size, style) * 1.04 + 4);
    if (x > box.x && x + 20 + width > box.x + box.width) {
      x = box.x;
      y += rowHeight;
    }
    const swatch = { x, y: y + 3, width: 14, height: 14 };
    const entry = { key, swatch, text: { x: x + 20, y, width, height: legendText.leading } };
    x += 20 + width + 22;
    return entry;
  });
  const top = y + (legend.length === 0 ? 0 : rowHeight + 4);
  return {
    caption: { ...box, height: captionHeight },
    legend,
    drawing: { ...box, y: top, height: Math.max(20, box.y + box.height - top) },
  };
}
