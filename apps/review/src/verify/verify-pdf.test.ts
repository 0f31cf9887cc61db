import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { readSealed, type Unreadable } from "@chancery/pdf";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { library, make } from "../../fixtures/make.ts";
import { dropFile, editContent, filesIn, listFiles, open, replaceFile, save } from "../../fixtures/pdf-edits.ts";
import { swapGlyphs, tamperings } from "../../fixtures/tamperings.ts";
import { NoEvidence } from "./no-evidence.ts";
import { isVerified } from "./verification.ts";
import { verifyPdf } from "./verify-pdf.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), "verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const hasQpdf = spawnSync("qpdf", ["--version"]).status === 0;

const keys = generateKeyPairSync("ed25519");
let made: Uint8Array;

beforeAll(() => {
  const pem = join(folder, "key.pem");
  writeFileSync(pem, keys.privateKey.export({ type: "pkcs8", format: "pem" }));
  make("report", library, folder, "--format", "pdf", "--sign", pem);
  made = readFileSync(join(folder, "library/library.en.pdf"));
});

const verify = (bytes: Uint8Array, key: KeyObject | null = null) => verifyPdf(bytes, key);

describe("a PDF as it was made is verified", () => {
  test("with every number that its pages print, by page", async () => {
    const verification = await verify(made, keys.publicKey);
    expect(verification.findings).toEqual([]);
    expect(isVerified(verification)).toBe(true);
    expect(verification.signature.state).toBe("good");
    expect(verification.manifest.printedOn).toBeGreaterThan(0);
    const of = (value: string) => verification.numbers.filter((one) => one.value === value);
    expect(of("books-lent").map(({ page, text }) => [page, text])).toEqual([
      [1, "about 61.9 million people (preliminary)"],
      [2, "about 61.9 million people"],
    ]);
    expect(of("grants[AZE, 2022].usd")).toMatchObject([{ text: "35.5", state: "verified" }]);
    expect(verification.numbers.length).toBeGreaterThan(12);
  });

  test.each([true, false])("after a rewrite that changes nothing (objects in streams: %s)", async (packed) => {
    const again = await save(await open(made), packed);
    expect(Buffer.from(again).equals(Buffer.from(made))).toBe(false);
    expect(isVerified(await verify(again, keys.publicKey))).toBe(true);
    expect(await contents(again)).toEqual(await contents(made));
  });

  test.skipIf(!hasQpdf)("after qpdf has written it anew, with all that it carries", async () => {
    const [before, after] = [join(folder, "before.pdf"), join(folder, "after.pdf")];
    writeFileSync(before, made);
    execFileSync("qpdf", ["--linearize", "--object-streams=generate", before, after]);
    const again = readFileSync(after);
    expect(isVerified(await verify(again, keys.publicKey))).toBe(true);
    expect(await contents(again)).toEqual(await contents(made));
  });

  test("and says that there is a signature when no key is given to check it with", async () => {
    expect((await verify(made)).signature.state).toBe("unchecked");
  });
});

/** What another reader finds in a PDF. */
async function contents(bytes: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const pages = Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getStructTree());
  const outline = (await pdf.getOutline()).map(({ title, items }) => [title, items.map((item) => item.title)]);
  const names = [...new Map(await pdf.getAttachments()).keys()];
  expect(names.length).toBeGreaterThan(10);
  expect(outline.length).toBeGreaterThan(0);
  expect(metadata.getRaw()).toContain("ManifestSHA256");
  // pdf.js numbers marked content and links by their objects.
  const tags = JSON.stringify(await Promise.all(pages)).replaceAll(/p\d+R_mc|_id_\d+R/g, "mc");
  return { title: (info as { Title: string }).Title, xmp: metadata.getRaw(), tags, outline, names };
}

describe("found:", () => {
  test.each(tamperings)("$what", async ({ edit, found, page }) => {
    const pdf = await open(made);
    await edit(pdf);
    const verification = await verify(await save(pdf), keys.publicKey);
    expect(isVerified(verification)).toBe(false);
    const findings = verification.findings.filter(({ rule }) => found.includes(rule));
    expect(findings, JSON.stringify(verification.findings, null, 1)).not.toEqual([]);
    if (page !== undefined) expect(findings.map((finding) => finding.page)).toContain(page);
  });

  test("bytes appended to the file", async () => {
    const { findings } = await verify(Buffer.concat([made, Buffer.from("\n% a note\n")]));
    expect(findings.map(({ rule }) => rule)).toContain("revision");
  });

  test("an update that an editor appended, though it changes nothing that is seen", async () => {
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(made).toString("latin1"))?.[1]);
    const root = /\/Root (\d+ \d+ R)/.exec(Buffer.from(made).toString("latin1"))?.[1];
    const object = "\n99999 0 obj\n<< /Nothing true >>\nendobj\n";
    const at = String(made.length + 1).padStart(10, "0");
    const table = `xref\n99999 1\n${at} 00000 n \ntrailer\n<< /Size 100000 /Root ${root} /Prev ${start} >>\n`;
    const update = `${object}${table}startxref\n${made.length + object.length}\n%%EOF\n`;
    const { findings } = await verify(Buffer.concat([made, Buffer.from(update)]));
    expect(findings.map(({ rule }) => rule)).toContain("revision");
  });

  test("a page whose seal is made to fit it: by its numbers, and by the signature", async () => {
    const pdf = await open(made);
    editContent(pdf.getPage(1), swapGlyphs);
    const { seal } = await readSealed(await save(pdf));
    replaceFile(pdf, "seal.json", `${JSON.stringify(seal)}\n`);
    const forged = await verify(await save(pdf), keys.publicKey);
    expect(forged.findings).toMatchObject([
      { rule: "signature", what: "the signature is of this key, but not over this seal" },
    ]);
    const wrong = forged.numbers.filter(({ state }) => state === "differs");
    expect(wrong.length).toBeGreaterThan(3);
    expect(wrong).toContainEqual({
      page: 2,
      text: "31.4 per cent",
      value: "grants-growth",
      state: "differs",
      why: 'the evidence says "13.4 per cent"',
    });
  });

  test("a number that is added, with a seal that is made to fit: nothing stands behind it", async () => {
    const pdf = await open(made);
    pdf.getPage(2).drawText("7041", { x: 80, y: 300, size: 10 });
    const { seal } = await readSealed(await save(pdf));
    replaceFile(pdf, "seal.json", `${JSON.stringify(seal)}\n`);
    const { numbers } = await verify(await save(pdf));
    expect(numbers.filter(({ state }) => state !== "verified")).toMatchObject([
      { page: 3, text: "7041", value: null, state: "not bound" },
    ]);
  });

  test("a signature by another key", async () => {
    const other = generateKeyPairSync("ed25519");
    const verification = await verify(made, other.publicKey);
    expect(verification.findings).toMatchObject([
      { rule: "signature", what: "the signature was not made with this key" },
    ]);
  });
});

describe("cannot be verified:", () => {
  const why = (bytes: Uint8Array) => verify(bytes).then(String, (cause: Unreadable) => cause.why ?? cause.message);

  test("what is no PDF", async () => {
    expect(await why(Buffer.from("PK\u0003\u0004 a zip file"))).toBe("no-pdf");
  });

  test("a PDF that was cut off", async () => {
    expect(await why(made.subarray(0, made.length / 2))).toBe("truncated-pdf");
  });

  test("an encrypted PDF", async () => {
    const pdf = await open(made);
    pdf.encrypt({ userPassword: "secret", ownerPassword: "secret" });
    expect(await why(await save(pdf, false))).toBe("encrypted-pdf");
  });

  test("a PDF without evidence, or one whose evidence was taken out", async () => {
    const pdf = await open(made);
    dropFile(pdf, "evidence.json");
    await expect(verify(await save(pdf))).rejects.toThrow("its evidence.json was taken out");
    listFiles(pdf, filesIn(pdf).slice(0, 0));
    await expect(verify(await save(pdf))).rejects.toThrow(NoEvidence);
    const plain = await PDFDocument.create();
    plain.addPage();
    await expect(verify(await plain.save())).rejects.toThrow("it carries no evidence");
  });
});
