import type { Brief } from "../brief/brief.ts";
import type { PullFile } from "../brief/figures-schema.ts";
import type { Fact } from "../evidence/evidence.ts";
import { firstWords } from "../files/words.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Checking } from "./checking.ts";

/** Facts that nothing of the edition uses, numbers that sources leave out, and figures that show nobody's data. */
export function checkUse(checking: Checking): void {
  const { brief, document, evidence, problems } = checking;
  const used = usedFacts(checking);
  for (const fact of evidence.facts.values()) {
    if (!used.has(fact.id)) info("unused-fact", `"${fact.id}" is quoted nowhere in ${brief.folder}`, fact, checking);
    else if (fact.content.kind === "missing")
      info("gap", `"${fact.id}" has no value: ${firstWords(fact.content.why)}`, fact, checking);
  }
  for (const figure of document.figures) {
    if (figure.sources.length > 0 || drawsBroken(figure.id, checking) || isWrong(figure.id, checking)) continue;
    const hint = "a figure shows a series or facts: name them in figures.yaml";
    problems.error("figure-without-source", `the figure "${figure.id}" names no source`, figure.place, hint);
  }
}

/** A figure with a mistake of its own shows no rows, and so no source. */
function isWrong(id: string, { brief, problems }: Checking): boolean {
  const file = brief.file.replace(/brief\.yaml$/, "figures.yaml");
  const start = brief.figures.get(id)?.at().line ?? 0;
  const ends = [...brief.figures.values()].map(({ at }) => at().line).filter((line) => line > start);
  const end = Math.min(Number.POSITIVE_INFINITY, ...ends);
  return problems.all.some(({ place }) => place?.file === file && place.line >= start && place.line < end);
}

/** What a figure draws from may itself be wrong, which is reported where it stands. */
function drawsBroken(id: string, { brief, evidence }: Checking): boolean {
  const figure = brief.figures.get(id);
  if (figure === undefined) return false;
  const pulls: readonly Pick<PullFile, "series" | "facts" | "places">[] =
    figure.kind === "table" ? figure.rows : [figure.data, ...Object.values(figure.extra ?? {})].flat();
  const isBroken = (name: string): boolean =>
    evidence.broken.has(name) || !evidence.sources.has(evidence.series.get(name)?.source ?? "");
  return pulls.some(({ series, places, facts = [] }) =>
    series === undefined ? [...facts, places ?? ""].some((name) => evidence.broken.has(name)) : isBroken(series),
  );
}

const info = (rule: string, message: string, fact: Fact, { problems }: Checking): void =>
  problems.add({ severity: "info", rule, message, place: fact.place, hint: null });

/** The ids of facts that the edition quotes, in report or deck, computes with, or draws. */
export function usedFacts({
  document,
  deck,
  metrics,
  brief,
}: Pick<Checking, "document" | "deck" | "metrics" | "brief">): ReadonlySet<string> {
  const used = new Set<string>();
  const addInputs = (quantity: Quantity): void => {
    if (quantity.origin.kind === "fact") used.add(quantity.origin.id);
    for (const input of quantity.inputs ?? []) addInputs(input);
  };
  for (const quote of [...document.quotes, ...deck.quotes]) {
    used.add(quote.fact);
    const metric = metrics.get(quote.fact);
    if (metric) addInputs(metric.quantity);
    if (quote.quantity) addInputs(quote.quantity);
  }
  for (const id of drawnFacts(brief)) used.add(id);
  return used;
}

/** What charts draw is quoted by no `<data>` element, but it is used. */
function drawnFacts({ figures }: Brief): readonly string[] {
  const ofPulls = (pulls: readonly Pick<PullFile, "facts" | "places">[]): readonly string[] =>
    pulls.flatMap((pull) => [...(pull.facts ?? []), ...(pull.places === undefined ? [] : [pull.places])]);
  return [...figures.values()].flatMap((figure) =>
    figure.kind === "table"
      ? ofPulls(figure.rows)
      : [figure.data, ...Object.values(figure.extra ?? {})].flatMap(ofPulls),
  );
}
