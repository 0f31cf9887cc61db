import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lintPdf } from "@chancery/pdf";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { make, project } from "../fixtures/make.ts";
import { isVerified } from "./verify/verification.ts";
import { verifyPdf } from "./verify/verify-pdf.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

/** A brief in English to which Russian is added: a language file, a translated text, and its name in brief.yaml. */
const root = mkdtempSync(join(tmpdir(), "third-language-"));
afterAll(() => rmSync(root, { recursive: true }));
const made = (name: string): string => join(root, "out/tiny", name);

beforeAll(() => {
  cpSync(join(project, "apps/report/fixtures/tiny"), root, { recursive: true });
  cpSync(join(project, "apps/review/fixtures/russian"), root, { recursive: true });
  const brief = join(root, "data/briefs/tiny/brief.yaml");
  writeFileSync(brief, readFileSync(brief, "utf8").replace("languages: [en]", "languages: [en, ru]"));
  make("report", root, join(root, "out"), "--lang", "ru", "--format", "pdf", "--format", "html");
  make("slides", root, join(root, "out"), "--lang", "ru", "--format", "site", "--format", "pdf");
});

async function textOf(file: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1));
  const texts = await Promise.all(
    pages.map(async (page) =>
      (await (await page).getTextContent()).items.map((item) => ("str" in item ? item.str : "")),
    ),
  );
  return texts
    .flat()
    .join(" ")
    .replaceAll(/[\s\u00A0\u202F]+/g, " ");
}

test("the check finds nothing, in the language itself or between the two", () => {
  const desk = join(project, "apps/desk/src/cli.ts");
  expect(execFileSync(process.execPath, [desk, "check", "--strict", "--root", root], { encoding: "utf8" })).toMatch(
    /no mistakes found\n$/,
  );
});

test("the PDF is Russian: its frame, its marks, its decimal comma and its plurals", async () => {
  const pdf = new Uint8Array(readFileSync(made("tiny.ru.pdf")));
  expect(await lintPdf(pdf)).toEqual([]);
  const text = await textOf(made("tiny.ru.pdf"));
  for (const words of ["СОДЕРЖАНИЕ", "Рисунок 1", "Источник", "Грузия", "Азербайджан", "ноябрь 2026 г."])
    expect(text).toContain(words);
  expect(text).toContain("примерно 61,90 млн долл. США (предварительно)");
  expect(text).toContain("больше чем 140 стран");
  expect(text).toContain("«помощь»");
  // A date that ends with a full stop takes no second one.
  expect(text).toContain("получено 23 ноября 2026 г.");
  expect(text).not.toContain("г..");
  expect(isVerified(await verifyPdf(new Uint8Array(readFileSync(made("tiny.ru.pdf"))), null))).toBe(true);
});

test("so are the page for screens and the deck", async () => {
  const page = readFileSync(made("tiny.ru.html"), "utf8");
  expect(page).toMatch(/<html[^>]* lang="ru"/);
  expect(page).toContain("Оформление");
  const deck = await textOf(made("tiny.ru.deck.pdf"));
  expect(deck).toContain("Она выделила больше, чем соседка");
  expect(deck).toContain("Источник");
});

test("a noun has the form that its number asks for", () => {
  const facts = join(root, "data/sources/ledger/facts.yaml");
  const report = join(root, "data/briefs/tiny/report.ru.md");
  const [statedBefore, writtenBefore] = [readFileSync(facts, "utf8"), readFileSync(report, "utf8")];
  const counts = { one: "1", two: "2", five: "5", eleven: "11", twentyone: "21" };
  const stated = Object.entries(counts).map(
    ([id, value]) => `count-${id}:\n  label: count\n  value: ${value}\n  unit: countries\n`,
  );
  const quoted = Object.keys(counts).map((id) => `{{fact "count-${id}"}}`);
  writeFileSync(facts, `${statedBefore}\n${stated.join("")}`);
  writeFileSync(report, `${writtenBefore}\n${quoted.join(", ")}.\n`);
  make("report", root, join(root, "counted"), "--lang", "ru", "--format", "html");
  writeFileSync(facts, statedBefore);
  writeFileSync(report, writtenBefore);
  const page = readFileSync(join(root, "counted/tiny/tiny.ru.html"), "utf8");
  const plain = page.replaceAll(/<[^>]*>/g, "").replaceAll(/[\s\u00A0]+/g, " ");
  expect(plain).toContain("1 страна, 2 страны, 5 стран, 11 стран, 21 страна.");
});
