import { composeEvidence, joined, plainText, type Quote } from "@chancery/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { offencesOf } from "../../../../packages/pptx/fixtures/conforms.ts";
import { elements, type Opened, openPackage, textIn } from "../../../../packages/pptx/fixtures/open.ts";
import { filesOf, type Made, makeFirst, project } from "../../fixtures/deck-site.ts";
import type { MadePptx } from "./make-pptx.ts";

const slow = 300_000;
let flagship: Made;
let made: MadePptx;
let opened: Opened;

beforeAll(async () => {
  flagship = await makeFirst(filesOf(project), "emerging-donor");
  made = await flagship.made.pptx();
  opened = openPackage(made.bytes);
}, slow);
afterAll(() => flagship?.workshop.printer.close());

const slidePath = (at: number): string => `ppt/slides/slide${at + 1}.xml`;
const bare = (text: string): string => text.replaceAll("\u2011", "-").replaceAll(/\s+/g, "");
const shownOn = (at: number): string =>
  bare([...opened.all(slidePath(at), "a:t")].map((own) => own.textContent).join(""));
const notesOn = (at: number): string => {
  const notes = [...opened.targets(slidePath(at)).values()].find(({ type }) => type === "notesSlide")?.path ?? "";
  return bare(textIn(opened.xml(notes).documentElement ?? failed()));
};
const chartsOn = (at: number): readonly string[] =>
  [...opened.targets(slidePath(at)).values()].flatMap(({ type, path }) => (type === "chart" ? path : []));
const failed = (): never => {
  throw new Error("nothing there");
};

test("PowerPoint has nothing to repair, and each slide is there with its title", () => {
  expect(offencesOf(opened)).toEqual([]);
  for (const [at, { title }] of flagship.edition.deck.slides.entries())
    expect(shownOn(at)).toContain(bare(plainText(title)));
});

test("every value that a slide or its notes quote stands in the file as the report's evidence has it", () => {
  const { edition, evidence } = flagship;
  const report = composeEvidence({ kind: "report", quoting: edition.document, edition, evidence });
  let compared = 0;
  for (const [at, { notes, title, blocks }] of edition.deck.slides.entries()) {
    for (const quote of quotesOf([title, blocks.filter(({ kind }) => kind === "key-figures")]))
      expect(shownOn(at)).toContain(bare(joined(quote)));
    for (const quote of notes.quoted) {
      expect(notesOn(at)).toContain(bare(`${joined(quote)} – ${quote.label}`));
      const value = report.values[quote.fact];
      if (value === undefined) continue;
      expect({ id: quote.fact, value: value.value }).toEqual({ id: quote.fact, value: quote.machine });
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(20);
});

test("each native chart holds the numbers of its figure's rows, and so does its sheet", () => {
  let native = 0;
  for (const [at, { blocks }] of flagship.edition.deck.slides.entries()) {
    const figures = blocks.flatMap((block) =>
      block.kind === "figure" && block.figure.kind !== "table" && !made.pictures.includes(block.figure.id)
        ? block.figure
        : [],
    );
    const charts = chartsOn(at);
    expect(charts.length).toBe(figures.length);
    for (const [place, figure] of figures.entries()) {
      const chart = charts[place] ?? failed();
      const numbers = numbersOf(chart, "c:val", "c:yVal", "c:xVal");
      const rows = [figure.rows, ...Object.values(figure.extra)]
        .flat()
        .flatMap((row) => Object.values(row).filter(isNumber));
      expect(rows.length).toBeGreaterThan(0);
      // Of a scatter chart one axis measures; the other one holds the places of the rows. A dumbbell's bar is a difference.
      const measured = ["c:val", "c:yVal", "c:xVal"].map((name) => numbersOf(chart, name));
      const faithful =
        figure.template === "dumbbell" ||
        measured.some((own) => own.length > 0 && own.every((number) => near(rows, number)));
      expect(faithful, `${figure.id} holds numbers that no row has`).toBe(true);
      const measure = figure.rows.some(({ y }) => isNumber(y)) ? "y" : "x";
      const stated = figure.rows.map((row) => row[measure]).filter(isNumber);
      expect(stated.length).toBeGreaterThan(0);
      for (const number of stated) expect(near(numbers, number), `${figure.id} lacks ${number}`).toBe(true);
      const sheet = [...opened.targets(chart).values()].find(({ type }) => type === "package")?.path ?? "";
      const cells = openPackage(opened.parts.get(sheet) as Uint8Array).all("xl/worksheets/sheet1.xml", "v");
      const held = cells.map((cell) => Number(cell.textContent));
      for (const number of stated) expect(near(held, number), `${sheet} lacks ${number}`).toBe(true);
      native += 1;
    }
  }
  expect(native).toBeGreaterThan(3);
});

const isNumber = (value: unknown): value is number => typeof value === "number";
const near = (numbers: readonly number[], wanted: number): boolean =>
  numbers.some((number) => Math.abs(number - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)));

const numbersOf = (chart: string, ...names: readonly string[]): readonly number[] =>
  names.flatMap((name) =>
    opened.all(chart, name).flatMap((own) => elements(own, "c:v").map((value) => Number(value.textContent))),
  );

/** Every quote of a slide's words, however deep. */
function quotesOf(value: unknown): Quote[] {
  if (Array.isArray(value)) return value.flatMap(quotesOf);
  if (typeof value !== "object" || value === null) return [];
  if ("quote" in value && typeof value.quote === "object") return [value.quote as Quote];
  return Object.values(value).flatMap(quotesOf);
}

test(
  "made again, pictures and all, it is the same to the byte",
  async () => {
    const again = await makeFirst(filesOf(project), "emerging-donor");
    try {
      expect(Buffer.compare((await again.made.pptx()).bytes, made.bytes)).toBe(0);
    } finally {
      await again.workshop.printer.close();
    }
  },
  slow,
);
