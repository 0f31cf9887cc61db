import { drawChart } from "../chart/chart-xml.ts";
import { fitsAsTitle } from "../chart/frame.ts";
import type { Drawing, DrawnPicture } from "../drawing.ts";
import { legendText, pictureParts } from "../picture.ts";
import { slotKey } from "../plan.ts";
import type { FigureShape, Shape } from "../shapes.ts";
import { paragraph, run, textOf } from "../text.ts";
import { textHeight } from "../wrap.ts";
import type { Finishing } from "./finishing.ts";
import { chartFrame, pictureFrame } from "./frames-xml.ts";
import type { Relations } from "./relations.ts";
import type { Standing } from "./slide-xml.ts";
import { textBoxXml } from "./text-xml.ts";

/** What the shapes of a slide are in the end, by the names that they were drawn under. */
export function standingsOf(finishing: Finishing, relations: Relations): ReadonlyMap<string, Standing> {
  const { slide, at } = finishing;
  const standings = new Map<string, Standing>([["@source", { kind: "text", name: "Source", body: false }]]);
  const body = slide.shapes.findIndex((shape) => shape.kind === "text" && shape.role === "body");
  for (const [place, shape] of slide.shapes.entries()) {
    const standing = standingOf(shape, slotKey(at, place), place === body, finishing, relations);
    standings.set(`@${place}`, standing);
  }
  return standings;
}

function standingOf(shape: Shape, key: string, body: boolean, finishing: Finishing, relations: Relations): Standing {
  const drawing = finishing.drawings.get(key);
  switch (shape.kind) {
    case "text":
      return { kind: "text", name: shape.name, body };
    case "table":
      return { kind: "table", name: "Table", alt: shape.alt };
    case "area":
      return { kind: "text", name: "Rule", body: false };
    case "cover-art": {
      if (drawing?.kind !== "picture") throw new Error("the cover's art is a picture");
      const ids = finishing.gallery.addPicture(drawing, relations);
      return { kind: "replace", behind: true, xml: pictureFrame("Cover art", "", shape.box, ids) };
    }
    case "figure":
      return { kind: "replace", behind: false, xml: figureXml(shape, drawing, finishing, relations) };
  }
}

function figureXml(
  shape: FigureShape,
  drawing: Drawing | undefined,
  finishing: Finishing,
  relations: Relations,
): string {
  const { figure, box, alt, caption } = shape;
  const { gallery, pen } = finishing;
  if (drawing === undefined) throw new Error(`no drawing for ${figure.id}`);
  if (drawing.kind === "picture") return pictureXml(shape, drawing, finishing, relations);
  const isTitle = fitsAsTitle(caption, box.width, pen.faces);
  const height = isTitle ? 0 : textHeight(caption, box.width, pen.faces);
  const own = { ...box, y: box.y + height, height: box.height - height };
  const measured = caption.map(({ runs }) => textOf(runs)).join(" ");
  const { xml, sheet } = drawChart(drawing.chart, { measured, title: isTitle ? caption : [] }, own, pen);
  const words = height === 0 ? "" : textBoxXml("Subtitle", caption, { ...box, height }, pen.scheme, pen.language);
  return words + chartFrame(figure.label, alt, own, gallery.addChart(xml, sheet, relations));
}

function pictureXml(shape: FigureShape, drawing: DrawnPicture, finishing: Finishing, relations: Relations): string {
  const { gallery, pen } = finishing;
  const { figure, alt, caption } = shape;
  const parts = pictureParts(shape, pen.faces);
  const words = caption.length === 0 ? "" : textBoxXml("Subtitle", caption, parts.caption, pen.scheme, pen.language);
  const legend = parts.legend.map(({ key, swatch, text }) => {
    const mark = drawing.swatches.get(key);
    const entry = figure.legend.find((own) => own.key === key)?.text ?? "";
    const label = paragraph([run(entry)], pen.quiet, legendText);
    const sign = mark === undefined ? "" : pictureFrame("Key", "", swatch, gallery.addPicture(mark, relations));
    return sign + textBoxXml("Key", [label], text, pen.scheme, pen.language);
  });
  const picture = pictureFrame(figure.label, alt, parts.drawing, gallery.addPicture(drawing, relations));
  return `${words}${legend.join("")}${picture}`;
}
