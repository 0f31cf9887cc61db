import { plainText, type Table } from "@chancery/core";
import type { Box } from "../canvas.ts";
import type { Shape, TableLine } from "../shapes.ts";
import { type Paragraph, paragraph, runsOf } from "../text.ts";
import { smallest, textHeight } from "../wrap.ts";
import type { Arranged } from "./arranged.ts";
import { colourOf, type Desk } from "./desk.ts";
import { altOf, captionOf, figureHeading } from "./figure.ts";
import { columnWidths, type Grid, rowHeight, rowPadding } from "./grid.ts";

/** A table under its title and subtitle, set as large as its rows let it be. */
export function placeTable(figure: Table, box: Box, desk: Desk, titled: boolean): Arranged {
  const heading = titled ? figureHeading(figure, box, desk) : null;
  const caption = captionOf(figure, box.width, desk);
  const top = heading === null ? 0 : heading.height + 4;
  const captionHeight = textHeight(caption, box.width, desk.faces);
  const above: readonly Shape[] = [
    ...(heading === null ? [] : [heading.shape]),
    ...(caption.length === 0
      ? []
      : [
          {
            ...{ kind: "text" as const, role: "body" as const, name: "Subtitle", anchor: "top" as const },
            ...{ box: { ...box, y: box.y + top, height: captionHeight }, paragraphs: caption },
          },
        ]),
  ];
  const start = top + (caption.length === 0 ? 0 : captionHeight + 8);
  const own = { ...box, y: box.y + start, height: box.height - start };
  const sizes = [16, 15, 14, 13, 12, 11, 10, 9, 8, 7];
  const tries = sizes.map((size) => ({ size, ...setTable(figure, own.width, size, desk) }));
  const chosen = tries.find(({ height }) => height <= own.height) ?? tries.at(-1);
  if (chosen === undefined) return { shapes: above, crowded: [] };
  const { columns, rows, height } = chosen;
  const table: Shape = { kind: "table", box: { ...own, height }, alt: altOf(figure), columns, rows };
  const crowded = chosen.size < smallest ? [`"${plainText(figure.title)}" is set smaller than ${smallest} px`] : [];
  return { shapes: [...above, table], crowded };
}

function setTable(figure: Table, width: number, size: number, desk: Desk) {
  const ink = colourOf(desk, "ink");
  const set = { size, leading: Math.round(size * 1.3) };
  const aligns = figure.columns.map(({ align }) => align);
  const header = figure.columns.map(({ heading, align }): readonly Paragraph[] => [
    paragraph(bold(runsOf(heading)), colourOf(desk, "deep"), { ...set, align }),
  ]);
  const body = figure.rows.map(({ cells, total }) =>
    cells.map(({ children }, at): readonly Paragraph[] => {
      const runs = runsOf(children);
      return [paragraph(total ? bold(runs) : runs, ink, { ...set, align: aligns[at] ?? "left" })];
    }),
  );
  const grid: Grid = [header, ...body];
  // Numbers far from their names are hard to read: a small table stays narrow.
  const needed = columnWidths(grid, 0, desk.faces).reduce((sum, own) => sum + own, 0);
  const columns = columnWidths(grid, Math.min(width, needed * 2.2), desk.faces);
  const padding = rowPadding(size);
  const rows = grid.map((cells, at): TableLine => {
    const head = at === 0;
    const beforeTotal = figure.rows[at]?.total === true || at === grid.length - 1;
    const colour = colourOf(desk, head || beforeTotal ? "deep" : "rule");
    return {
      ...{ cells, padding, height: rowHeight(cells, columns, desk.faces, padding) },
      ...{ anchor: head ? "bottom" : "middle", rule: { colour, width: head ? 1.5 : beforeTotal ? 1 : 0.75 } },
    };
  });
  return { columns, rows, height: rows.reduce((sum, row) => sum + row.height, 0) };
}

const bold = (runs: ReturnType<typeof runsOf>): ReturnType<typeof runsOf> =>
  runs.map((part) => ({ ...part, bold: true }));
