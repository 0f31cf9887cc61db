import {
  type Accounting,
  type ComposedEdition,
  composeEvidence,
  type EvidenceFile,
  type EvidenceValue,
  type Project,
  quotedInReport,
  type Source,
} from "@chancery/core";
import { listEntries } from "../../facts/entries.ts";
import type {
  ShownConflict,
  ShownEntry,
  ShownEvidence,
  ShownGap,
  ShownQuote,
  ShownSource,
  ShownValue,
} from "../shown.ts";
import { placesThatQuote } from "./places-that-quote.ts";
import { showSeries } from "./show-series.ts";
import { wordsFor } from "./words-for.ts";

/** All that the desk tells of the evidence of one edition; `editions` are all those of its brief. */
export function showEvidence(
  project: Project,
  edition: ComposedEdition,
  editions: readonly ComposedEdition[],
): ShownEvidence {
  const report = composeEvidence(accountOf(edition, "report"));
  const deck = composeEvidence(accountOf(edition, "deck"));
  const places = placesThatQuote(editions);
  const values = { ...deck.values, ...report.values };
  return {
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, showValue(value, places.get(name) ?? [])]),
    ),
    names: { report: namesIn(report, edition.document), deck: namesIn(deck, edition.deck) },
    sources: Object.fromEntries(
      [...project.evidence.sources.values()].map((source) => [source.id, showSource(source, edition.tag)]),
    ),
    conflicts: report.conflicts.map((conflict) => showConflict(conflict, values)),
    gaps: gapsIn(project, edition.tag),
    entries: listEntries(project, editions).map(showEntry),
    series: [...project.evidence.series.values()].map((series) => showSeries(series, project, edition)),
  };
}

function accountOf(edition: ComposedEdition, kind: "report" | "deck"): Accounting {
  const { evidence, document, deck } = edition;
  return { kind, quoting: kind === "report" ? quotedInReport(document) : deck, edition, evidence };
}

/** By the quote's id; and by what an element says of itself, for one that repeats another and has no id of its own. */
function namesIn(
  { values }: EvidenceFile,
  { quotes }: Pick<ComposedEdition["document"], "quotes">,
): Readonly<Record<string, string>> {
  const byId = new Map(
    Object.entries(values).flatMap(([name, value]) => value.quotes.map(({ id }) => [id, name] as const)),
  );
  const said = quotes.flatMap(({ id, fact, machine }) => {
    const name = byId.get(id);
    return name === undefined ? [] : [[`${fact} ${machine}`, name] as const];
  });
  return Object.fromEntries([...said, ...byId]);
}

function showValue(value: EvidenceValue, quotes: readonly ShownQuote[]): ShownValue {
  const { kind, label, printed, unit, hedge, status, period, place, formula, note, inputs, sources, written, cell } =
    value;
  return {
    ...{
      kind,
      label,
      printed,
      value: value.value,
      unit,
      hedge,
      status,
      period,
      place,
      formula,
      note,
      inputs,
      sources,
      quotes,
    },
    // The ends of what is exact are the number itself, cut at its last digit.
    bounds: hedge === "exact" ? null : boundsText(value.bounds),
    formulaInWords: value["formula-in-words"],
    asStated: value["as-stated"],
    saidBy: value["said-by"],
    written: written ? `${written.file}:${written.line}:${written.column}` : cell ? `${cell.file}:${cell.row}:1` : null,
  };
}

/** "from 0.5 to 0.6", where an end that is left out says so. */
function boundsText(bounds: EvidenceValue["bounds"]): string | null {
  if (bounds === null) return null;
  const { low, high } = bounds;
  if (low !== null && high !== null && low.at === high.at) return null;
  const from = low && `${low.open ? "more than" : "at least"} ${low.at}`;
  const to = high && `${high.open ? "less than" : "at most"} ${high.at}`;
  return [from, to].filter((end) => end !== null).join(", ") || null;
}

function showSource({ title, publisher, date, address, grade, licence, place }: Source, tag: string): ShownSource {
  const [name, by, terms] = [title, publisher, licence].map((words) => wordsFor(words, tag));
  return { title: name ?? "", publisher: by ?? "", date, address, grade, licence: terms ?? "", file: place.file };
}

const showConflict = (
  { kind, values: names, quotes, note }: EvidenceFile["conflicts"][number],
  values: EvidenceFile["values"],
): ShownConflict => ({
  ...{ kind, quotes, note },
  values: names.map((name) => ({ name, printed: values[name]?.printed ?? name })),
});

/** Every fact that a source leaves without a value. */
function gapsIn({ evidence }: Project, tag: string): readonly ShownGap[] {
  return [...evidence.facts.values()].flatMap(({ id, label, content, place }) =>
    content.kind === "missing"
      ? {
          id,
          label: wordsFor(label, tag),
          why: wordsFor(content.why, tag),
          written: `${place.file}:${place.line}:${place.column}`,
        }
      : [],
  );
}

const showEntry = (entry: ReturnType<typeof listEntries>[number]): ShownEntry => ({
  id: entry.id,
  kind: entry.kind,
  label: entry.label,
  value: entry.value,
  about: [
    entry.period,
    entry.place,
    entry.hedge === "exact" ? null : entry.hedge,
    entry.status === "final" ? null : entry.status,
  ]
    .filter((word) => word !== null)
    .join(" · "),
  sources: entry.sourceTitles,
  written: entry.writtenAt,
  quoted: entry.quotedAt.length,
  used: entry.used,
});
