import type { Place } from "../problem/problem.ts";
import type { Checking } from "./checking.ts";
import { type KnownValues, knownValues, meant } from "./known-values.ts";
import { numberFinder } from "./number-words.ts";
import { printedRuns, textOf } from "./printed-runs.ts";

/**
 * A number that is marked as none, in the text or in brief.yaml, must not say what a fact says: `{{literal "61.9
 * million"}}` would not follow the data. Nor may brief.yaml let a bare number pass wherever it stands.
 */
export function checkLiterals(checking: Checking): void {
  const known = knownValues(checking);
  const runs = checking.texts.flatMap((text) => printedRuns(text.blocks));
  for (const run of runs)
    for (const { word, before } of run.words) {
      const text = String(word.params[0] ?? "");
      if (word.name === "year" && isChronology(text)) continue;
      if (word.name !== "literal" && word.name !== "year") continue;
      // The sentence goes on behind the character that stands for the word: {{literal "61.9"}} million.
      const behind = textOf(run).slice(before + 1);
      reportKnown(text, /^\s/.test(behind) ? behind : "", word.at(0), known, checking);
    }
  checkDeclared(known, checking);
}

const isChronology = (year: string): boolean => /^(1[5-9]|20)\d\d$/.test(year);

function reportKnown(text: string, behind: string, place: Place, known: KnownValues, { problems }: Checking): void {
  const ids = known.claimedBy(text, behind);
  const [id, ...more] = ids;
  if (id === undefined) return;
  const others = more.length === 0 ? "" : `; ${more.length} more have this value too`;
  problems.warning("literal-is-known", `"${text}" is the value of "${id}"${others}`, place, meant(ids));
}

/** The names that brief.yaml declares: a number alone, or a number word, would let every such number pass. */
function checkDeclared(known: KnownValues, checking: Checking): void {
  const { brief, language, problems } = checking;
  const find = numberFinder(language, []);
  (brief.meta.literals ?? []).forEach((text, index) => {
    const place = brief.at("literals", index);
    const [found] = find(text);
    const word = found?.kind === "word" && found.text === text;
    if (/\p{L}/u.test(text) && !word) {
      reportKnown(text, "", place, known, checking);
      return;
    }
    const hint = `a name is more than its number, such as COP29; a single place that states no quantity is marked there: {{literal "${text}"}}`;
    problems.error("bare-literal", `"${text}" is no name: every "${text}" in the text would pass unseen`, place, hint);
  });
}
