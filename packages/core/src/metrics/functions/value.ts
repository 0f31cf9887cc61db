import { type Outcome, refuse } from "../../problem/outcome.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Expression } from "../parse-formula.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import { cellOf, columnOf, rowOf } from "./cell.ts";
import { readAsked } from "./words.ts";

export const value: FormulaFunction = {
  usage: "value(series, key…[, column])",
  gives: "One cell of a series: its keys in their order, then the column where there are several.",
  takes: [2, 8],
  apply: (call) => cellAt(call.args, call),
};

/** The cell that arguments name: a series, its keys, and perhaps a column. */
export function cellAt(args: readonly Expression[], call: Call): Outcome<Quantity> {
  const asked = readAsked(args, call);
  if (!asked.ok) return asked;
  const { series, words } = asked.value;
  const { id, primaryKey } = series;
  const row = rowOf(series, words.slice(0, primaryKey.length), call.place);
  if (!row.ok) return row;
  const [named, ...surplus] = words.slice(primaryKey.length);
  if (surplus.length > 0) {
    const hint = `${id} is known by ${primaryKey.join(", ")}; after these only a column can stand`;
    return refuse("wrong-arguments", `"${surplus.join(", ")}" is too much`, call.place, hint);
  }
  const column = columnOf(series, named, call.place);
  return column.ok ? cellOf(series, row.value, column.value, call.place) : column;
}
