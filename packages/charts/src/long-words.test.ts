import type { Chart, ChartRow } from "@chancery/core";
import { expect, test } from "vitest";
import { houseChartist, houseTheme, readCase } from "../fixtures/house.ts";
import { type TextBox, textBoxes } from "../fixtures/texts.ts";
import { pixels } from "./chartist.ts";
import { loadFaces } from "./faces.ts";

const chartist = houseChartist();
const names = [
  "Ministry of Digital Development and Regional Transport",
  "Əmək və Əhalinin Sosial Müdafiəsi Nazirliyinin Şuşa filialı",
  "Agency for the restoration of mountain roads and bridges",
  "Kənd Təsərrüfatı, Ərzaq Təhlükəsizliyi və İrriqasiya",
  "International secretariat for the exchange of statistics",
  "Çay daşımaları üzrə ağsaqqallar şurasının katibliyi",
  "Office",
  "Commission for the protection of wooden houses",
];
const years = Array.from({ length: 15 }, (_, at) => 2010 + at);
const rowsOf = (make: (name: string, at: number) => readonly ChartRow[]): readonly ChartRow[] => names.flatMap(make);
const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${names[at % names.length]} ${at + 1}`);

interface Case {
  readonly template: string;
  readonly height: number;
  readonly width?: number;
  readonly rows: readonly ChartRow[];
  readonly extra?: Chart["extra"];
}

const cases: Readonly<Record<string, Case>> = {
  "eight lines with long names": {
    template: "lines",
    height: 60,
    rows: rowsOf((name, nth) =>
      years.map((x) => ({
        x,
        y: 100 + nth * 37 + ((x * 13) % 41),
        key: name,
        label: name,
        text: x === 2024 ? "253" : null,
      })),
    ),
  },
  "lines that all end high": {
    template: "lines",
    height: 60,
    rows: rowsOf((name, nth) =>
      nth < 3
        ? years.map((x) => ({ x, y: (x - 2009) * 10 + nth, key: name, label: name, text: x === 2024 ? "150" : null }))
        : [],
    ),
  },
  "forty bars with long names": {
    template: "ranked-bars",
    height: 220,
    width: 174,
    rows: numbered(40).map((label, at) => ({ label, x: 1000 - at * 23, text: String(1000 - at * 23) })),
  },
  "bars of which one has no number, and some lie under zero": {
    template: "ranked-bars",
    height: 80,
    rows: names.map((label, at) => ({
      label,
      x: at === 3 ? null : at % 2 ? -at * 40 : at * 55,
      text: at === 3 ? "no data" : String(at * 40),
    })),
  },
  "pairs with long names that end short of the axis": {
    template: "dumbbell",
    height: 90,
    rows: numbered(12).flatMap((label, at) => [
      { label, x: 100 + at, text: String(100 + at), group: "earlier" },
      { label, x: 100 + ((at * 31) % 47), text: String(100 + ((at * 31) % 47)), group: "final" },
    ]),
  },
  "panels with long heads": {
    template: "small-multiples",
    height: 70,
    width: 174,
    rows: rowsOf((facet, nth) =>
      years.map((x) => ({ facet, x, y: nth * 30 + ((x * 7) % 20), text: x === 2024 ? "253" : null })),
    ),
  },
  "columns under zero": {
    template: "columns",
    height: 50,
    rows: years.map((x) => ({ x, y: (x - 2016) * 17, text: String((x - 2016) * 17) })),
  },
  "goals with long names over columns that pass them": {
    template: "goals",
    height: 60,
    rows: years.map((x) => ({ x, y: x - 1960, text: String(x - 1960) })),
    extra: {
      goals: [{ y: 45, label: "The goal that the ministry of digital development set itself", from: 2010, to: 2016 }],
    },
  },
  "places with long names": {
    template: "map",
    height: 70,
    width: 174,
    rows: names.slice(0, 5).map((label, at) => ({ label, lon: -60 + at * 35, lat: 40 - (at % 3) * 25, group: "one" })),
  },
};

const collide = (a: TextBox, b: TextBox): boolean =>
  a.x1 < b.x2 - 0.5 && b.x1 < a.x2 - 0.5 && a.y1 < b.y2 - 0.5 && b.y1 < a.y2 - 0.5;

test.each(Object.entries(cases))("%s: no text covers another, and none is cut off", async (_, given) => {
  const { width: measure } = await loadFaces(houseTheme());
  const { template, height, rows, extra = {}, width = 125 } = given;
  const legend = [{ key: "one", text: "One" }];
  const chart: Chart = {
    ...readCase("columns"),
    template,
    height,
    rows,
    extra,
    legend: template === "map" ? legend : [],
  };
  const boxes = textBoxes(await chartist.draw(chart, { width, fontSize: 11 }), measure);
  const pairs = boxes.flatMap((box, at) => boxes.slice(at + 1).map((other) => [box, other] as const));
  const colliding = pairs.filter(([a, b]) => collide(a, b)).map(([a, b]) => `${a.text} | ${b.text}`);
  const cut = boxes.filter((box) => box.x1 < -0.6 || box.x2 > pixels(width) + 0.6 || box.y2 > pixels(height) + 0.6);
  expect(Math.max(...boxes.map(({ x2 }) => x2)), "the drawing fills its width").toBeGreaterThan(0.75 * pixels(width));
  expect({ colliding, cut: cut.map(({ text }) => text) }).toEqual({ colliding: [], cut: [] });
});
