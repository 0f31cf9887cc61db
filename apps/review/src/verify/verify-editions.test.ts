import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { make, project } from "../../fixtures/make.ts";
import { contentOf, open, replaceConsistently, save } from "../../fixtures/pdf-edits.ts";
import { isVerified } from "./verification.ts";
import { verifyPdf } from "./verify-pdf.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** A brief in Azerbaijani, with every annex, in the accessible theme. */
const root = mkdtempSync(join(tmpdir(), "verify-editions-"));
afterAll(() => rmSync(root, { recursive: true }));
let made: Uint8Array;

beforeAll(() => {
  const brief = join(root, "data/briefs/small");
  const tiny = join(project, "apps/report/fixtures/tiny/data");
  cpSync(join(tiny, "sources"), join(root, "data/sources"), { recursive: true });
  cpSync(join(project, "packages/core/fixtures/checks/good-azerbaijani/data"), join(root, "data"), { recursive: true });
  cpSync(join(tiny, "briefs/tiny/figures.yaml"), join(brief, "figures.yaml"));
  appendFileSync(join(brief, "brief.yaml"), "annex: [pdf]\ntheme: accessible\n");
  make("report", root, join(root, "out"), "--format", "pdf");
  made = readFileSync(join(root, "out/small/small.az.pdf"));
});

test("a brief in another language, with annexes and in another theme, is verified", async () => {
  const verification = await verifyPdf(made, null);
  expect(verification.findings).toEqual([]);
  expect(isVerified(verification)).toBe(true);
  expect(verification.brief.language).toBe("az");
  expect(verification.manifest.printedOn).toBeGreaterThan(0);
  const texts = verification.numbers.map(({ text }) => text);
  expect(texts).toContain("təxminən 61,90 milyon ABŞ dolları (ilkin)");
  expect(texts).toContain("140-dan çox ölkə");
  expect(texts.length).toBe(9);
});

test("the theme that the brief itself names is the one that it is printed in", async () => {
  const { context } = await open(made);
  const fonts = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [String(object.get(PDFName.of("BaseFont")))] : []));
  expect(fonts.join(" ")).toContain("SourceSans3");
  expect(fonts.join(" ")).not.toContain("SourceSerif");
});

test("the words of its language are attached: other words are found", async () => {
  const pdf = await open(made);
  const words = contentOf(pdf, "languages.az.yaml");
  expect(words).toContain("təxminən");
  replaceConsistently(pdf, "languages.az.yaml", words.replaceAll("təxminən", "düz"));
  const { findings } = await verifyPdf(await save(pdf), null);
  expect(findings.map(({ rule }) => rule)).toContain("evidence-differs");
});
