import { good } from "../../problem/outcome.ts";
import type { FormulaFunction } from "../scope.ts";
import { onlyList } from "./only-list.ts";

export const known: FormulaFunction = {
  usage: "known(list)",
  gives: "The list without what is missing in it: its empty cells, and years without a row.",
  takes: [1, 1],
  apply: (call) => {
    const list = onlyList(call, { gaps: "kept" });
    return list.ok ? good({ text: `known(${list.value.text})`, entries: list.value.entries, gaps: [] }) : list;
  },
};
