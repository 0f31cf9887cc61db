import { type Outcome, refuse } from "../../problem/outcome.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import type { List } from "../value.ts";
import { columnOf } from "./cell.ts";
import { cellsOf, periodNeeded } from "./periods.ts";
import { type Asked, readAsked } from "./words.ts";

export const between: FormulaFunction = {
  usage: "between(series, key…, from, to[, column])",
  gives:
    "The list of a series' cells from one period to another, both included; first and latest stand for the ends of the series.",
  takes: [3, 9],
  apply: (call) => {
    const asked = readAsked(call.args, call);
    return asked.ok ? select(asked.value, call) : asked;
  },
};

function select({ series, words }: Asked, { place }: Call): Outcome<List> {
  const found = periodNeeded(series, place);
  if (!found.ok) return found;
  const period = found.value;
  const others = series.primaryKey.filter((name) => name !== period);
  const keys = words.slice(0, others.length);
  const [from, to, named, ...surplus] = words.slice(others.length);
  if (from === undefined || to === undefined || surplus.length > 0) {
    const usage = `between(${[series.id, ...others, "from", "to"].join(", ")}[, column])`;
    return refuse("wrong-arguments", "between() cannot tell keys, from, to and column apart", place, `write ${usage}`);
  }
  const column = columnOf(series, named, place);
  return column.ok ? cellsOf(series, period, { keys, from, to, column: column.value }, place) : column;
}
