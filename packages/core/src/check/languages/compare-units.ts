import type { Problems } from "../../problem/collector.ts";
import type { Place } from "../../problem/problem.ts";
import { align, type Pair, pairMoved } from "./align.ts";
import type { Quoted } from "./quoted.ts";
import type { Unit } from "./unit.ts";

/** Two texts of one brief: the one that it was written in first, and the other. */
export interface Comparing {
  readonly one: Side;
  readonly other: Side;
  /** Letters of the other for a letter of the one. */
  readonly ratio: number;
  readonly problems: Problems;
}

interface Side {
  /** The language's tag. */
  readonly tag: string;
  readonly file: string;
}

export const rule = "languages-differ";

/** What stands in one language and not in the other. `above`: the twins that hold the units. */
export function compareUnits(
  ones: readonly Unit[],
  others: readonly Unit[],
  above: Places,
  comparing: Comparing,
): void {
  // A figure may stand elsewhere in its text, as the page asks for: it is known by its id, not by its turn.
  const figures = pairById(ones.filter(isFigure), others.filter(isFigure));
  const rest = align(
    ones.filter((one) => !isFigure(one)),
    others.filter((other) => !isFigure(other)),
    comparing.ratio,
  );
  const moved = pairMoved(rest, comparing.ratio);
  for (const [one, other] of moved) compareMoved(one, other, comparing);
  const elsewhere = new Set<Unit | null>(moved.flat());
  let last = above;
  for (const pair of [...rest, ...figures]) {
    if (elsewhere.has(pair.one) || elsewhere.has(pair.other)) continue;
    const places = { one: pair.one?.place ?? last.one, other: pair.other?.place ?? last.other };
    if (!isFigure(pair.one ?? pair.other)) last = places;
    comparePair(pair, places, comparing);
  }
}

function compareMoved(one: Unit, other: Unit, comparing: Comparing): void {
  const message = `the ${other.what} at ${at(other.place)} stands in another order than its twin at ${at(one.place)}`;
  comparing.problems.warning(rule, message, other.place, "put it where the other language has it, or move that one");
  compareTwins(one, other, comparing);
}

interface Places {
  readonly one: Place;
  readonly other: Place;
}

const isFigure = (unit: Unit | null): boolean => unit?.kind.startsWith("figure ") ?? false;

function pairById(ones: readonly Unit[], others: readonly Unit[]): readonly Pair[] {
  const kinds = [...new Set([...ones, ...others].map(({ kind }) => kind))];
  const named = (units: readonly Unit[], kind: string): Unit | null => units.find((unit) => unit.kind === kind) ?? null;
  return kinds.map((kind) => ({ one: named(ones, kind), other: named(others, kind) }));
}

function comparePair({ one, other }: Pair, places: Places, comparing: Comparing): void {
  if (one === null && other !== null) tellLacking(other, comparing.one, places.one, comparing);
  else if (other === null && one !== null) tellLacking(one, comparing.other, places.other, comparing);
  else if (one !== null && other !== null) compareTwins(one, other, comparing);
}

function tellLacking(found: Unit, lacks: Side, place: Place, { problems }: Comparing): void {
  const message = `${lacks.tag} lacks the ${found.what} at ${at(found.place)}`;
  problems.warning(rule, message, place, `write it here too, or take it out of ${nameOf(found.place.file)}`);
}

function compareTwins(one: Unit, other: Unit, comparing: Comparing): void {
  compareQuotes(one, other, comparing);
  compareUnits(one.notes, other.notes, { one: one.place, other: other.place }, comparing);
  compareUnits(one.children, other.children, { one: one.place, other: other.place }, comparing);
  for (const keyword of new Set([...one.parts.keys(), ...other.parts.keys()])) {
    const pair = { one: one.parts.get(keyword) ?? null, other: other.parts.get(keyword) ?? null };
    // An alt text that is left out is made from the data; labels are asked for where they are needed.
    if ((pair.one === null || pair.other === null) && /^(Alt|Label .*)$/.test(keyword)) continue;
    comparePair(pair, { one: pair.one?.place ?? one.place, other: pair.other?.place ?? other.place }, comparing);
  }
}

function compareQuotes(one: Unit, other: Unit, { one: side, other: twin, problems }: Comparing): void {
  const missing = one.quotes.filter(({ id }) => !has(other, id));
  const added = other.quotes.filter(({ id }) => !has(one, id));
  const [lost, ...more] = missing;
  const [extra, ...further] = added;
  if (lost !== undefined && extra !== undefined && more.length === 0 && further.length === 0) {
    const message = `${at(extra.place)} quotes ${extra.id} where ${at(lost.place)} quotes ${lost.id}`;
    problems.warning(rule, message, extra.place, "quote the same in both languages");
    return;
  }
  const tell = (quote: Quoted, lacks: Side, place: Place): void => {
    const message = `${lacks.tag} does not quote ${quote.id} in the ${one.what} at ${at(place)}, as ${at(quote.place)} does`;
    problems.warning(rule, message, place, `quote it here too, or take it out of ${nameOf(quote.place.file)}`);
  };
  for (const quote of missing) tell(quote, twin, other.place);
  for (const quote of added) tell(quote, side, one.place);
}

const has = ({ quotes }: Unit, id: string): boolean => quotes.some((quote) => quote.id === id);

const nameOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1);

/** "report.en.md:61" */
const at = ({ file, line }: Place): string => `${nameOf(file)}:${line}`;
