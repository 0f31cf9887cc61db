import { type Disagreement, findDisagreements, findThing, type StatedThing } from "../document/disagreements.ts";
import { parseCellReference } from "../evidence/cell-reference.ts";
import { isWord } from "../evidence/is-word.ts";
import { wordsIn } from "../files/words.ts";
import { formatDate, formatPeriod } from "../language/dates.ts";
import { formatQuantity } from "../language/format.ts";
import { suggest } from "../problem/suggest.ts";
import { usedFacts } from "./check-use.ts";
import type { Checking } from "./checking.ts";

/**
 * Lists what sources state differently. A conflict that the brief does not speak of is a warning; one
 * that it does, and a difference that the hedges allow, are remarks.
 */
export function checkConflicts(checking: Checking): void {
  checkEntries(checking);
  checkSame(checking);
  const found = findDisagreements(checking);
  const used = usedFacts(checking);
  for (const disagreement of found) report(disagreement, used, checking);
  (checking.brief.meta.conflicts ?? []).forEach(({ facts }, index) => {
    if (facts.some((id) => findThing(id, checking) === null)) return;
    if (found.some(({ acknowledged }) => acknowledged?.index === index)) return;
    const hint = "take the entry out of brief.yaml";
    checking.problems.warning("no-conflict", "these agree", checking.brief.at("conflicts", index), hint);
  });
}

/** The ids of an entry exist, and the one it says is quoted is quoted. */
function checkEntries(checking: Checking): void {
  const { brief, evidence, metrics, document, deck, problems } = checking;
  (brief.meta.conflicts ?? []).forEach(({ facts, quotes }, index) => {
    facts.forEach((id, at) => {
      if (findThing(id, checking) !== null || mayLack(id, checking)) return;
      const hint = suggest(id, [...evidence.facts.keys(), ...metrics.keys()]);
      problems.error(
        "unknown-fact",
        `"${id}" is no fact, metric or cell`,
        brief.at("conflicts", index, "facts", at),
        hint,
      );
    });
    const place = brief.at("conflicts", index, "quotes");
    if (!facts.includes(quotes))
      problems.error("unknown-fact", `"${quotes}" is not among the facts of this entry`, place, suggest(quotes, facts));
    else if (
      ![...document.quotes, ...deck.quotes].some(({ fact }) => fact === quotes) &&
      (evidence.facts.has(quotes) || metrics.has(quotes))
    )
      problems.warning("unquoted-choice", `the brief does not quote "${quotes}"`, place, "name the one that it quotes");
  });
}

/** What a metric is said to be the same as exists. */
function checkSame(checking: Checking): void {
  const { brief, evidence, metrics, problems } = checking;
  for (const { at, "same-as": same } of brief.metrics.values()) {
    if (same === undefined || findThing(same, checking) !== null || mayLack(same, checking)) continue;
    const hint = suggest(same, [...evidence.facts.keys(), ...metrics.keys()]);
    problems.error("unknown-fact", `same-as names "${same}", which is no fact, metric or cell`, at("same-as"), hint);
  }
}

/** Whether what has no value here is no slip: a metric that lacks an input in this brief, or a cell that its table lacks. */
function mayLack(id: string, { brief, evidence }: Checking): boolean {
  if (brief.metrics.has(id) || evidence.broken.has(id)) return true;
  const cell = brief.parameters.size > 0 ? parseCellReference(id) : null;
  return cell !== null && [cell.series, ...cell.keys].every((word) => isWord(word, evidence.series));
}

function report(disagreement: Disagreement, used: ReadonlySet<string>, checking: Checking): void {
  const { kind, one, other, acknowledged } = disagreement;
  const { brief, tag, told, problems } = checking;
  // What the edition does not use is no mistake of its author's.
  const concerns = acknowledged === null && kind === "conflict" && (used.has(one.id) || used.has(other.id));
  const known = `${one.id} ${other.id} ${concerns}`;
  if (told.has(known)) return;
  told.add(known);
  const verdict = kind === "conflict" ? "cannot both be true of one thing" : "differ, though their hedges allow both";
  const message = `${describe(one, checking)} and ${describe(other, checking)} ${verdict}`;
  if (acknowledged !== null) {
    const { index, entry } = acknowledged;
    const hint = `the brief quotes "${entry.quotes}": ${wordsIn(entry.note, tag)}`;
    problems.add({ severity: "info", rule: kind, message, place: brief.at("conflicts", index), hint });
    return;
  }
  const hint = `say which the brief quotes, in brief.yaml: conflicts: [{ facts: [${one.id}, ${other.id}], quotes: …, note: … }]`;
  problems.add({ severity: concerns ? "warning" : "info", rule: kind, message, place: one.place, hint });
}

function describe({ id, content, period, sources }: StatedThing, { language }: Checking): string {
  const value =
    content === null
      ? "no value"
      : typeof content === "string"
        ? formatDate(content, language)
        : formatQuantity(content, language).plain;
  const when = period === null ? [] : [formatPeriod(period, language)];
  return `"${id}" (${[value, ...when, ...sources].join(", ")})`;
}
