import { chooseRows, textsOf } from "../../evidence/choose-rows.ts";
import { isQuantity } from "../../evidence/evidence.ts";
import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import type { Entry, List } from "../value.ts";
import { columnOf, emptyCell, shortened } from "./cell.ts";
import { periodNeeded } from "./periods.ts";
import { type Asked, readAsked } from "./words.ts";

export const across: FormulaFunction = {
  usage: "across(series, period[, column])",
  gives: "The list of a series' cells in one period, over all its rows of that period: every donor in 2023.",
  takes: [2, 3],
  apply: (call) => {
    const asked = readAsked(call.args, call);
    return asked.ok ? select(asked.value, call) : asked;
  },
};

function select({ series, words: [wanted = "", named] }: Asked, { place }: Call): Outcome<List> {
  const found = periodNeeded(series, place);
  if (!found.ok) return found;
  const period = found.value;
  const column = columnOf(series, named, place);
  if (!column.ok) return column;
  const rows = chooseRows(series, { where: { [period]: wanted } });
  if (rows.length === 0) {
    const known = shortened(textsOf(series, [period]).toSorted());
    return refuse("missing-row", `${series.id} has no row for ${wanted}`, place, `its ${period}: ${known}`);
  }
  const entries: Entry[] = [];
  const gaps: string[] = [];
  for (const row of rows) {
    const cell = row.cells[column.value];
    if (isQuantity(cell)) entries.push({ period: wanted, quantity: cell });
    else gaps.push(emptyCell(series, row, column.value));
  }
  return good({ text: `${series.id}[${wanted}].${column.value}`, entries, gaps });
}
