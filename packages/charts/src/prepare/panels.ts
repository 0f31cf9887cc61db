import type { Preparation } from "./prepare.ts";
import { rowsOf, withNames } from "./rows.ts";

/** As many columns as have room for panels of `least` em, in rows as full as can be. */
export const panels: Preparation<"panels"> = (before, { by, least, gap, above, below }, { page }) => {
  const count = new Set(rowsOf(before).map((row) => row[by] ?? null)).size;
  const space = gap * page.em;
  const most = Math.max(1, Math.floor((page.width + space) / (least * page.em + space)));
  const rows = Math.ceil(count / most);
  const columns = Math.ceil(count / rows);
  return withNames(before, {
    panelColumns: columns,
    panelWidth: (page.width - (columns - 1) * space) / columns,
    panelHeight: page.height / rows - (above + below) * page.em,
    panelGap: space,
    panelRowGap: (above + below) * page.em,
    panelOrder: [...new Set(rowsOf(before).map((row) => String(row[by])))],
  });
};
