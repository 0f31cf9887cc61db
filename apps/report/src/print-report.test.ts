import { openPrinter, PrintRefused } from "@chancery/chromium";
import type { Block, Document } from "@chancery/core";
import { readDestinations } from "@chancery/pdf";
import { createReportRenderer, sourcesId } from "@chancery/templating";
import { afterAll, expect, test } from "vitest";
import { chart, paragraph, place, see, text } from "../../../packages/templating/fixtures/build.ts";
import { sampleTheme, templateFiles } from "../../../packages/templating/fixtures/look.ts";
import { sampleBrief } from "../../../packages/templating/fixtures/sample-brief.ts";
import { sampleDrawings } from "../../../packages/templating/fixtures/sample-drawings.ts";
import { printReport } from "./print-report.ts";

const printer = openPrinter();
const renderer = createReportRenderer({ templates: templateFiles(), theme: sampleTheme("real") });
afterAll(() => printer.close());

const words = "The office sends books to the provinces and counts each of them once. ";
const figures = ["one", "two", "three", "four"].map((id, at) =>
  chart({ id, number: at + 1, title: [text("Lending grew")], sources: [], width: at % 2 === 0 ? "full" : "column" }),
);

const sectionOf = (...blocks: readonly Block[]) => ({ id: "one", number: 1, place, heading: [text("One")], blocks });

/** Each figure follows its mention on a page that is more than half full already. */
const holed = (): Document => ({
  ...sampleBrief(),
  figures,
  sections: [
    {
      id: "holes",
      number: 1,
      place,
      heading: [text("Holes")],
      blocks: figures.flatMap((figure): readonly Block[] => [
        paragraph(text(words.repeat(14)), see(figure.id, figure.label)),
        { kind: "figure", figure },
        paragraph(text(words.repeat(14))),
        paragraph(text(words.repeat(10))),
      ]),
    },
  ],
});

const drawings = {
  ...sampleDrawings,
  figures: new Map(
    figures.map(({ id }) => [
      id,
      `<svg xmlns="http://www.w3.org/2000/svg" width="470" height="560" viewBox="0 0 470 560"><rect width="470" height="560" fill="#0E4C6E"/></svg>`,
    ]),
  ),
};

test("text fills the holes before figures, which saves pages", async () => {
  const plain = await readDestinations(await printer.print(renderer.render(holed(), drawings, new Map(), "pdf")));
  const placed = await readDestinations((await printReport(holed(), drawings, renderer, printer)).bytes);
  expect(placed.get(sourcesId)).toBeLessThan(plain.get(sourcesId) ?? 0);
  const pages = figures.map(({ id }) => placed.get(id) ?? 0);
  expect(pages).toEqual(pages.toSorted((a, b) => a - b));
});

test("a word that is wider than its column is refused, by its element and its author's line", async () => {
  const wide: Document = {
    ...sampleBrief(),
    figures: [],
    sections: [sectionOf(paragraph(text(`See ${"Donaudampfschiff".repeat(8)}.`)))],
  };
  const refusal = await printReport(wide, drawings, renderer, printer).catch((cause) => cause);
  expect(refusal).toBeInstanceOf(PrintRefused);
  expect(refusal.findings).toEqual([
    { kind: "overflow", detail: expect.stringMatching(/^<p>.*"See Donaudampfschiff.* mm wider than its box$/) },
  ]);
});

test("the placement knows the pages of the contents, so that one print is enough", async () => {
  let prints = 0;
  const hold: typeof printer.hold = (use) =>
    printer.hold((held) => {
      const print: typeof printer.print = (html, options) => {
        prints += 1;
        return held.print(html, options);
      };
      return use({ ...held, print });
    });
  const counting = { ...printer, hold, close: printer.close };
  await printReport(holed(), drawings, renderer, counting);
  expect(prints).toBe(1);
});
