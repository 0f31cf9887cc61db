import type { FormulaFunction } from "../scope.ts";
import { all } from "./all.ts";
import { type Choose, chosen } from "./ordered.ts";

const extreme = (name: "max" | "min", gives: string, choose: Choose): FormulaFunction => ({
  usage: `${name}(a, b, …) or ${name}(list)`,
  gives,
  takes: [1, Number.POSITIVE_INFINITY],
  apply: (call) => {
    const values = all(call);
    return values.ok ? chosen(values.value, choose, name, call.place) : values;
  },
});

export const max = extreme("max", "The largest of them.", (count) => [count - 1, count - 1]);
export const min = extreme("min", "The smallest of them.", () => [0, 0]);
