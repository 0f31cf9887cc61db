import type { FigureSpec } from "../../brief/brief.ts";
import type { DrawnFile } from "../../brief/figures-schema.ts";
import { unitHeading } from "../../language/unit-heading.ts";
import type { Place } from "../../problem/problem.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { scalePowers } from "../../quantity/stated.ts";
import type { DrawnRow, Labels } from "../chart-rows.ts";
import { type Composition, frameWord } from "../composition.ts";
import type { DataTable, Inline, TableRow } from "../document.ts";
import { quoteInTable } from "../quote-in-table.ts";
import { decimalsOf } from "./decimals.ts";
import { inTime, type Mark, marksOf, valueFields } from "./marks.ts";

export interface DrawnSets {
  readonly spec: FigureSpec & DrawnFile;
  /** The figure's number, which is its own among charts and maps. */
  readonly number: number;
  readonly rows: readonly DrawnRow[];
  readonly extra: readonly (readonly [name: string, rows: readonly DrawnRow[]])[];
}

/** More columns than this do not fit the page: the numbers then run down it, one a line. */
const mostColumns = 10;

/**
 * The numbers of a chart as tables: one, and another for reference values that are told in other columns (goals, with the
 * years in which they hold). A number is quoted as in running text; its unit stands in the head of its column.
 */
export function dataTables(sets: DrawnSets, labels: Labels, place: Place, composition: Composition): DataTable[] {
  // Numbers of a data table are not quoted by the text: they have ids of their own, and no row in the evidence annex.
  const apart: Composition = { ...composition, quotes: [] };
  const context: Context = { figure: sets.number, place, composition: apart };
  const tables = [tableOf(marksIn(sets.rows, labels, apart), context)];
  for (const [, rows] of sets.extra) {
    const marks = marksIn(rows, labels, apart);
    // The corners of a window and the steps of a key are drawn, but have no number of a source.
    if (marks.fields.length === 0) continue;
    const next = tableOf(marks, context);
    const alike = tables.findIndex((table) => JSON.stringify(table.columns) === JSON.stringify(next.columns));
    const known = tables[alike];
    if (known === undefined) tables.push(next);
    else tables[alike] = { ...known, rows: [...known.rows, ...next.rows] };
  }
  return tables;
}

interface Context {
  readonly figure: number;
  readonly place: Place;
  readonly composition: Composition;
}

interface Marks {
  readonly marks: readonly Mark[];
  readonly fields: readonly string[];
}

function marksIn(rows: readonly DrawnRow[], labels: Labels, { language }: Composition): Marks {
  const fields = valueFields(rows);
  return { marks: marksOf(rows, fields, labels, language), fields };
}

/** A column of numbers: its words, the marks that stand in it, and which of their values. */
interface Measure {
  readonly heading: string;
  readonly nth: number;
  holds(mark: Mark): boolean;
}

function tableOf({ marks, fields }: Marks, context: Context): DataTable {
  const timed = marks.some(({ when }) => when !== "");
  const series = distinct(marks.map(seriesOf(timed)));
  const cross = fields.length === 1 && series.length > 1 && series.length < mostColumns && overlap(marks, timed);
  return cross ? grid(marks, timed, series, context) : list(marks, fields, context);
}

/** What tells the lines of a chart over time apart is their name and group; at one moment, the group alone. */
const seriesOf =
  (timed: boolean) =>
  ({ name, group }: Mark): string =>
    timed ? [name, group].filter((part) => part !== "").join(", ") : group;

const headOf =
  (timed: boolean) =>
  ({ name, when }: Mark): string =>
    timed ? when : name;

/** Whether several marks share a row, so that they belong side by side. */
function overlap(marks: readonly Mark[], timed: boolean): boolean {
  const heads = marks.map(headOf(timed));
  return new Set(heads).size < heads.length;
}

/** Rows are moments or categories, columns are series. */
function grid(marks: readonly Mark[], timed: boolean, series: readonly string[], context: Context): DataTable {
  const head = headOf(timed);
  const tell = seriesOf(timed);
  const heads = distinct((timed ? inTime(marks) : marks).map(head));
  const byHead = Map.groupBy(marks, head);
  const measures = series.map((heading): Measure => ({ heading, nth: 0, holds: (mark) => tell(mark) === heading }));
  const rows = heads.map((text) => {
    const inRow = byHead.get(text) ?? [];
    return { words: [text], marks: measures.map(({ holds }) => inRow.find(holds)) };
  });
  return fill([timed ? "period" : "what"], measures, rows, marks, context);
}

/** One row a mark, with a column for each thing that tells them apart. */
function list(marks: readonly Mark[], fields: readonly string[], context: Context): DataTable {
  const parts = (["name", "when", "group"] as const).filter((part) => marks.some((mark) => mark[part] !== ""));
  const keys = parts.length === 0 ? (["name"] as const) : parts;
  const heading = frameWord("value", context.composition);
  const measures = fields.map((_, nth): Measure => ({ heading, nth, holds: () => true }));
  const rows = (keys.length === 1 || keys[0] === "when" ? inTime(marks) : marks).map((mark) => ({
    words: keys.map((key) => mark[key]),
    marks: measures.map(() => mark),
  }));
  return fill(
    keys.map((key) => keyWords[key]),
    measures,
    rows,
    marks,
    context,
  );
}

const keyWords = { name: "what", when: "period", group: "kind" } as const;

interface PlainRow {
  readonly words: readonly string[];
  readonly marks: readonly (Mark | undefined)[];
}

function fill(
  keys: readonly string[],
  measures: readonly Measure[],
  rows: readonly PlainRow[],
  marks: readonly Mark[],
  context: Context,
): DataTable {
  const columns = measures.map((measure) => columnOf(measure, marks, context));
  const filled = rows.map(({ words, marks: inRow }): TableRow => {
    const numbers = columns.map((column, at) => cellOf(inRow[at], column, context));
    return { total: false, cells: [...words.map(wordCell), ...numbers].map((children) => ({ children, bar: null })) };
  });
  const head = keys.map((key) => ({
    heading: text(frameWord(key, context.composition)),
    align: "left" as const,
    bar: false,
  }));
  const value = columns.map(({ heading }) => ({ heading: text(heading), align: "right" as const, bar: false }));
  return { columns: [...head, ...value], rows: filled };
}

const text = (words: string): readonly Inline[] => [{ kind: "text", text: words }];
const wordCell = (words: string): readonly Inline[] => text(words === "" ? "–" : words);

interface Column {
  readonly heading: string;
  readonly nth: number;
  readonly scale: keyof typeof scalePowers | undefined;
  readonly decimals: number;
}

function columnOf({ heading, nth, holds }: Measure, marks: readonly Mark[], { composition }: Context): Column {
  const mine = marks.filter(holds);
  const quantities = mine.flatMap(({ values }) => values[nth] ?? []);
  const scale = mine.map(({ drawn }) => scaleOf(drawn, quantities)).find((found) => found !== undefined);
  const unit = unitHeading(quantities, scale, composition.language);
  return {
    heading: unit === "" ? heading : `${heading} (${unit})`,
    nth,
    scale,
    decimals: decimalsOf(quantities, scale),
  };
}

function scaleOf({ pull, pulled }: DrawnRow, quantities: readonly Quantity[]): Column["scale"] {
  const field = Object.keys(pull.divide ?? {}).find((name) => quantities.includes(pulled.fields[name] as Quantity));
  return field === undefined ? undefined : pull.divide?.[field];
}

/** A cell that no mark stands in has nothing to tell; one whose source has no number says so. */
function cellOf(mark: Mark | undefined, { nth, scale, decimals }: Column, context: Context): readonly Inline[] {
  const { figure, place, composition } = context;
  if (mark === undefined) return text("–");
  const quantity = mark.values[nth];
  if (!quantity) return text(frameWord("no-data", composition));
  const column = { name: "", align: "right" as const, decimals, ...(scale === undefined ? {} : { divide: scale }) };
  const inline = quoteInTable(quantity, mark.drawn.pulled, column, place, composition);
  if (inline.kind !== "quote") return [inline];
  const id = `d${figure}x${composition.quotes.length}`;
  return [{ kind: "quote", quote: { ...inline.quote, id, period: mark.when } }];
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
