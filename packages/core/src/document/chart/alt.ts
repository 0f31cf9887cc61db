import type { Place } from "../../problem/problem.ts";
import type { Labels } from "../chart-rows.ts";
import { type Composition, frameWord } from "../composition.ts";
import type { Inline } from "../document.ts";
import { plainText } from "../plain-text.ts";
import { quoteQuantity } from "../quote.ts";
import { describeCell } from "../quote-in-table.ts";
import type { DrawnSets } from "./data-table.ts";
import { inTime, type Mark, marksOf, valueFields } from "./marks.ts";
import { capital, phrase, sentence, text } from "./phrases.ts";

/** A mark and which of its values is spoken of. */
type Value = readonly [mark: Mark, nth: number];

/** As many lines are told each by its range; of more, those in focus, and the ends of the rest. */
const mostTold = 3;
/** As many places of a group are named, the fewer the shorter the text has to be. */
const mostNamed = [8, 5, 3] as const;
/** Letters: who hears it cannot skip. */
const longestAlt = 350;
/** Digits of a number that is heard. */
const digits = 3;

/**
 * What a chart shows, in words that are made from its data: its kind, the finding (its title) and the range of each line,
 * or the ends of a ranking. What is longer than can be listened to leaves out the turns between the ends, then names,
 * then ranges, the last first; the finding and the first range always stay. Null where its marks have neither numbers nor
 * names, so that only the author can tell.
 */
export function composeAlt(
  { spec, rows, extra }: DrawnSets,
  title: readonly Inline[],
  labels: Labels,
  place: Place,
  composition: Composition,
): readonly Inline[] | null {
  const { language } = composition;
  const fields = valueFields(rows);
  const marks = marksOf(rows, fields, labels, language);
  const references = extra.flatMap(([, set]) => marksOf(set, valueFields(set), labels, language).filter(hasValue));
  const tell = (short: number, known: Composition): Told => {
    const speaker: Speaker = {
      short,
      word: (key) => frameWord(key, known),
      say: ([mark, nth]) => say(mark, nth, place, known),
    };
    return fields.length === 0
      ? places(marks, speaker)
      : [...tellValues(marks, speaker), ...references.map((mark) => () => tellOne(mark, speaker))];
  };
  const count = tell(0, composition).length;
  if (count === 0) return null;
  const kind =
    language.frame[`alt-${spec.chart}`] ?? frameWord(spec.kind === "map" ? "alt-map" : "alt-chart", composition);
  const finding = title.filter(({ kind: what }) => what !== "note");
  const write = ([short, kept]: readonly [number, number], known: Composition): readonly Inline[] => [
    text(`${kind}: `),
    ...sentence(finding),
    ...tell(short, known)
      .slice(0, kept)
      .flatMap((each) => [text(" "), ...sentence(capital(each(), language.locale))]),
  ];
  const whole = mostNamed.map((_, short) => [short, count] as const);
  const fewer = Array.from({ length: count }, (_, at) => [mostNamed.length - 1, count - at] as const);
  // A number that is tried and left out is not quoted.
  const fits = (way: readonly [number, number]): boolean =>
    plainText(write(way, { ...composition, quotes: [...composition.quotes] })).length <= longestAlt;
  return write([...whole, ...fewer].find(fits) ?? [mostNamed.length - 1, 1], composition);
}

interface Speaker {
  /** How much is left out: 0 nothing, 1 what lies between the ends of a line and some names, 2 more names. */
  readonly short: number;
  word(key: string): string;
  say(value: Value): readonly Inline[];
}

const hasValue = ({ values }: Mark): boolean => values.some((value) => value !== null);

function say({ values, drawn }: Mark, nth: number, place: Place, composition: Composition): readonly Inline[] {
  const quantity = values[nth];
  if (!quantity) return [];
  const asked = drawn.pull.text?.digits;
  return [
    quoteQuantity(
      quantity,
      describeCell(quantity, drawn.pulled, composition),
      { digits: asked ?? digits },
      place,
      composition,
    ),
  ];
}

/** What is said, to be said only if there is room for it: it quotes numbers. */
type Told = readonly (() => readonly Inline[])[];

function tellValues(marks: readonly Mark[], speaker: Speaker): Told {
  const known = marks.filter(hasValue);
  if (known.some(({ when }) => when !== "")) return tellLines(known, speaker);
  const paired = new Set(known.map(({ name }) => name)).size < known.length;
  return paired ? tellPairs(known, speaker) : tellRanking(known, speaker);
}

/** Lines, columns, panels: each by its ends and its extremes; of many, the ones in focus and how far the last values reach. */
function tellLines(marks: readonly Mark[], speaker: Speaker): Told {
  const lines = [...Map.groupBy(marks, lineName).values()].map(inTime);
  if (lines.length <= mostTold) return lines.map((line) => () => tellLine(line, speaker));
  const inFocus = lines.filter((line) => line.some(({ focus }) => focus)).slice(0, mostTold);
  const last = lines.flatMap((line) => line.at(-1) ?? []);
  const [low, high] = [lowest(last), highest(last)];
  const rest = (): readonly Inline[] =>
    phrase(speaker.word("alt-last"), {
      low: speaker.say([low, 0]),
      "low-at": [text(lineName(low))],
      high: speaker.say([high, 0]),
      "high-at": [text(lineName(high))],
    });
  return [...inFocus.map((line) => () => tellLine(line, speaker)), rest];
}

function tellLine(line: readonly Mark[], speaker: Speaker): readonly Inline[] {
  const [first] = line;
  const last = line.at(-1);
  if (first === undefined || last === undefined) return [];
  if (first === last) return tellOne(first, speaker);
  const range = phrase(speaker.word("alt-range"), {
    first: speaker.say([first, 0]),
    from: [text(first.when)],
    last: speaker.say([last, 0]),
    to: [text(last.when)],
  });
  const [low, high] = [lowest(line), highest(line)];
  const inner = [
    ...(speaker.short > 0 || isEnd(low, line) ? [] : [phrase(speaker.word("alt-lowest"), at(low, low.when, speaker))]),
    ...(speaker.short > 0 || isEnd(high, line)
      ? []
      : [phrase(speaker.word("alt-highest"), at(high, high.when, speaker))]),
  ];
  const more = inner.flatMap((each, nth) => [text(nth === 0 ? "; " : ", "), ...each]);
  return [...named(lineName(first)), ...range, ...more];
}

const lineName = ({ name, group }: Mark): string => [name, group].filter((part) => part !== "").join(", ");

/** Whether a value is that of the line's first or last mark, which are told anyway. */
const isEnd = (mark: Mark, line: readonly Mark[]): boolean =>
  [line[0], line.at(-1)].some((end) => end !== undefined && numberOf(end) === numberOf(mark));

/** A ranking by its ends, and by those in focus. */
function tellRanking(marks: readonly Mark[], speaker: Speaker): Told {
  if (marks.length <= mostTold) return marks.map((mark) => () => tellOne(mark, speaker));
  const [low, high] = [lowest(marks), highest(marks)];
  const told = (): readonly Inline[] => [
    ...phrase(speaker.word("alt-highest"), at(high, high.name, speaker)),
    text(", "),
    ...phrase(speaker.word("alt-lowest"), at(low, low.name, speaker)),
  ];
  const inFocus = marks.filter(({ focus }) => focus && marks.length > 2).slice(0, mostTold);
  const others = inFocus.filter((mark) => mark !== low && mark !== high);
  return [told, ...others.map((mark) => () => tellOne(mark, speaker))];
}

/** Pairs of values: the ones furthest apart, then the first and the last. */
function tellPairs(marks: readonly Mark[], speaker: Speaker): Told {
  const pairs = [...Map.groupBy(marks, ({ name }) => name).values()];
  const widest = pairs.reduce((most, pair) => (spread(pair) > spread(most) ? pair : most));
  const chosen =
    pairs.length <= mostTold ? pairs : pairs.filter((pair) => [widest, pairs[0], pairs.at(-1)].includes(pair));
  return chosen.map((pair) => () => {
    const values = pair.flatMap((mark, at) => [
      text(at === 0 ? "" : ", "),
      ...spaced(mark.group),
      ...speaker.say([mark, 0]),
    ]);
    return [...named(pair[0]?.name ?? ""), ...values];
  });
}

function spread(pair: readonly Mark[]): number {
  const numbers = pair.map(numberOf);
  return Math.max(...numbers) - Math.min(...numbers);
}

function tellOne(mark: Mark, speaker: Speaker): readonly Inline[] {
  const when = mark.when === "" ? [] : [text(` (${mark.when})`)];
  const value = speaker.say([mark, 0]);
  // A goal is often called by its number.
  if (mark.name.includes(plainText(value))) return [text(mark.name), ...when];
  return [...named(mark.name || mark.group), ...value, ...when];
}

/** Places without numbers, by their group. */
function places(marks: readonly Mark[], { short }: Speaker): Told {
  const groups = Map.groupBy(
    marks.filter(({ name }) => name !== ""),
    ({ group }) => group,
  );
  const most = mostNamed[short] ?? 1;
  return [...groups].map(([group, all]) => () => {
    const names = [...new Set(all.map(({ name }) => name))];
    const more = names.length > most ? ", …" : "";
    return [...named(group), text(`${names.slice(0, most).join(", ")}${more}`)];
  });
}

function at(mark: Mark, where: string, { say: spoken }: Speaker): Record<string, readonly Inline[]> {
  return { value: spoken([mark, 0]), at: [text(where)] };
}

const numberOf = ({ values }: Mark): number => values[0]?.value.toNumber() ?? Number.NaN;
const lowest = (marks: readonly Mark[]): Mark =>
  marks.reduce((low, mark) => (numberOf(mark) < numberOf(low) ? mark : low));
const highest = (marks: readonly Mark[]): Mark =>
  marks.reduce((top, mark) => (numberOf(mark) > numberOf(top) ? mark : top));
const named = (name: string): readonly Inline[] => (name === "" ? [] : [text(`${name}: `)]);
const spaced = (words: string): readonly Inline[] => (words === "" ? [] : [text(`${words} `)]);
