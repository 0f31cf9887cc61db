import type { Recommendation } from "@chancery/core";
import type { Box } from "../canvas.ts";
import type { TableLine } from "../shapes.ts";
import { type Paragraph, paragraph, run, runsOf, textOf } from "../text.ts";
import { smallest } from "../wrap.ts";
import type { Arranged } from "./arranged.ts";
import { colourOf, type Desk } from "./desk.ts";
import { cellPadding, columnWidths, type Grid, rowHeight } from "./grid.ts";

/** The decisions asked for, as a table: number, decision, who, by when. */
export function arrangeRecommendations(all: readonly Recommendation[], box: Box, desk: Desk): Arranged {
  const factors = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4];
  const tries = [false, true].flatMap((short) => factors.map((factor) => setAsk(all, box.width, factor, short, desk)));
  const fits = tries.filter(({ height }) => height <= box.height);
  // The whole text where it can be read; else the short form; else whatever fits.
  const chosen = fits.find(({ size }) => size >= smallest) ?? fits[0] ?? tries.at(-1);
  if (chosen === undefined) return { shapes: [], crowded: [] };
  const { columns, size } = chosen;
  const rows = airy(chosen.rows, box.height - chosen.height);
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const alt = all.map(({ title }) => textOf(runsOf(title))).join("; ");
  const crowded = size < smallest ? [`its recommendations are set smaller than ${smallest} px`] : [];
  return { shapes: [{ kind: "table", box: { ...box, height }, alt, columns, rows }], crowded };
}

/** Room that is left goes to the rows, up to a line each. */
function airy(rows: readonly TableLine[], spare: number): readonly TableLine[] {
  const each = Math.min(28, Math.max(0, (spare * 0.7) / Math.max(1, rows.length - 1)));
  return rows.map((row, at) => (at === 0 ? row : { ...row, height: row.height + each }));
}

function setAsk(all: readonly Recommendation[], width: number, factor: number, short: boolean, desk: Desk) {
  const { frame } = desk.deck;
  const word = (key: string, other: string): string => frame[key] ?? frame[other] ?? "";
  const [ink2, deep] = [colourOf(desk, "ink2"), colourOf(desk, "deep")];
  const plain = { size: 16 * factor, leading: 22 * factor };
  const head = (word: string): readonly Paragraph[] => [
    paragraph([run(word, { bold: true })], deep, { size: 14.5 * factor, leading: 19 * factor }),
  ];
  const header = [
    [paragraph([], deep, plain)],
    head(word("decision", "what")),
    head(word("owner", "who")),
    head(word("by", "by-when")),
  ];
  const body = all.map(({ number, title, text, who, by }): Grid[number] => {
    const light = { voice: "sans", size: 36 * factor, leading: 42 * factor } as const;
    const decision = paragraph(runsOf(title), deep, { voice: "display", size: 20 * factor, leading: 26 * factor });
    const rest = runsOf(text);
    const details = short || rest.length === 0 ? [] : [paragraph(rest, colourOf(desk, "ink"), plain)];
    return [
      [paragraph([run(String(number))], colourOf(desk, "gold"), light)],
      [decision, ...details],
      [paragraph(runsOf(who), ink2, plain)],
      [paragraph(runsOf(by), ink2, plain)],
    ];
  });
  const grid: Grid = [header, ...body];
  const columns = askWidths(body, width, desk);
  const rows = grid.map((cells, at): TableLine => {
    const rule = at === 0 ? { colour: deep, width: 1.5 } : { colour: colourOf(desk, "rule"), width: 0.75 };
    const height = rowHeight(cells, columns, desk.faces) + (at === 0 ? 0 : 10 * factor);
    return { cells, height, rule, padding: cellPadding.y, anchor: at === 0 ? "bottom" : "middle" };
  });
  // A little under the body text's own size still counts as it: what is measured is the smallest text of the table.
  return { columns, rows, size: 14.5 * factor, height: rows.reduce((sum, row) => sum + row.height, 0) };
}

/** The number's column is narrow; owner and date get what they need, up to a quarter and a sixth. */
function askWidths(body: Grid, width: number, desk: Desk): readonly number[] {
  const rest = width - 54;
  const natural = (at: number): number =>
    columnWidths(
      body.map((row) => row.slice(at, at + 1)),
      0,
      desk.faces,
    )[0] ?? 0;
  const who = Math.min(natural(2), rest * 0.26);
  const by = Math.min(natural(3), rest * 0.17);
  return [54, rest - who - by, who, by];
}
