/**
 * The example specifications of the Vega-Lite project, each drawn by our charts with its data local: drawn, or refused with a
 * reason. Neither the specifications nor their data are ours, so both are fetched first:
 *
 *     git clone --depth 1 https://github.com/vega/vega-lite && npm pack vega-datasets@3.2.1
 *     node bench/vega-examples.ts vega-lite/examples/specs package/data [--only WORDS] [--names]
 *
 * Exits 1 where one is neither.
 */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { asTemplate, type PlainSpec } from "../packages/charts/fixtures/as-template.ts";
import { english, houseLand, houseTheme } from "../packages/charts/fixtures/house.ts";
import { createChartist } from "../packages/charts/src/index.ts";
import { openAside } from "../packages/cli/src/index.ts";
import { AuthorMistake, type Chart } from "../packages/core/src/index.ts";

// Vega is the charts' alone: it is found where they find it.
const require = createRequire(join(import.meta.dirname, "../packages/charts/package.json"));
const { read } = (await import(require.resolve("vega"))) as { read(text: string, format: object): unknown };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, names: { type: "boolean", default: false } },
});
const [specs = "", data = ""] = positionals;

/** The specification with the rows of its files in it; an address that is none of the project's files stays, and is refused. */
function withLocalData(spec: unknown): unknown {
  if (Array.isArray(spec)) return spec.map(withLocalData);
  if (typeof spec !== "object" || spec === null) return spec;
  return Object.fromEntries(
    Object.entries(spec).map(([key, value]) => [
      key,
      key === "data" && isLoaded(value) ? loaded(value) : withLocalData(value),
    ]),
  );
}

interface Loaded {
  readonly url: string;
  readonly format?: { readonly type?: string };
}

const isLoaded = (value: unknown): value is Loaded =>
  typeof value === "object" && value !== null && typeof (value as Partial<Loaded>).url === "string";

function loaded({ url, format, ...rest }: Loaded): object {
  const file = /^data\/([\w.-]+)$/.exec(url)?.[1];
  if (file === undefined || !readdirSync(data).includes(file)) return { ...rest, url, ...(format && { format }) };
  const type = format?.type ?? file.split(".").at(-1) ?? "json";
  const { type: _, ...parsing } = { type, ...format };
  return { ...rest, values: read(readFileSync(join(data, file), "utf8"), { ...format, type }), format: parsing };
}

/** A reason without what it is about: the figure, the place in the specification, numbers. */
const reasonOf = (message: string): string =>
  message
    .replace(/^\S+: (?=\D)/, "")
    .replaceAll(/[\w.[\]]+(?= is not allowed| calls )/g, (path) => path.split(".").at(-1) ?? "")
    .replaceAll(/[\d,]{2,}/g, "N");

const names = readdirSync(specs)
  .filter((file) => file.endsWith(".vl.json") && file.includes(values.only ?? ""))
  .map((file) => file.replace(".vl.json", ""))
  .sort();
const charts = new Map<string, Chart>();
const templates = new Map<string, string>();
for (const name of names) {
  const spec = withLocalData(JSON.parse(readFileSync(join(specs, `${name}.vl.json`), "utf8"))) as PlainSpec;
  const { chart, template } = asTemplate(name, spec);
  charts.set(name, chart);
  templates.set(name, template);
}
const options = { theme: houseTheme(), templates, land: houseLand(), locale: english };
const module = join(import.meta.dirname, "../packages/charts/src/index.ts");
const chartist = createChartist({ ...options, aside: openAside({ module, open: "createChartist", options }) });

const outcomes = new Map<string, string[]>();
for (const [name, chart] of charts) {
  const outcome = await chartist.draw(chart, { width: 125, fontSize: 11 }).then(
    (svg) => (svg.startsWith("<svg") ? "drawn" : "NEITHER: no drawing"),
    (cause: unknown) =>
      cause instanceof AuthorMistake && cause.problems.every(({ place }) => place !== null)
        ? `refused: ${reasonOf(cause.problems[0]?.message ?? "")}`
        : `NEITHER: ${cause instanceof Error ? (cause.stack ?? "").slice(0, 300) : cause}`,
  );
  outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), name]);
}
console.log(`| ${names.length} examples | |\n|---|--:|`);
for (const [outcome, all] of [...outcomes].sort(([, a], [, b]) => b.length - a.length)) {
  console.log(`| ${outcome} | ${all.length} |`);
  if (values.names || outcome.startsWith("NEITHER")) console.log(all.join(" "));
}
process.exitCode = [...outcomes.keys()].some((outcome) => outcome.startsWith("NEITHER")) ? 1 : 0;
