import {
  type ComposedEdition,
  explainMetric,
  type Fact,
  formatDate,
  formatPeriod,
  formatQuantity,
  type Language,
  type Place,
  type Project,
  usedFacts,
} from "@chancery/core";

/** A fact or metric as `pnpm facts` shows it; `--json` prints it as it stands. */
export interface Entry {
  readonly id: string;
  readonly kind: "fact" | "metric";
  /** Whose metric it is; null of a fact, which any brief may quote. */
  readonly brief: string | null;
  /** The folder of data/briefs that brief is made from: of a family another one than its name. */
  readonly folder: string | null;
  readonly label: string;
  /** As a report prints it, with hedge and status. */
  readonly value: string;
  readonly hedge: string | null;
  readonly status: string | null;
  readonly period: string | null;
  readonly place: string | null;
  readonly asStated: string | null;
  readonly saidBy: string | null;
  readonly note: string | null;
  readonly sources: readonly string[];
  readonly sourceTitles: readonly string[];
  /** Of a metric: its formula, and its inputs down to the source, line by line. */
  readonly explanation: readonly string[];
  /** Where it is written: file:line:column. */
  readonly writtenAt: string;
  /** Where reports and decks quote it: file:line. */
  readonly quotedAt: readonly string[];
  /** Whether a brief quotes it, computes with it or draws it. */
  readonly used: boolean;
}

const at = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

/** All facts, in the order of their sources, then each brief's metrics. */
export function listEntries(project: Project, editions: readonly ComposedEdition[]): readonly Entry[] {
  const [tag, language] = [...project.languages].find(([known]) => known === "en") ?? [...project.languages][0] ?? [];
  if (tag === undefined || language === undefined) return [];
  const quotes = quotedPlaces(editions);
  const used = new Set(editions.flatMap((edition) => [...usedFacts(edition)]));
  const words: Words = { tag, language, project, quotes, used };
  const facts = [...project.evidence.facts.values()].map((fact) => factEntry(fact, words));
  const briefs = new Map(editions.map((edition) => [edition.brief.id, edition]));
  return [...facts, ...[...briefs.values()].flatMap((edition) => metricEntries(edition, words))];
}

interface Words {
  readonly tag: string;
  readonly language: Language;
  readonly project: Project;
  readonly quotes: ReadonlyMap<string, readonly string[]>;
  readonly used: ReadonlySet<string>;
}

function quotedPlaces(editions: readonly ComposedEdition[]): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const { fact, place } of editions.flatMap(({ document, deck }) => [...document.quotes, ...deck.quotes])) {
    const here = `${place.file}:${place.line}`;
    const known = places.get(fact) ?? [];
    if (!known.includes(here)) places.set(fact, [...known, here]);
  }
  return places;
}

const wordsIn = (text: Readonly<Record<string, string>>, tag: string): string =>
  text[tag] ?? text["*"] ?? Object.values(text)[0] ?? "";

function titleOf(source: string, tag: string, { evidence }: Project): string {
  const title = evidence.sources.get(source)?.title;
  return title === undefined ? source : wordsIn(title, tag);
}

function factEntry(fact: Fact, { tag, language, project, quotes, used }: Words): Entry {
  const quantity = fact.content.kind === "quantity" ? fact.content.quantity : null;
  return {
    id: fact.id,
    kind: "fact",
    brief: null,
    folder: null,
    label: wordsIn(fact.label, tag),
    value: printedValue(fact, tag, language),
    hedge: quantity?.hedge ?? null,
    status: quantity?.status ?? null,
    period: fact.period === null ? null : formatPeriod(fact.period, language),
    place: fact.where,
    asStated: fact.asStated && wordsIn(fact.asStated, tag),
    saidBy: fact.saidBy,
    note: fact.note,
    sources: [fact.source],
    sourceTitles: [titleOf(fact.source, tag, project)],
    explanation: [],
    writtenAt: at(fact.place),
    quotedAt: quotes.get(fact.id) ?? [],
    used: used.has(fact.id),
  };
}

function printedValue({ content }: Fact, tag: string, language: Language): string {
  switch (content.kind) {
    case "quantity":
      return formatQuantity(content.quantity, language).plain;
    case "event":
      return formatDate(content.date, language);
    case "places":
      return `${content.places.join(", ")}${content.complete ? "" : " and others"}`;
    case "statement":
      return wordsIn(content.text, tag);
    case "missing":
      return `missing: ${wordsIn(content.why, tag)}`;
  }
}

function metricEntries(
  { brief, metrics }: ComposedEdition,
  { tag, language, project, quotes, used }: Words,
): readonly Entry[] {
  const known = { specs: brief.metrics, metrics, evidence: project.evidence, language, tag };
  return [...metrics.values()].map((metric): Entry => {
    const { quantity } = metric;
    const spec = brief.metrics.get(metric.id);
    return {
      id: metric.id,
      kind: "metric",
      brief: brief.id,
      folder: brief.folder,
      label: wordsIn(metric.label, tag),
      value: formatQuantity(quantity, language).plain,
      hedge: quantity.hedge,
      status: quantity.status,
      period: null,
      place: null,
      asStated: null,
      saidBy: null,
      note: spec?.note === undefined ? null : wordsIn(spec.note, tag),
      sources: quantity.origin.sources,
      sourceTitles: quantity.origin.sources.map((id) => titleOf(id, tag, project)),
      explanation: explainMetric(metric.id, known).split("\n").slice(1),
      writtenAt: spec === undefined ? brief.file : at(spec.at()),
      quotedAt: quotes.get(metric.id) ?? [],
      used: used.has(metric.id),
    };
  });
}
