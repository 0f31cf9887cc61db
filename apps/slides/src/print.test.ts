import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { joined } from "@chancery/core";
import { lintPdf } from "@chancery/pdf";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf, type Made, makeFirst, project } from "../fixtures/deck-site.ts";

const slow = 300_000;
let flagship: Made;
let pdf: Uint8Array;

beforeAll(async () => {
  flagship = await makeFirst(filesOf(project), "emerging-donor");
  pdf = await flagship.made.pdf();
}, slow);
afterAll(() => flagship?.workshop.printer.close());

const squeeze = (text: string): string => text.replaceAll(/\s+/g, "").replaceAll("\u2011", "-");

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(squeeze(items.map((item) => ("str" in item ? item.str : "")).join("")));
  }
  await document.loadingTask.destroy();
  return pages;
}

test("each slide is one page, with its title and the values that it quotes, hedges too", async () => {
  const pages = await pagesOf(pdf);
  const { slides } = flagship.edition.deck;
  expect(pages.length).toBe(slides.length);
  for (const [at, { title }] of flagship.made.rendered.slides.entries()) expect(pages[at]).toContain(squeeze(title));
  for (const { blocks, ...slide } of slides) {
    const figures = blocks.flatMap((block) => (block.kind === "key-figures" ? block.figures : []));
    const page = pages[slides.findIndex(({ id }) => id === slide.id)] ?? "";
    for (const { quote } of figures) expect(page).toContain(squeeze(joined(quote)));
  }
  expect(pages.join("")).toContain("over140");
});

test("it is tagged, says its title and language, and its outline is the slides' titles", async () => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog } = document;
  const { meta, language } = flagship.edition.deck;
  expect(document.getTitle()).toBe(meta.title);
  expect(catalog.lookup(PDFName.of("Lang"), PDFString).decodeText()).toBe(language);
  expect(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).get(PDFName.of("Marked"))?.toString()).toBe("true");
  const titles: string[] = [];
  let item = catalog.lookup(PDFName.of("Outlines"), PDFDict).lookup(PDFName.of("First"));
  while (item instanceof PDFDict) {
    titles.push(squeeze(item.lookup(PDFName.of("Title"), PDFHexString).decodeText()));
    item = item.lookup(PDFName.of("Next"));
  }
  expect(titles).toEqual(flagship.made.rendered.slides.map(({ title }) => squeeze(title)));
  expect(document.getPage(0).getSize()).toEqual({ width: expect.closeTo(735, 0), height: expect.closeTo(414, 0) });
});

test("it keeps the rules of PDF/UA-1 and PDF/A-3 that the report keeps", async () => {
  expect(await lintPdf(pdf)).toEqual([]);
});

test(
  "the deck of a member of a family can be composed from the files that it carries",
  async () => {
    const member = await makeFirst(filesOf(project), "donor-profile-aze");
    expect([...member.made.behind().keys()]).toContain("data/briefs/donor-profile/deck.en.md");
    await member.workshop.printer.close();
  },
  slow,
);

test(
  "printed again it is the same to the byte",
  async () => {
    const again = await makeFirst(filesOf(project), "emerging-donor");
    try {
      expect(Buffer.compare(await again.made.pdf(), pdf)).toBe(0);
    } finally {
      await again.workshop.printer.close();
    }
  },
  slow,
);

test(
  "the hand-out has each slide with its notes, and keeps the same rules",
  async () => {
    const handout = await flagship.made.handout();
    const text = (await pagesOf(handout)).join("");
    for (const slide of flagship.edition.deck.slides) {
      for (const quote of slide.notes.quoted) expect(text).toContain(squeeze(quote.label));
    }
    for (const { title } of flagship.made.rendered.slides) expect(text).toContain(squeeze(title));
    expect(await lintPdf(handout)).toEqual([]);
  },
  slow,
);
