import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openPrinter } from "@chancery/chromium";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { finishPdf } from "../finish.ts";
import { sampleMetadata, samplePage } from "../sample.ts";
import { lintPages } from "./lint-pages.ts";
import type { PageFinding } from "./rule.ts";
import { pageRules } from "./rules/index.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = resolve(import.meta.dirname, "../../fixtures/pages");
/** `orphan.html` and `orphan--in-a-list.html` have the defect "orphan", and no other; `clean--….html` have none. */
const fixtures = readdirSync(folder).sort();
const seededIn = (file: string): string => file.replace(/(--.*)?\.html$/, "");

/** A5 with room for a title and 34 lines; nothing keeps lines together. */
const style = `<style>body { margin: 0 20mm } @page { margin: 20mm 0 15mm; @top-left { margin-left: 20mm } @bottom-right { margin-right: 20mm } } html { background: #fff; font: 9pt/14pt S; orphans: 1; widows: 1 }
p, h1, h2, h3, li, ul, table, caption, th, td { margin: 0; font-size: 9pt; line-height: 14pt; text-align: left; padding: 0 }
h1, h2, h3 { padding-top: .5pt; height: 14pt; break-inside: avoid } h2:has(br), h3:has(br) { height: auto }
svg { display: block } sup { line-height: 0 } .side { float: right; width: 24mm; line-height: 10pt; font-size: 8pt }</style>`;

const nouns = "office book year province count school paper letter road house river field".split(" ");
/** As many lines of text, no two neighbours alike at either end. */
const lines = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${nouns[at % 12]} and then the ${nouns[(at + 5) % 12]} of every ${nouns[(at + 7) % 12]}`,
  ).join("<br>");

const bodyOf = (file: string): string =>
  readFileSync(join(folder, file), "utf8").replaceAll(
    /<p lines="(\d+)"([^>]*)>/g,
    (_, count, rest) => `<p${rest}>${lines(Number(count))}`,
  );

const found = new Map<string, readonly string[]>();
const faults = new Map<string, readonly PageFinding[]>();
const printer = openPrinter();
afterAll(() => printer.close());
beforeAll(async () => {
  for (const file of fixtures) {
    const pdf = await printer.print(samplePage(`${style}<h1>A title</h1>${bodyOf(file)}`));
    const findings = await lintPages(await finishPdf(pdf, sampleMetadata));
    faults.set(file, findings);
    found.set(file, [...new Set(findings.map(({ rule }) => rule))]);
  }
});

test.each(fixtures)("%s", (file) => {
  const seeded = seededIn(file);
  expect(found.get(file)).toEqual(seeded === "clean" ? [] : [seeded]);
});

test("an empty half page is told by what is read last on it", () => {
  expect(faults.get("page-half-empty.html")?.map(({ text }) => text)).toEqual([expect.stringMatching(/\p{L}{3}/u)]);
});

test("what crowds a drawing is one fault of its figure", () => {
  const [fault, ...others] = faults.get("chart-text-overlaps.html") ?? [];
  expect(others).toEqual([]);
  expect(fault?.text).toBe("Figure 1");
});

test("prints the score, and every rule has a seeded defect", () => {
  const seeded = fixtures.filter((file) => seededIn(file) !== "clean");
  const hits = seeded.filter((file) => found.get(file)?.includes(seededIn(file)));
  const alarms = fixtures.flatMap((file) => found.get(file)?.filter((rule) => rule !== seededIn(file)) ?? []);
  console.info(
    `page lint: found ${hits.length} of ${seeded.length} seeded defects, ${alarms.length} false alarms, ${fixtures.length - seeded.length} clean documents`,
  );
  expect(pageRules.map(({ id }) => id).filter((id) => !seeded.some((file) => seededIn(file) === id))).toEqual([]);
});
