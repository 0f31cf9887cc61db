import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { lintPages, lintPdf } from "@chancery/pdf";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeLongBrief } from "../fixtures/long-brief.ts";
import { build } from "./build.ts";

const project = resolve(import.meta.dirname, "../../..");

let folder = "";
let pdf = new Uint8Array();
let texts: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-long-"));
  writeLongBrief(folder);
  const silent = { interactive: false, out: () => {}, err: () => {} };
  const options = {
    root: folder,
    project,
    out: join(folder, "out"),
    briefs: [],
    languages: [],
    key: null,
    theme: "standard",
    date: null,
  };
  await build({ ...options, formats: ["pdf"] }, silent, { files: null });
  pdf = new Uint8Array(readFileSync(join(folder, "out/long/long.en.pdf")));
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  texts = await Promise.all(
    pages.map(async (page) => {
      const { items } = await (await page).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("has its sixty pages and more, and all that was written", () => {
  expect(texts.length).toBeGreaterThanOrEqual(60);
  const all = texts.join(" ");
  expect(all).toMatch(/FIGURE\s+40/);
  expect(all).toMatch(/Branch\s+500/);
});

test("has no page that a typesetter would mend, notes beside their numbers included", async () => {
  expect(await lintPages(pdf)).toEqual([]);
}, 60_000);

test("breaks no rule of PDF/UA-1 and PDF/A-3", async () => {
  expect(await lintPdf(pdf)).toEqual([]);
}, 60_000);

test("says on each further page of the table that it continues, and not on the first", () => {
  const rows = texts.flatMap((text, at) => (/Branch\s+\d{3}/.test(text) ? [at] : []));
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.map((at) => /TABLE\s+1\s+\(CONTINUED\)/i.test(texts[at] ?? ""))).toEqual(rows.map((_, nth) => nth > 0));
});

test("names the true page of a figure that the text refers to with its page", () => {
  const named = texts.flatMap((text) => [...text.matchAll(/Figure\s+(\d+)\s+on\s+page\s+(\d+)/g)]);
  expect(named.length).toBeGreaterThan(10);
  for (const [, figure, page] of named)
    expect(texts[Number(page) - 1]).toMatch(new RegExp(`FIGURE\\s+${figure}(?!\\d)`));
});
