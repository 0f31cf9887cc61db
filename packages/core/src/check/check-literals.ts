import type { Checking } from "./checking.ts";
import { knownValues } from "./known-values.ts";
import { printedRuns } from "./printed-runs.ts";

/** A literal that says what a fact says should quote it: `{{literal "61.9 million"}}` would not follow the data. */
export function checkLiterals(checking: Checking): void {
  const known = knownValues(checking);
  const runs = checking.texts.flatMap((text) => printedRuns(text.blocks));
  for (const { word } of runs.flatMap((run) => run.words)) {
    if (word.name !== "literal") continue;
    const text = String(word.params[0] ?? "");
    const [id, ...more] = known.idsOf(text);
    if (id === undefined) continue;
    const others = more.length === 0 ? "" : `; ${more.length} more have this value too`;
    checking.problems.warning(
      "literal-is-known",
      `"${text}" is the value of "${id}"${others}`,
      word.at(0),
      `do you mean {{fact "${id}"}}?`,
    );
  }
}
