import type { Files } from "../files/files.ts";
import { compareClaims } from "./compare-claims.ts";
import { compareFigures } from "./compare-figures.ts";
import { compareSeries } from "./compare-series.ts";
import { compareSources } from "./compare-sources.ts";
import { compareTexts } from "./compare-texts.ts";
import { compareValues } from "./compare-values.ts";
import type { Cause, ComparedSide, Difference, DocumentChange } from "./difference-schema.ts";
import { findCauses, type Known } from "./find-causes.ts";
import { KnownValues, keyOfInput } from "./known-values.ts";
import { passagesOf } from "./passages.ts";
import { sentencesOf } from "./sentences.ts";
import { keyOf, type Side, type SideDocument } from "./side.ts";

/**
 * What differs between two states of briefs, but for what their pages look like: values with what caused it, sentences and
 * claims, prose, figures. `changed` is of all that; whoever compares the pages too adds them with `withOutputs`.
 */
export function compareSides(old: Side, now: Side): Difference {
  const pairs = pairDocuments(old.documents, now.documents);
  const shared = languagesOf(old).intersection(languagesOf(now));
  const [before, after] = [inOrder(old, shared), inOrder(now, shared)];
  const { series, cells } = compareSeries(before, after, [...shared]);
  const known: Known = {
    old: new KnownValues(before),
    now: new KnownValues(after),
    oldFiles: allFiles(before),
    newFiles: allFiles(after),
    tables: series,
  };
  const values = compareValues(known, cells);
  const changed = new Set(values.map(({ name }) => name));
  const documents = pairs.map(([one, other]) => compareDocuments(one, other, changed, known));
  const difference: Difference = {
    format: "chancery-difference-1",
    old: named(old),
    new: named(now),
    changed: false,
    values: [...values],
    series: [...series],
    sources: [...compareSources(before, after)],
    documents,
    rewritten: [],
    notes: [...new Set([...old.notes, ...now.notes, ...unread(pairs)])],
  };
  return { ...difference, changed: hasChanged(difference) };
}

const named = ({ name, kind, commit }: ComparedSide): ComparedSide => ({ name, kind, commit });

export const hasChanged = ({ values, series, sources, documents }: Difference): boolean =>
  values.length + series.length + sources.length > 0 || documents.some(({ change }) => change !== "same");

const languagesOf = ({ documents }: Side): ReadonlySet<string> =>
  new Set(documents.map(({ evidence }) => evidence.language));

/**
 * The documents of a side, those first whose language both sides have: what several documents say of a value, a table or a
 * source is taken from the first, and a translation that came changes none of it.
 */
function inOrder({ documents }: Side, shared: ReadonlySet<string>): readonly SideDocument[] {
  const languages = [...shared];
  const rank = ({ evidence }: SideDocument): number => {
    const at = languages.indexOf(evidence.language);
    return at < 0 ? languages.length : at;
  };
  return documents.toSorted((a, b) => rank(a) - rank(b));
}

type Pair = readonly [old: SideDocument | null, now: SideDocument | null];

/** One document against one is compared whatever brief each is of: it may have been renamed. */
function pairDocuments(old: readonly SideDocument[], now: readonly SideDocument[]): readonly Pair[] {
  const [one, other] = [old[0], now[0]];
  const alone = old.length === 1 && now.length === 1 && one && other;
  if (alone && one.evidence.document === other.evidence.document && one.evidence.language === other.evidence.language)
    return [[one, other]];
  const before = new Map(old.map((document) => [keyOf(document.evidence), document] as const));
  const after = new Map(now.map((document) => [keyOf(document.evidence), document] as const));
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.map((key) => [before.get(key) ?? null, after.get(key) ?? null]);
}

function compareDocuments(
  old: SideDocument | null,
  now: SideDocument | null,
  changed: ReadonlySet<string>,
  known: Known,
): DocumentChange {
  const { document, brief, language, title } = ((now ?? old) as SideDocument).evidence;
  const nothing = { sentences: [], prose: [], claims: [], figures: [], outputs: [] };
  const head = { document, brief, language, title };
  if (old === null || now === null) return { ...head, change: old === null ? "added" : "removed", ...nothing };
  if (old.accounting === null || now.accounting === null) return { ...head, change: "same", ...nothing };
  const [before, after] = [old.accounting, now.accounting];
  const sentences = sentencesOf(passagesOf(after), language);
  const texts = compareTexts(sentencesOf(passagesOf(before), language), sentences, changed);
  const claims = compareClaims(before, after, (names) => causesOf(names, brief, known), sentences);
  const figures = compareFigures(before, after);
  const many = texts.sentences.length + texts.prose.length + claims.length + figures.length;
  return {
    ...head,
    change: many === 0 ? "same" : "changed",
    sentences: [...texts.sentences],
    prose: [...texts.prose],
    claims: [...claims],
    figures: [...figures],
    outputs: [],
  };
}

function causesOf(names: readonly string[], brief: string, known: Known): readonly Cause[] {
  const found = names.flatMap((name) => findCauses(keyOfInput(name, `${brief}\n`, known.now), known));
  return found.filter(
    (cause, at) => found.findIndex(({ name, kind }) => name === cause.name && kind === cause.kind) === at,
  );
}

const allFiles = (documents: readonly SideDocument[]): Files =>
  new Map(documents.flatMap(({ files }) => [...(files ?? [])]));

/** What could not be compared. */
function unread(pairs: readonly Pair[]): readonly string[] {
  return pairs.flatMap((pair) =>
    pair.flatMap((document, at) => {
      if (document === null || document.accounting !== null) return [];
      const { document: kind, brief, language } = document.evidence;
      const side = at === 0 ? "old" : "new";
      return `the ${side} ${kind} ${brief} (${language}) is known by its evidence alone: its prose, claims and figures are not compared`;
    }),
  );
}

/** The difference with what the documents look like. */
export function withOutputs(
  difference: Difference,
  outputsOf: (document: DocumentChange) => DocumentChange["outputs"],
): Difference {
  const documents = difference.documents.map((document): DocumentChange => {
    const outputs = outputsOf(document);
    const change = outputs.length > 0 && document.change === "same" ? "changed" : document.change;
    return { ...document, change, outputs };
  });
  const whole = { ...difference, documents };
  return { ...whole, changed: hasChanged(whole) };
}
