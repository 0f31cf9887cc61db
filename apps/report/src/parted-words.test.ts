import { execFileSync } from "node:child_process";
import { openPrinter } from "@chancery/chromium";
import type { Block, Document } from "@chancery/core";
import { lintPages, lintPdf, taggedItems } from "@chancery/pdf";
import { createReportRenderer } from "@chancery/templating";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { note, paragraph, place, table, text } from "../../../packages/templating/fixtures/build.ts";
import { sampleTheme, templateFiles } from "../../../packages/templating/fixtures/look.ts";
import { sampleBrief } from "../../../packages/templating/fixtures/sample-brief.ts";
import { sampleDrawings } from "../../../packages/templating/fixtures/sample-drawings.ts";
import { printReport } from "./print-report.ts";

const words = "The office sends books to the provinces and counts each of them once. ".repeat(6);
const cell = (said: string) => ({ children: [text(said)], bar: null });
const columns = ["Branch", "Task", "Further task", "Owner", "Partner", "State"].map((heading) => ({
  heading: [text(heading)],
  align: "left" as const,
  bar: false,
}));
const long = ["institutionalisation", "internationalisation", "compartmentalisation"];
const figure = table({
  id: "narrow",
  title: [text("Long words stand in narrow columns")],
  sources: [],
  columns,
  rows: [
    ["North", ...long, "internationalisation", "announced"],
    ["South", "counting", "lending", "office", "ministry", "running"],
  ].map((cells) => ({ cells: cells.map(cell), total: false })),
});
const blocks: readonly Block[] = [
  paragraph(text(words), note(text("See the parliamentary institutionalisation of each province."))),
  { kind: "figure", figure },
  paragraph(text(words)),
];
const brief = (): Document => ({
  ...sampleBrief(),
  hyphenation: { patterns: "en-gb", before: 3, after: 3, shortest: 8, capitalised: false },
  figures: [figure],
  notes: blocks.flatMap((block) =>
    block.kind === "paragraph" ? block.children.flatMap((one) => (one.kind === "note" ? one.note : [])) : [],
  ),
  sections: [{ id: "parted", number: 1, place, heading: [text("Parted")], blocks }],
});

const printer = openPrinter();
const renderer = createReportRenderer({ templates: templateFiles(), theme: sampleTheme("real") });
let pdf: Uint8Array;
beforeAll(async () => {
  pdf = (await printReport(brief(), sampleDrawings, renderer, printer)).bytes;
}, 120_000);
afterAll(() => printer.close());

/** All text as pdf.js gives it, a line a line. */
async function linesOf(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => (await document.getPage(at + 1)).getTextContent()),
  );
  return pages
    .flatMap(({ items }) => items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")))
    .join("");
}

/** As the search of pdf.js reads lines: a hyphen between small letters at the end of one is that of a parted word. */
const searched = (lines: string): string => lines.replaceAll(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, "").replaceAll("\n", " ");

describe("a word that is parted over lines", () => {
  test("is parted by a plain hyphen, and leaves no soft one", async () => {
    const lines = await linesOf(pdf);
    expect(lines).toMatch(/See the parliamentary in\p{Ll}+-\n\p{Ll}+ of/u);
    expect(lines.match(/\p{Ll}-\n\p{Ll}/gu)?.length).toBeGreaterThanOrEqual(4);
    expect(lines).not.toMatch(/[\u00ad\u2010]/);
  });

  test("is found whole by a search", async () => {
    const found = searched(await linesOf(pdf));
    for (const word of [...long, "parliamentary institutionalisation of"]) expect(found).toContain(word);
  });

  test("is extracted whole by pdftotext, where there is one", (context) => {
    try {
      execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    } catch {
      context.skip();
    }
    const said = execFileSync("pdftotext", ["-enc", "UTF-8", "-", "-"], { input: pdf }).toString();
    expect(said).toContain("institutionalisation of");
    // It reads a table row by row as it lies, so cells only in the order in which they are drawn.
    const raw = execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", "-", "-"], { input: pdf }).toString();
    for (const word of long) expect(searched(raw)).toContain(word);
  });

  test("is said whole by the tags", async () => {
    const items = await taggedItems(pdf);
    const cells = items.filter(({ type }) => type === "TD").map(({ text: said }) => said);
    expect(cells).toEqual(expect.arrayContaining(long));
    expect(items.find(({ type }) => type === "Note")?.text).toContain(
      "the parliamentary institutionalisation of each province.",
    );
  });

  test("breaks no rule of PDF/UA-1, PDF/A-3a or the page", async () => {
    expect(await lintPdf(pdf)).toEqual([]);
    expect((await lintPages(pdf)).filter(({ rule }) => rule === "hyphens-in-a-row")).toEqual([]);
  });

  test("comes out the same again", async () => {
    expect(Buffer.from((await printReport(brief(), sampleDrawings, renderer, printer)).bytes).equals(pdf)).toBe(true);
  });
});

test("a language that says nothing of its hyphens parts no word, and is told where one is too long", async () => {
  const silent = { ...brief(), hyphenation: null };
  await expect(printReport(silent, sampleDrawings, renderer, printer)).rejects.toThrow(
    /<table>, line .*reaches .* mm over the edge/,
  );
  const sections = silent.sections.map((section) => ({
    ...section,
    blocks: blocks.filter(({ kind }) => kind !== "figure"),
  }));
  const { bytes: whole } = await printReport({ ...silent, sections, figures: [] }, sampleDrawings, renderer, printer);
  expect(await linesOf(whole)).not.toMatch(/institutional\p{Ll}*-\n/u);
});
