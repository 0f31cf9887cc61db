import { good, refuse } from "../../problem/outcome.ts";
import type { FormulaFunction } from "../scope.ts";
import { constant } from "./constant.ts";
import { namedResult } from "./named-result.ts";
import { onlyList } from "./only-list.ts";

export const count: FormulaFunction = {
  usage: "count(series) or count(list)",
  gives: "How many rows a series has, or how many cells a list.",
  takes: [1, 1],
  apply: (call) => {
    const [argument] = call.args;
    if (argument === undefined) return refuse("wrong-arguments", "count() needs a series or a list", call.place);
    if (argument.kind === "name") {
      const series = call.series(argument);
      if (!series.ok) return series;
      const { id, source, rows } = series.value;
      const origin = { kind: "result", id: `count(${id})`, sources: [source], place: call.place } as const;
      return good({ ...constant(rows.length), origin });
    }
    const list = onlyList(call);
    if (!list.ok) return list;
    const cells = list.value.entries.map((entry) => entry.quantity);
    return good(namedResult(constant(cells.length), `count(${list.value.text})`, cells));
  },
};
