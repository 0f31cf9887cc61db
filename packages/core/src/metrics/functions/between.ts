import type { Series } from "../../evidence/evidence.ts";
import { type Outcome, refuse } from "../../problem/outcome.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import type { List } from "../value.ts";
import { columnOf } from "./cell.ts";
import { cellsOf, periodOf } from "./periods.ts";
import { wordsOf } from "./words.ts";

export const between: FormulaFunction = {
  usage: "between(series, key…, from, to[, column])",
  gives:
    "The list of a series' cells from one period to another, both included; first and latest stand for the ends of the series.",
  takes: [3, 9],
  apply: (call) => {
    const [first, ...rest] = call.args;
    if (first === undefined) return refuse("wrong-arguments", "between() needs a series", call.place);
    const series = call.series(first);
    if (!series.ok) return series;
    const words = wordsOf(rest, call);
    return words.ok ? select(series.value, words.value, call) : words;
  },
};

function select(series: Series, words: readonly string[], { place }: Call): Outcome<List> {
  const period = periodOf(series);
  if (period === null)
    return refuse(
      "no-period",
      `the rows of ${series.id} have no period`,
      place,
      "its schema names one as period-field",
    );
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
