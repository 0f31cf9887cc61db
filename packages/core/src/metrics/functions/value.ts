import { type Outcome, refuse } from "../../problem/outcome.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Expression } from "../parse-formula.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import { cellOf, columnOf, rowOf } from "./cell.ts";
import { wordsOf } from "./words.ts";

export const value: FormulaFunction = {
  usage: "value(series, key…[, column])",
  gives: "One cell of a series: its keys in their order, then the column where there are several.",
  takes: [2, 8],
  apply: (call) => cellAt(call.args, call),
};

/** The cell that arguments name: a series, its keys, and perhaps a column. */
export function cellAt(args: readonly Expression[], call: Call): Outcome<Quantity> {
  const [first, ...rest] = args;
  if (first === undefined) return refuse("wrong-arguments", `${call.name}() needs a series`, call.place);
  const series = call.series(first);
  if (!series.ok) return series;
  const words = wordsOf(rest, call);
  if (!words.ok) return words;
  const { id, primaryKey } = series.value;
  const keys = words.value.slice(0, primaryKey.length);
  const row = rowOf(series.value, keys, call.place);
  if (!row.ok) return row;
  const [named, ...surplus] = words.value.slice(primaryKey.length);
  if (surplus.length > 0) {
    const hint = `${id} is known by ${primaryKey.join(", ")}; after these only a column can stand`;
    return refuse("wrong-arguments", `"${surplus.join(", ")}" is too much`, call.place, hint);
  }
  const column = columnOf(series.value, named, call.place);
  return column.ok ? cellOf(series.value, row.value, column.value, call.place) : column;
}
