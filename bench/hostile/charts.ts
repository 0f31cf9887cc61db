import { english, houseLand, houseTheme } from "../../packages/charts/fixtures/house.ts";
import { createChartist } from "../../packages/charts/src/index.ts";
import { AuthorMistake, type Chart, type ChartRow } from "../../packages/core/src/index.ts";
import { payloadsOf, type Tried } from "./base.ts";

interface ChartPayload {
  readonly name: string;
  readonly rule: string;
  readonly spec?: object;
  readonly text?: string;
  readonly row?: Readonly<Record<string, string | number>>;
  readonly rows?: number;
}

const template = {
  usermeta: { purpose: "bars", swatch: "box", fields: { x: "number", y: "number" }, prepare: [] },
  data: { name: "data" },
  mark: "bar",
  encoding: { x: { field: "x", type: "ordinal" }, y: { field: "y", type: "quantitative" } },
};

/** Templates that load, link, listen, guess or never end, and rows that are no numbers: each is an author's mistake. */
export async function tryCharts(): Promise<Tried> {
  const payloads = payloadsOf<ChartPayload>("vega");
  const theme = houseTheme();
  const leaked: string[] = [];
  for (const payload of payloads) {
    const text = payload.text === "NESTED" ? "[".repeat(50_000) : payload.text;
    const templates = new Map([["own", text ?? JSON.stringify({ ...template, ...payload.spec })]]);
    const chartist = createChartist({ theme, templates, land: houseLand(), locale: english });
    const cause = await chartist.draw(chartOf(payload), { width: 125, fontSize: 11 }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const rules = cause instanceof AuthorMistake ? cause.problems.map(({ rule }) => rule) : [];
    if (!rules.includes(payload.rule)) leaked.push(`${payload.name}: ${cause === null ? "drawn" : `${cause}`}`);
  }
  return { group: "Vega", tried: payloads.length, leaked };
}

function chartOf({ row, rows = 3 }: ChartPayload): Chart {
  const own = Array.from({ length: rows }, (_, at): ChartRow => ({ x: 2000 + at, y: at }));
  const place = { file: "data/briefs/tiny/figures.yaml", line: 1, column: 1, length: 1 };
  const words = { label: "Figure 1", number: 1, title: [], subtitle: [], alt: [], note: [], sources: [], legend: [] };
  const odd =
    row === undefined ? [] : [Object.fromEntries(Object.entries(row).map(([key, value]) => [key, numberOf(value)]))];
  return {
    ...words,
    kind: "chart",
    id: "own",
    template: "own",
    width: "full",
    height: 60,
    extra: {},
    place,
    rows: [...own, ...odd],
  } as unknown as Chart;
}

/** YAML has words of its own for these; here they stand as JavaScript writes them. */
const numberOf = (value: string | number): string | number =>
  value === "NaN" ? Number.NaN : value === "Infinity" ? Number.POSITIVE_INFINITY : value;
