import { createHash } from "node:crypto";
import { openPrinter } from "@chancery/chromium";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test, vi } from "vitest";
import { finishPdf, lintPdf, readSealed } from "../index.ts";
import { openPdf } from "../open.ts";
import { sample, sampleAttachments, sampleMetadata, samplePage } from "../sample.ts";
import { attachmentsOf } from "./attachments-of.ts";
import { composeManifest } from "./manifest.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const quoting = samplePage(
  '<h1>A title</h1><p>It gave <data lang="en-x-quote-q7" tabindex="0">about $61.9 million</data> in all, and <em><data lang="en-x-quote-q8" tabindex="0">9</data></em>.</p>',
);

let finished: Uint8Array;
let quoted: Uint8Array;
beforeAll(async () => {
  await using printer = openPrinter();
  const options = { ...sampleMetadata, attachments: sampleAttachments };
  finished = await finishPdf(await printer.print(sample), options);
  quoted = await finishPdf(await printer.print(quoting), options);
});

test("files are attached as another reader finds them, with name and description", async () => {
  const pdf = await getDocument({ data: finished.slice(), verbosity: 0 }).promise;
  const found = new Map(await pdf.getAttachments());
  expect([...found.keys()].sort()).toEqual([
    "briefs.sample.report.en.md",
    "evidence.json",
    "manifest.json",
    "seal.json",
    "sources.office.rows.csv",
    "sources.office.source.yaml",
  ]);
  const table = found.get("sources.office.rows.csv");
  expect(table).toMatchObject({
    filename: "sources.office.rows.csv",
    description: "A source's table, or the rows of it that were asked for",
  });
  const content = await pdf.getAttachmentContent("sources.office.rows.csv");
  expect(Buffer.from(content ?? []).toString()).toBe("row\n1\n");
});

test("and break no rule", async () => {
  expect(await lintPdf(finished)).toEqual([]);
  expect(await lintPdf(quoted)).toEqual([]);
});

test("the manifest has the hash of each file, and the metadata the hash of the manifest", async () => {
  const { attachments, manifestHash } = await readSealed(finished);
  const { attachment, hash } = composeManifest(sampleAttachments);
  expect(manifestHash).toBe(hash);
  expect(hash).toBe(createHash("sha256").update(attachment.bytes).digest("hex"));
  const manifest = JSON.parse(Buffer.from(attachment.bytes).toString());
  for (const { name, sha256, bytes } of manifest.files) {
    const file = attachments.find((one) => one.name === name);
    expect(
      createHash("sha256")
        .update(file?.bytes ?? "")
        .digest("hex"),
    ).toBe(sha256);
    expect(file?.bytes.length).toBe(bytes);
  }
});

test("the seal says what the file is, before and after it is written", async () => {
  for (const bytes of [finished, quoted]) {
    const { attachments, seal } = await readSealed(bytes);
    const attached = attachments.find(({ name }) => name === "seal.json");
    expect(JSON.parse(Buffer.from(attached?.bytes ?? []).toString())).toEqual(seal);
  }
});

test("a rewrite that changes nothing does not change the seal", async () => {
  const { seal } = await readSealed(quoted);
  for (const useObjectStreams of [true, false]) {
    const again = await (await openPdf(quoted)).save({ useObjectStreams, addDefaultPage: false });
    expect((await readSealed(again)).seal).toEqual(seal);
  }
});

test("quotes are found by their tags, as drawn", async () => {
  const { pages } = await readSealed(quoted);
  expect(pages[0]?.quotes).toEqual([
    { id: "q7", text: "about $61.9 million" },
    { id: "q8", text: "9" },
  ]);
  expect(pages[0]?.pieces.filter(({ kind }) => kind === "text").map(({ text }) => text)).toEqual([
    "A title It gave",
    "in all, and",
    ".",
  ]);
});

test("no two files get one name", () => {
  const files = new Map([
    ["data/sources/a.b/c.csv", "1"],
    ["data/sources/a/b.c.csv", "2"],
  ]);
  expect(attachmentsOf("", files).map(({ name }) => name)).toEqual([
    "evidence.json",
    "sources.a.b.c.csv",
    "sources.a.b.c-2.csv",
  ]);
});
