import { cellPadding } from "../arrange/grid.ts";
import { canvas, inches, measures } from "../canvas.ts";
import type { DeckPlan } from "../plan.ts";
import { colourName } from "../scheme.ts";
import type { ArrangedSlide, Shape, TableShape } from "../shapes.ts";
import { paragraph, run } from "../text.ts";
import { defineLayouts, isDark, layoutName, place } from "./layouts.ts";
import { newPresentation, type Page, type Presentation, type TableCell } from "./library.ts";
import { type Pen, textOptions } from "./text-options.ts";

/**
 * The presentation as pptxgenjs writes it: layouts, titles, texts, tables. What stands on a slide is called `@` and its
 * place among the slide's shapes; charts and pictures are empty texts of that name, until `finish` puts them there.
 */
export async function drawPresentation({ desk, slides }: DeckPlan, pen: Pen): Promise<Uint8Array> {
  const pptx = newPresentation();
  pptx.defineLayout({ name: "deck", width: inches(canvas.width), height: inches(canvas.height) });
  pptx.layout = "deck";
  defineLayouts(pptx, desk.theme, pen.scheme);
  for (const arranged of slides) drawSlide(pptx, arranged, pen);
  return (await pptx.write({ outputType: "uint8array" })) as Uint8Array;
}

function drawSlide(pptx: Presentation, { slide, title, shapes, source }: ArrangedSlide, pen: Pen): void {
  const page = pptx.addSlide({ masterName: layoutName(slide.layout) });
  page.addText(textOptions(title.paragraphs, pen), { placeholder: "title", margin: 0, lang: pen.language });
  for (const [at, shape] of shapes.entries()) drawShape(page, shape, `@${at}`, pen);
  if (source.length > 0 && !isDark(slide.layout)) {
    page.addText(textOptions(source, pen), {
      ...place(measures.source),
      ...plainBox,
      objectName: "@source",
      valign: "top",
    });
  }
}

const plainBox = { margin: 0, wrap: true, fit: "none" } as const;

function drawShape(page: Page, shape: Shape, objectName: string, pen: Pen): void {
  switch (shape.kind) {
    case "text":
      page.addText(textOptions(shape.paragraphs, pen), {
        ...{ ...place(shape.box), ...plainBox, objectName, lang: pen.language },
        valign: shape.anchor,
      });
      return;
    case "table":
      drawTable(page, shape, objectName, pen);
      return;
    case "area": {
      const fill = { color: colourName(shape.colour, pen.scheme) };
      page.addShape("rect", { ...place(shape.box), fill, objectName });
      return;
    }
    default:
      page.addText(textOptions([paragraph([run("-")], "#000000")], pen), { ...place(shape.box), objectName });
  }
}

function drawTable(page: Page, { box, columns, rows }: TableShape, objectName: string, pen: Pen): void {
  const none = { type: "none" } as const;
  const lines = rows.map(({ cells, anchor, rule, padding }) =>
    cells.map((paragraphs): TableCell => {
      const under = { type: "solid", pt: rule.width, color: colourName(rule.colour, pen.scheme) } as const;
      const [x, y] = [inches(cellPadding.x), inches(padding)];
      const align = paragraphs[0]?.align ?? "left";
      return {
        text: textOptions(paragraphs, pen) as unknown as TableCell[],
        options: { border: [none, none, under, none], margin: [y, x, y, x], valign: anchor, align },
      };
    }),
  );
  page.addTable(lines, {
    ...{ x: inches(box.x), y: inches(box.y), w: inches(columns.reduce((sum, own) => sum + own, 0)) },
    ...{ colW: columns.map(inches), rowH: rows.map(({ height }) => inches(height)), objectName },
  });
}
