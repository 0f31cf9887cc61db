import { type Outcome, refuse } from "../../problem/outcome.ts";
import type { Call } from "../scope.ts";
import { complete, type List } from "../value.ts";

interface Options {
  readonly gaps: "kept" | "refused";
}

/** Reads a function's first argument as a list. */
export function onlyList({ args, name, place, list }: Call, { gaps }: Options = { gaps: "refused" }): Outcome<List> {
  const [first] = args;
  if (first === undefined) return refuse("wrong-arguments", `${name}() needs a list`, place);
  const read = list(first);
  if (!read.ok || gaps === "kept") return read;
  if (read.value.entries.length === 0 && read.value.gaps.length === 0)
    return refuse("missing-value", `${read.value.text} has no values`, first.place);
  return complete(read.value, first.place);
}
