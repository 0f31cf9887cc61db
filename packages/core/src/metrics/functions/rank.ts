import { chooseRows } from "../../evidence/choose-rows.ts";
import { isQuantity } from "../../evidence/evidence.ts";
import { good, type Outcome } from "../../problem/outcome.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import { worstOf } from "../../quantity/status.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import { cellOf, columnOf, keyText, rowOf } from "./cell.ts";
import { constant } from "./constant.ts";
import { namedResult } from "./named-result.ts";
import { periodOf } from "./periods.ts";
import { type Asked, readAsked } from "./words.ts";

export const rank: FormulaFunction = {
  usage: "rank(series, key…[, column])",
  gives:
    "The place of a cell among all rows of its period that have a value, the largest first. Equal values share the better place, and the next one is left out: 1, 2, 2, 4.",
  takes: [2, 8],
  apply: (call) => {
    const asked = readAsked(call.args, call);
    return asked.ok ? rankOf(asked.value, call) : asked;
  },
};

function rankOf({ series, words }: Asked, { place }: Call): Outcome<Quantity> {
  const row = rowOf(series, words.slice(0, series.primaryKey.length), place);
  if (!row.ok) return row;
  const column = columnOf(series, words[series.primaryKey.length], place);
  if (!column.ok) return column;
  const own = cellOf(series, row.value, column.value, place);
  if (!own.ok) return own;
  const period = periodOf(series);
  const among = period === null ? {} : { [period]: keyText(row.value.cells[period]) };
  const peers = chooseRows(series, { where: among })
    .flatMap((peer) => peer.cells[column.value] ?? [])
    .filter(isQuantity);
  const above = peers.filter((peer) => peer.value.gt(own.value.value)).length;
  const result = namedResult(constant(above + 1), `rank(${own.value.origin.id} of ${peers.length})`, [own.value]);
  return good({ ...result, status: worstOf(peers) });
}
