import type { Checks, Fault } from "./fault.ts";
import type { Scene } from "./scene.ts";
import { expectEnd } from "./survive.ts";

const source = "data/sources/ledger";
const brief = "data/briefs/tiny";

const places = ["AZE", "GEO", "KAZ", "TUR", "UZB", "KEN", "UGA", "FRA", "DEU", "JPN"];

/** Rows of an invented series: a place, a year and a number each. */
const rows = (count: number): string => {
  const lines = Array.from({ length: count }, (_, at) => {
    const year = 1 + Math.floor(at / places.length);
    return `${places[at % places.length]},${String(year).padStart(4, "0")},${(at * 7919) % 100_000}.${at % 10}`;
  });
  return `iso3,year,usd\n${lines.join("\n")}\n`;
};

/** Puts rows into a series of their own, which the brief's figures may draw. */
function addSeries(scene: Scene, count: number): void {
  const schema = `label: invented numbers
place-field: iso3
fields:
  - { name: iso3, type: string, title: Country }
  - { name: year, type: string, title: Batch }
  - { name: usd, type: number, title: Amount, unit: USD, prices: current }
primaryKey: [iso3, year]
`;
  scene.write(`${source}/many.schema.yaml`, schema);
  scene.write(`${source}/many.csv`, rows(count));
}

/** Adds a figure to the brief, and its words to the report. */
function addFigure(scene: Scene, entry: string, words: string): void {
  scene.write(`${brief}/figures.yaml`, (text) => `${text.trimEnd()}\n\nmany:\n${entry}`);
  scene.write(
    `${brief}/report.en.md`,
    (text) =>
      `${text.trimEnd()}\n\n{{figure "many"}} shows all.\n\n{{#figure "many"}}\nTitle: Very many numbers\n${words}{{/figure}}\n`,
  );
}

/** Builds the PDF; done, or refused with the limit named. */
async function doneOrRefused(scene: Scene, checks: Checks, limit: RegExp): Promise<void> {
  const running = scene.build(["--format", "pdf"]);
  const ended = await running.ended;
  const { code, milliseconds, memory, err } = ended;
  if (code === 1) expectEnd(ended, 1, limit, checks);
  else checks.hold(code === 0, `exit code ${code}: ${err.slice(0, 600)}`);
  checks.tell(
    `${code === 0 ? "done" : "refused"} in ${(milliseconds / 1000).toFixed(1)} s with ${Math.round(memory)} MB`,
  );
  // What was made is another brief's, and no part of what is compared.
  if (code === 0) scene.forget();
}

const words =
  "A paragraph of a very long brief says nothing that anybody has to read, and says it in thirty words or so, ".repeat(
    4,
  );

export const sizeFaults: readonly Fault[] = [
  {
    name: "table of 10,000 rows",
    expected: "done, or refused with the limit named",
    async inject(scene, checks) {
      addSeries(scene, 10_000);
      const entry = `  kind: table
  width: full
  rows:
    - series: many
  columns:
    - { name: place, align: left, part: place }
    - { name: batch, align: left, column: year }
    - { name: amount, align: right, column: usd }
`;
      addFigure(
        scene,
        entry,
        "Subtitle: Dollars\nLabel place: Country\nLabel batch: Batch\nLabel amount: Amount, dollars\n",
      );
      await doneOrRefused(scene, checks, /at most/);
    },
  },
  {
    name: "chart of 200,000 marks",
    expected: "done, or refused with the limit named",
    async inject(scene, checks) {
      addSeries(scene, 200_000);
      const entry = `  kind: chart
  chart: ranked-bars
  width: column
  height: 40
  data:
    - series: many
      columns: { x: usd, place: iso3 }
`;
      addFigure(scene, entry, "Subtitle: Dollars\nAlt: Bars without number.\n");
      await doneOrRefused(scene, checks, /at most/);
    },
  },
  {
    name: "report of 2,000 pages",
    expected: "done, or refused with the limit named",
    async inject(scene, checks) {
      const section = (at: number): string =>
        `## Chapter ${at + 1}\n\n${Array.from({ length: 40 }, () => `${words}\n\n`).join("")}`;
      scene.write(
        `${brief}/report.en.md`,
        (text) => `${text.trimEnd()}\n\n${Array.from({ length: 280 }, (_, at) => section(at)).join("")}`,
      );
      scene.write(`${brief}/brief.yaml`, (text) => `${text}most-words: 2000000\n`);
      await doneOrRefused(scene, checks, /at most/);
    },
  },
  {
    name: "50 MB of input, and HTML that is too large",
    expected: "refused early, the limit named",
    async inject(scene, checks) {
      const piece = "a,b\n".repeat(250_000);
      for (const path of [`${source}/large.csv`, `${brief}/report.en.md`]) {
        scene.write(path, piece.repeat(50));
        await refusedEarly(scene, checks);
      }
      scene.template("report/page.hbs", (page) => page.replace("</body>", `<!-- ${piece.repeat(20)} --></body>`));
      await refusedEarly(scene, checks);
    },
  },
];

async function refusedEarly(scene: Scene, checks: Checks): Promise<void> {
  const ended = await scene.build().ended;
  expectEnd(ended, 1, /at most/, checks);
  checks.tell(`${(ended.milliseconds / 1000).toFixed(1)} s, ${Math.round(ended.memory)} MB`);
  scene.mend();
}
