import { good, refuse } from "../../problem/outcome.ts";
import { exact } from "../../quantity/exact.ts";
import { plain } from "../../quantity/unit.ts";
import type { FormulaFunction } from "../scope.ts";

export const count: FormulaFunction = {
  usage: "count(series)",
  gives: "How many rows a series has.",
  takes: [1, 1],
  apply: (call) => {
    const [first] = call.args;
    if (first === undefined) return refuse("wrong-arguments", "count() needs a series", call.place);
    const series = call.series(first);
    if (!series.ok) return series;
    const { id, source, rows } = series.value;
    const origin = { kind: "result", id: `count(${id})`, sources: [source], place: call.place } as const;
    return good({ value: exact(rows.length), unit: plain, hedge: "exact", status: "final", lastDigit: null, origin });
  },
};
