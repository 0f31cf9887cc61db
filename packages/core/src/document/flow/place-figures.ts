import { type Filling, fillBlock, freshPage } from "./fill-pages.ts";
import type { Flow } from "./flow.ts";
import { type MovableFigure, type Rows, toRows, type Unit } from "./units.ts";

/** For each section, the places of its blocks in the order in which to print them. */
export type BlockOrders = readonly (readonly number[])[];

export interface Placement {
  readonly orders: BlockOrders;
  /** The page on which each section starts, counted from that of the first. */
  readonly starts: readonly number[];
  /** The page on which the tail starts. */
  readonly tail: number;
}

/** What moving a figure past one text costs, in squared holes: for a hole under 4 % of a page none is moved. */
const detour = 0.002;

/** What a note on the page after its number costs: as much as a hole of 14 % of a page. */
const stray = 0.02;

/** How many half-filled orders are followed at once; the flagship needs about twenty. */
const mostTrials = 100;

/** One way to order the blocks up to some point. */
interface Trial {
  readonly filling: Filling;
  /** The page of the first mention of each figure that is still to come. */
  readonly mentioned: ReadonlyMap<string, number>;
  /** By how many pages more than one the figures stand behind their mentions, in sum. */
  readonly late: number;
  /** How far the figures moved. */
  readonly moved: number;
  readonly orders: BlockOrders;
  readonly starts: readonly number[];
}

const nothing: Trial = { filling: freshPage, mentioned: new Map(), late: 0, moved: 0, orders: [], starts: [] };

/**
 * Places the figures as a typesetter floats them: text that follows a figure may come before it to fill the page that
 * the figure is too tall for, and a figure may come earlier, right after its first mention. Text keeps its order and
 * figures keep theirs; none leaves its section. Of all such orders the one is chosen whose figures stand within one
 * page of their first mentions, then that with the fewest pages, then that with the smallest holes, the fewest notes
 * on a wrong page and the fewest moves.
 *
 * Each section is a merge of two rows, text and figures. From every half-merged state the next text or the next
 * figure is placed; two ways to the same place on the same page are one state, and only the better is kept.
 */
export function placeFigures({ sections, tail, pageHeight, start }: Flow): Placement {
  let trials: readonly Trial[] = [{ ...nothing, filling: { ...freshPage, bottom: start } }];
  for (const rows of toRows(sections)) trials = mergeRows(rows, trials, pageHeight);
  const ended = trials.map((trial) => {
    const pages: number[] = [];
    const filling = fillBlock(tail, trial.filling, pageHeight, (page) => pages.push(page));
    return { ...trial, filling, tail: pages[0] ?? 0 };
  });
  const [chosen] = best(ended);
  if (chosen === undefined) throw new Error("the figures of a section cannot be placed in their order");
  return chosen;
}

function mergeRows({ texts, figures }: Rows, before: readonly Trial[], pageHeight: number): readonly Trial[] {
  const opened = before.map((trial) => ({ ...trial, orders: [...trial.orders, []] }));
  // By how many figures are placed: the trials that have placed the texts up to now.
  let row: readonly (readonly Trial[])[] = figures.map(() => []);
  row = [opened, ...row];
  for (let text = 0; ; text++) {
    const reached: (readonly Trial[])[] = [];
    for (let placed = 0; placed <= figures.length; placed++) {
      const figure = figures[placed - 1];
      const withFigure =
        figure === undefined || text < figure.earliest
          ? []
          : (reached[placed - 1] ?? []).map((trial) => placeFigure(figure, text, trial, pageHeight));
      reached.push(distinct([...(row[placed] ?? []), ...withFigure]));
    }
    const next = texts[text];
    if (next === undefined) return reached[figures.length] ?? [];
    row = reached.map((trials, placed) =>
      placed < next.needs ? [] : trials.map((trial) => placeText(next.unit, trial, pageHeight)),
    );
  }
}

function placeText(unit: Unit, trial: Trial, pageHeight: number): Trial {
  const mentioned = new Map(trial.mentioned);
  const pages: number[] = [];
  const filling = fillBlock(unit, trial.filling, pageHeight, (page, { mentions }) => {
    pages.push(page);
    for (const figure of mentions) mentioned.set(figure, page);
  });
  if (unit.figure !== null) mentioned.delete(unit.figure);
  const opening = trial.orders.at(-1)?.length === 0;
  const starts = opening ? [...trial.starts, pages[0] ?? 0] : trial.starts;
  return { ...trial, filling, mentioned, orders: appended(trial.orders, unit.blocks), starts };
}

function placeFigure({ unit, author }: MovableFigure, text: number, trial: Trial, pageHeight: number): Trial {
  const pages: number[] = [];
  const filling = fillBlock(unit, trial.filling, pageHeight, (page) => pages.push(page));
  const mentioned = new Map(trial.mentioned);
  const from = mentioned.get(unit.figure ?? "") ?? Number.POSITIVE_INFINITY;
  mentioned.delete(unit.figure ?? "");
  const late = trial.late + Math.max(0, (pages[0] ?? 0) - from - 1);
  const moved = trial.moved + Math.abs(text - author);
  return { ...trial, filling, mentioned, late, moved, orders: appended(trial.orders, unit.blocks) };
}

const appended = (orders: BlockOrders, blocks: readonly number[]): BlockOrders => [
  ...orders.slice(0, -1),
  [...(orders.at(-1) ?? []), ...blocks],
];

/** The best trial for each place on a page. */
function distinct(trials: readonly Trial[]): readonly Trial[] {
  const seen = new Set<string>();
  return best(trials)
    .filter(({ filling: { page, bottom, margin, notes, carried }, mentioned }) => {
      const lengths = [bottom, margin, notes, carried].map(Math.round);
      const key = JSON.stringify([page, ...lengths, ...mentioned]);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostTrials);
}

const best = <T extends Trial>(trials: readonly T[]): readonly T[] =>
  trials.toSorted((a, b) => a.late - b.late || a.filling.page - b.filling.page || waste(a) - waste(b));

const waste = ({ filling, moved }: Trial): number => filling.holes + stray * filling.strayNotes + detour * moved;
