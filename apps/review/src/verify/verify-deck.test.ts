import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { library, make } from "../../fixtures/make.ts";
import { contentOf, dropFile, editContent, open, replaceConsistently, save } from "../../fixtures/pdf-edits.ts";
import { swapGlyphs } from "../../fixtures/tamperings.ts";
import { reportVerification } from "./report-verification.ts";
import { isVerified } from "./verification.ts";
import { verifyPdf } from "./verify-pdf.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), "verify-deck-"));
afterAll(() => rmSync(folder, { recursive: true }));
const keys = generateKeyPairSync("ed25519");
let deck: Uint8Array;
let handout: Uint8Array;

beforeAll(() => {
  const pem = join(folder, "key.pem");
  writeFileSync(pem, keys.privateKey.export({ type: "pkcs8", format: "pem" }));
  make("slides", library, folder, "--format", "pdf", "--with-notes", "--sign", pem);
  deck = readFileSync(join(folder, "library/library.en.deck.pdf"));
  handout = readFileSync(join(folder, "library/library.en.deck.notes.pdf"));
});

describe("a deck's PDF", () => {
  test("is verified, with each number by the slide that prints it", async () => {
    const verification = await verifyPdf(deck, keys.publicKey);
    expect(verification.findings).toEqual([]);
    expect(isVerified(verification)).toBe(true);
    expect(verification.signature.state).toBe("good");
    expect(verification.brief).toMatchObject({ document: "deck", brief: "library", language: "en" });
    const of = (value: string) => verification.numbers.filter((one) => one.value === value);
    expect(of("books-lent").map(({ page, text }) => [page, text])).toEqual([
      [2, "about 61.9 million people (preliminary)"],
    ]);
    expect(of("grants-growth").map(({ page, text }) => [page, text])).toEqual([[2, "13.4 per cent"]]);
    expect(of("grants[AZE, 2022].usd")).toMatchObject([{ page: 3, text: "35.5", state: "verified" }]);
    // No colophon stands on a slide, so the metadata alone name the manifest.
    expect(verification.manifest.printedOn).toBe(null);
    expect(reportVerification("x.pdf", verification)[1]).toContain("named in the metadata");
  });

  test("carries the deck's text as its author wrote it", async () => {
    const text = readFileSync(join(library, "data/briefs/library/deck.en.md"), "utf8");
    expect(contentOf(await open(deck), "briefs.library.deck.en.md")).toBe(text);
  });

  test("whose letters change places is found, at its page and by its numbers", async () => {
    const pdf = await open(deck);
    editContent(pdf.getPage(1), swapGlyphs);
    const { findings, numbers } = await verifyPdf(await save(pdf), null);
    expect(findings).toContainEqual(expect.objectContaining({ rule: "page-text", page: 2 }));
    expect(numbers.filter(({ state, page }) => state === "differs" && page === 2)).not.toEqual([]);
  });

  test("whose data are others is found, though manifest and metadata fit", async () => {
    const pdf = await open(deck);
    const grants = "sources.register.grants.csv";
    replaceConsistently(pdf, grants, contentOf(pdf, grants).replace("40.25", "48.25"));
    const { findings } = await verifyPdf(await save(pdf), null);
    expect(findings.map(({ rule }) => rule)).toContain("evidence-differs");
  });

  test("that lost its text is found, for nothing else says what was on its slides", async () => {
    const pdf = await open(deck);
    dropFile(pdf, "briefs.library.deck.en.md");
    const { findings } = await verifyPdf(await save(pdf), null);
    expect(findings.map(({ rule }) => rule)).toContain("attachment-missing");
    expect(findings.map(({ rule }) => rule)).toContain("evidence-differs");
  });
});

describe("a deck's hand-out", () => {
  test("is verified, with the numbers of the notes too", async () => {
    const verification = await verifyPdf(handout, keys.publicKey);
    expect(verification.findings).toEqual([]);
    expect(isVerified(verification)).toBe(true);
    expect(verification.numbers.map(({ value }) => value)).toContain("provinces-reached");
    expect(verification.numbers.map(({ value }) => value)).toContain("books-lent");
  });

  test("is found out when a page is taken out", async () => {
    const pdf = await open(handout);
    pdf.removePage(1);
    const { findings } = await verifyPdf(await save(pdf), null);
    expect(findings.map(({ rule }) => rule)).toContain("pages-missing");
  });
});
