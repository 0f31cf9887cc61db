import type { Preparation } from "./preparation.ts";
import { rowsOf, withNames } from "./rows.ts";

/** As many columns as have room for panels of `least` em, in rows as full as can be. */
export const panels: Preparation<"panels"> = (before, { by, least, gap, right, above, below }, { page }) => {
  const count = new Set(rowsOf(before).map((row) => row[by] ?? null)).size;
  // Vega lays panels out on whole px.
  const beside = Number(before.scope[right] ?? 0);
  const space = Math.round(gap * page.em) + beside;
  const most = Math.max(1, Math.floor((page.width - beside + space) / (least * page.em + space)));
  const rows = Math.ceil(count / most);
  const columns = Math.ceil(count / rows);
  const around = Math.ceil((above + below) * page.em);
  return withNames(before, {
    panelColumns: columns,
    panelWidth: Math.floor((page.width - beside - (columns - 1) * space) / columns),
    panelHeight: Math.floor(page.height / rows) - around,
    panelGap: space,
    panelRowGap: around,
    panelOrder: [...new Set(rowsOf(before).map((row) => String(row[by])))],
  });
};
