import { good, type Outcome, refuse } from "../../problem/outcome.ts";
import type { Place } from "../../problem/problem.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { FormulaFunction } from "../scope.ts";
import type { List } from "../value.ts";
import { onlyList } from "./only-list.ts";

const end = (name: "first" | "latest", gives: string, at: 0 | -1): FormulaFunction => ({
  usage: `${name}(list)`,
  gives,
  takes: [1, 1],
  apply: (call) => {
    const list = onlyList(call);
    return list.ok ? cellAtEnd(list.value, at, call.place) : list;
  },
});

function cellAtEnd({ text, entries }: List, at: 0 | -1, place: Place): Outcome<Quantity> {
  const entry = entries.at(at);
  return entry ? good(entry.quantity) : refuse("missing-value", `${text} has no values`, place);
}

export const first = end("first", "The earliest cell of a list.", 0);
export const latest = end("latest", "The latest cell of a list.", -1);
