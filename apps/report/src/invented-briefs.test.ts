import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { lintWeb, openPrinter } from "@chancery/chromium";
import { lintPages, lintPdf } from "@chancery/pdf";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "./build.ts";

const project = resolve(import.meta.dirname, "../../..");
/** Two briefs whose evidence and words are all invented: one in Azerbaijani with all parts, one that is only a table. */
const root = resolve(import.meta.dirname, "../fixtures/invented");
const files = { kitabxana: "kitabxana.az.pdf", registers: "registers.en.pdf" };
const briefs = Object.keys(files) as readonly (keyof typeof files)[];

let folder = "";
const said: string[] = [];
const pdfOf = (brief: keyof typeof files): Uint8Array =>
  new Uint8Array(readFileSync(join(folder, brief, files[brief])));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-invented-"));
  const options = { root, project, out: folder, briefs: [], languages: [], key: null, date: null, theme: "standard" };
  const terminal = { interactive: false, out: () => {}, err: (line: string) => said.push(line) };
  await build({ ...options, formats: ["pdf", "html"] }, terminal, { files: null });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  return Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
}

const solid = (text: string): string => text.replaceAll(/[\s\u00ad]/g, "");

test("nothing is said of either but that it was written", () => {
  expect(said.join("\n")).not.toMatch(/error|warning/);
});

test.each(briefs)(
  "%s breaks no rule of PDF/UA-1 and PDF/A-3, and has no page to mend",
  async (brief) => {
    expect(await lintPdf(pdfOf(brief))).toEqual([]);
    expect(await lintPages(pdfOf(brief))).toEqual([]);
  },
  120_000,
);

test.each(briefs)(
  "the web page of %s breaks no rule either",
  async (brief) => {
    await using printer = openPrinter();
    const page = readFileSync(join(folder, brief, files[brief].replace(/pdf$/, "html")), "utf8");
    const views = [
      { width: 320, scheme: "light" },
      { width: 320, scheme: "dark" },
      { width: 1280, scheme: "light" },
      { width: 1280, scheme: "dark" },
    ] as const;
    const { findings, axe } = await lintWeb(printer, page, { views, axeViews: views.slice(3) });
    expect([...findings, ...axe.findings]).toEqual([]);
  },
  120_000,
);

test("all letters of Azerbaijani come out of the PDF as they went in", async () => {
  const text = solid((await pagesOf(pdfOf("kitabxana"))).join(" "));
  const report = readFileSync(join(root, "data/briefs/kitabxana/report.az.md"), "utf8");
  for (const letter of "əğıİöüşçƏÖÜŞÇ") expect(text).toContain(letter);
  const words = [...report.matchAll(/(?<![\p{L}{"-])[\p{L}-]*[əğıöüşç][\p{L}-]*(?![\p{L}"}-])/gu)].map(
    ([word]) => word,
  );
  expect(words.length).toBeGreaterThan(400);
  expect(words.filter((word) => !text.includes(word) && !/^(Label|Alt)/.test(word)).length).toBeLessThan(30);
  expect(text).not.toMatch(/[\uFFFD\u25A1\uE000-\uF8FF]/);
});

test("the heads of its pages are typeset: series and number, title, publisher and month", async () => {
  const [, ...pages] = await pagesOf(pdfOf("kitabxana"));
  for (const [at, page] of pages.entries()) {
    const text = solid(page);
    for (const part of [
      "Uydurma sınaq icmalları № 3",
      "Kitabxana kəndə necə çatır",
      "Chancery sınaqları · noyabr 2026",
    ])
      expect(text).toContain(solid(part));
    expect(text).toContain(String(at + 2));
  }
});

test("a brief that is only a table has it beside its contents, and no empty page before it", async () => {
  const pages = await pagesOf(pdfOf("registers"));
  expect(pages).toHaveLength(2);
  for (const part of ["CONTENTS", "TABLE1", "Notesandsources"]) expect(solid(pages[1] ?? "")).toContain(part);
});
