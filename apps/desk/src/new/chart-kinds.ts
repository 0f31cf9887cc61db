import { type Shape, scaleOf } from "./chart-shape.ts";
import { slug } from "./slug.ts";

/** A figure that a series can be drawn as, as figures.yaml has it, and the label lines that its words need. */
export interface Sketch {
  readonly entry: Readonly<Record<string, unknown>>;
  readonly labels: readonly (readonly [key: string, words: string])[];
}

export interface ChartKind {
  readonly shows: string;
  /** What of the series is missing for it; null where it can be drawn. */
  lacks(shape: Shape): string | null;
  sketch(shape: Shape, value: string): Sketch;
}

const mostLines = 4;

const needsPeriod = ({ period }: Shape): string | null => (period === null ? "a column of years" : null);
const needsCategory = ({ category }: Shape): string | null =>
  category === null ? "a column of names or places in its key" : null;
const needsTwoPeriods = (shape: Shape): string | null =>
  shape.periods.length < 2 ? "two periods" : needsPeriod(shape);

/** What rows have in common: only the first category, the last period. */
const where = (column: string | undefined, value: string | undefined) =>
  column === undefined || value === undefined ? {} : { where: { [column]: plainValue(value) } };

/** A year is a number in YAML. */
const plainValue = (text: string): string | number => (/^\d{4}$/.test(text) ? Number(text) : text);

function scaled(shape: Shape, field: "x" | "y", value: string) {
  const scale = scaleOf(shape, value);
  return scale === null ? {} : { divide: { [field]: scale } };
}

const drawn = (chart: string, width: "column" | "full", height: number) => ({ kind: "chart", chart, width, height });

/** The kinds of figures that `pnpm new chart` makes, by name; the other templates need more than one series. */
export const chartKinds = {
  columns: {
    shows: "one value a year, for one place or thing",
    lacks: needsPeriod,
    sketch: (shape, value) => ({
      entry: {
        ...drawn("columns", "column", 46),
        data: [
          {
            series: shape.series.id,
            ...where(shape.category?.name, shape.categories[0]),
            columns: { x: shape.period?.name, y: value },
            ...scaled(shape, "y", value),
            text: { of: "y", at: ["first", "last"], digits: 3 },
          },
        ],
      },
      labels: [],
    }),
  },
  lines: {
    shows: "values over the years, a line for each place or thing",
    lacks: needsTwoPeriods,
    sketch: (shape, value) => {
      const names = shape.categories.length === 0 ? [null] : shape.categories.slice(0, mostLines);
      const keys = names.map((name) => ({ name, key: name === null ? "value" : slug(name) || "value" }));
      return {
        entry: {
          ...drawn("lines", "full", 56),
          data: keys.map(({ name, key }) => ({
            series: shape.series.id,
            ...(name === null ? {} : where(shape.category?.name, name)),
            columns: { x: shape.period?.name, y: value },
            constants: { key },
            ...scaled(shape, "y", value),
            text: { of: "y", at: ["last"], digits: 3 },
          })),
        },
        labels: keys.map(({ name, key }) => [key, name ?? value]),
      };
    },
  },
  "ranked-bars": {
    shows: "places or things compared in the newest period",
    lacks: needsCategory,
    sketch: (shape, value) => ({
      entry: {
        ...drawn("ranked-bars", "column", Math.min(90, 16 + 6 * shape.categories.length)),
        data: [
          {
            series: shape.series.id,
            ...where(shape.period?.name, shape.periods.at(-1)),
            columns: { x: value, [shape.isPlace ? "place" : "label"]: shape.category?.name },
            ...scaled(shape, "x", value),
            text: { of: "x", at: "all", digits: 3 },
          },
        ],
        order: "descending",
      },
      labels: [],
    }),
  },
  "small-multiples": {
    shows: "a small chart for each place or thing, on one scale",
    lacks: (shape) => needsCategory(shape) ?? needsTwoPeriods(shape),
    sketch: (shape, value) => ({
      entry: {
        ...drawn("small-multiples", "full", 54),
        data: [
          {
            series: shape.series.id,
            columns: {
              x: shape.period?.name,
              y: value,
              [shape.isPlace ? "place" : "facet"]: shape.category?.name,
            },
            ...scaled(shape, "y", value),
            text: { of: "y", at: ["last"], digits: 3 },
          },
        ],
      },
      labels: [],
    }),
  },
  dumbbell: {
    shows: "the first and the newest value of each place or thing",
    lacks: (shape) => needsCategory(shape) ?? needsTwoPeriods(shape),
    sketch: (shape, value) => {
      const ends = [
        ["before", shape.periods[0]],
        ["now", shape.periods.at(-1)],
      ] as const;
      return {
        entry: {
          ...drawn("dumbbell", "column", Math.min(90, 20 + 6 * shape.categories.length)),
          data: ends.map(([group, period]) => ({
            series: shape.series.id,
            ...where(shape.period?.name, period),
            columns: { x: value, [shape.isPlace ? "place" : "label"]: shape.category?.name },
            constants: { group },
            ...scaled(shape, "x", value),
            text: { of: "x", at: "all", digits: 2 },
          })),
          order: ["before", "now"],
        },
        labels: ends.map(([group, period]) => [group, String(period)]),
      };
    },
  },
  table: {
    shows: "the rows as they are",
    lacks: () => null,
    sketch: (shape) => ({
      entry: {
        kind: "table",
        width: shape.series.fields.length > 4 ? "full" : "column",
        rows: [{ series: shape.series.id }],
        columns: shape.series.fields.map(({ name, unit }) => ({
          name: slug(name.replaceAll("_", " ")) || name,
          align: unit === null ? "left" : "right",
          column: name,
          ...columnScale(shape, name),
          ...(unit === null ? {} : { missing: "missing" }),
        })),
      },
      labels: [
        ...shape.series.fields.map(({ name }) => [slug(name.replaceAll("_", " ")) || name, name] as const),
        ["missing", "not known"],
      ],
    }),
  },
} as const satisfies Record<string, ChartKind>;

function columnScale(shape: Shape, column: string) {
  const scale = scaleOf(shape, column);
  return scale === null ? {} : { divide: scale };
}

export type ChartKindName = keyof typeof chartKinds;
export const chartKindNames = Object.keys(chartKinds) as readonly ChartKindName[];
