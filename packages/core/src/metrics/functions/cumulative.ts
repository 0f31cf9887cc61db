import { good, type Outcome } from "../../problem/outcome.ts";
import { sum } from "../../quantity/arithmetic.ts";
import type { Call, FormulaFunction } from "../scope.ts";
import type { Entry, List } from "../value.ts";
import { namedResult } from "./named-result.ts";
import { onlyList } from "./only-list.ts";

export const cumulative: FormulaFunction = {
  usage: "cumulative(list)",
  gives: "The list of running totals: each cell with all before it.",
  takes: [1, 1],
  apply: (call) => {
    const list = onlyList(call);
    return list.ok ? runningTotals(list.value, call) : list;
  },
};

function runningTotals({ text, entries }: List, { place }: Call): Outcome<List> {
  const totals: Entry[] = [];
  for (const [at, { period }] of entries.entries()) {
    const before = entries.slice(0, at + 1).map((entry) => entry.quantity);
    const total = sum(before, place);
    if (!total.ok) return total;
    totals.push({ period, quantity: namedResult(total.value, `cumulative(${text})[${period}]`, before) });
  }
  return good({ text: `cumulative(${text})`, entries: totals, gaps: [] });
}
