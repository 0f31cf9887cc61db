import { join } from "node:path";
import { english, houseLand, houseTheme } from "../../packages/charts/fixtures/house.ts";
import { createChartist } from "../../packages/charts/src/index.ts";
import { openAside } from "../../packages/cli/src/index.ts";
import { AuthorMistake, type Chart, type ChartRow } from "../../packages/core/src/index.ts";
import { payloadsOf, project, type Tried } from "./base.ts";

interface ChartPayload {
  readonly name: string;
  readonly rule: string;
  readonly spec?: object;
  readonly text?: string;
  readonly row?: Readonly<Record<string, string | number>>;
  readonly rows?: number;
  /** Whether it takes seconds until its limit: it is no part of the short form. */
  readonly slow?: true;
}

const template = {
  usermeta: { purpose: "bars", swatch: "box", fields: { x: "number", y: "number" }, prepare: [] },
  data: { name: "data" },
  mark: "bar",
  encoding: { x: { field: "x", type: "ordinal" }, y: { field: "y", type: "quantitative" } },
};

/** What a drawing may take here: a tenth of what it may take in a build, which is more than any of the payloads should. */
const limits = { seconds: 2, megabytes: 500 };

/**
 * Templates that load, link, listen, guess or never end, and rows that are no numbers: each is an author's mistake.
 *
 * @param whole also those that take all the time that they are given
 */
export async function tryCharts(whole: boolean): Promise<Tried> {
  const payloads = payloadsOf<ChartPayload>("vega").filter(({ slow }) => whole || !slow);
  const templates = new Map(
    payloads.map(({ name, text, spec }) => [
      name,
      text === "NESTED" ? "[".repeat(50_000) : (text ?? JSON.stringify({ ...template, ...spec })),
    ]),
  );
  const options = { theme: houseTheme(), templates, land: houseLand(), locale: english };
  const module = join(project, "packages/charts/src/index.ts");
  const aside = openAside({ module, open: "createChartist", options }, limits);
  const chartist = createChartist({ ...options, aside });
  const leaked: string[] = [];
  for (const payload of payloads) {
    const cause = await chartist.draw(chartOf(payload), { width: 125, fontSize: 11 }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const rules = cause instanceof AuthorMistake ? cause.problems.map(({ rule }) => rule) : [];
    if (!rules.includes(payload.rule)) leaked.push(`${payload.name}: ${cause === null ? "drawn" : `${cause}`}`);
  }
  return { group: "Vega", tried: payloads.length, leaked };
}

function chartOf({ name, row, rows = 3 }: ChartPayload): Chart {
  const own = Array.from({ length: rows }, (_, at): ChartRow => ({ x: 2000 + at, y: at }));
  const place = { file: "data/briefs/tiny/figures.yaml", line: 1, column: 1, length: 1 };
  const words = { label: "Figure 1", number: 1, title: [], subtitle: [], alt: [], note: [], sources: [], legend: [] };
  const odd =
    row === undefined ? [] : [Object.fromEntries(Object.entries(row).map(([key, value]) => [key, numberOf(value)]))];
  return {
    ...words,
    kind: "chart",
    id: "own",
    template: name,
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
