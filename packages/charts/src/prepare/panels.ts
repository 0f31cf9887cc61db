import { breakLines, heightOf, longestWord } from "./measure.ts";
import type { Preparation } from "./preparation.ts";
import { addFields, rowsOf, withNames } from "./rows.ts";

/** In em: a panel of less height shows nothing. */
const shallow = 2.5;

/** As many columns as have room for panels of `least` em, in rows as full as can be. */
export const panels: Preparation<"panels"> = (before, { by, least, gap, right, above, below }, { page, faces }) => {
  const heads = [...new Set(rowsOf(before).map((row) => String(row[by])))];
  const measure = (text: string): number => faces.width(text, page.em, 700);
  const count = heads.length;
  // Vega lays panels out on whole px.
  const beside = Number(before.scope[right] ?? 0);
  const space = Math.round(gap * page.em) + beside;
  const narrowest = Math.max(least * page.em, longestWord(heads, measure) - beside);
  const fitting = (wide: number): number => Math.max(1, Math.floor((page.width - beside + space) / (wide + space)));
  // A long word makes panels wider, but not so few in a row that they lose their height.
  const rowsFor = (wide: number): number => Math.ceil(count / fitting(wide));
  const leastHeight = (above + below + shallow) * page.em;
  const rows = page.height / rowsFor(narrowest) >= leastHeight ? rowsFor(narrowest) : rowsFor(least * page.em);
  const columns = Math.ceil(count / rows);
  const panelWidth = Math.floor((page.width - beside - (columns - 1) * space) / columns);
  const lines = new Map(heads.map((head) => [head, breakLines(head, panelWidth + beside, measure)]));
  const highest = Math.max(1, ...[...lines.values()].map(({ length }) => length));
  const panelAbove = above * page.em + heightOf(page.em)(Array.from({ length: highest - 1 }, () => ""));
  const around = Math.ceil(panelAbove + below * page.em);
  const headed = addFields(before, (row) => ({ head: lines.get(String(row[by])) ?? [] }));
  return withNames(headed, {
    panelColumns: columns,
    panelWidth,
    panelHeight: Math.max(page.em, Math.floor(page.height / rows) - around),
    panelGap: space,
    panelRowGap: around,
    panelAbove,
    panelOrder: heads,
  });
};
