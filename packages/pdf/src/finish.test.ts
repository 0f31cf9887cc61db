import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openPrinter } from "@chancery/chromium";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { finishPdf, readDestinations } from "./index.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const font = readFileSync(
  createRequire(import.meta.url).resolve("source-sans/WOFF2/TTF/SourceSans3-Regular.ttf.woff2"),
);
const html = `<!doctype html><html lang="en"><head><title>Working title</title><style>
@font-face { font-family: "Source Sans 3"; src: url(data:font/woff2;base64,${font.toString("base64")}) }
@page { size: A5; margin: 20mm } body { font-family: "Source Sans 3" } h1 { width: 50mm } h2 { break-before: page }
</style></head><body>
<h1 id="top">Azerbaijan <em>becomes</em> a donor of development aid</h1>
<p><a href="#needs">Needs</a> <a href="#bölmə-2">Second</a> <a href="#top">Top</a> <a href="https://example.org/">Out</a></p>
<h2 id="needs">What it needs</h2>
<table><thead><tr><th scope="col">State</th><th scope="col">2023</th></tr></thead>
<tbody><tr><th scope="row">Azerbaijan</th><td>53</td></tr><tr><th scope="row">Kazakhstan</th><td>31</td></tr></tbody></table>
<h2 id="bölmə-2">Then &amp; now</h2><p>End.</p></body></html>`;

const options = {
  title: "Azərbaycan: a donor “emerges”",
  author: "Chancery",
  subject: "Aid",
  keywords: ["aid", "donors"],
  language: "en-GB",
  date: "2026-11-23",
  headings: ["Azerbaijan becomes a donor of development aid", "What it needs", "Then & now"],
};

let fresh: Uint8Array;
let elsewhere: Uint8Array;
beforeAll(async () => {
  await using one = openPrinter();
  await using other = openPrinter();
  fresh = await one.print(html);
  // The second browser has printed something else before, so that its numbers of nodes differ, and in another second.
  await other.print(html.replace("<p>End.", "<p>Another</p><p>End."));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  elsewhere = await other.print(html);
});

const open = (pdf: Uint8Array) => getDocument({ data: pdf.slice(), verbosity: 0 }).promise;

async function textOf(pdf: Uint8Array): Promise<string[]> {
  const document = await open(pdf);
  const pages = Array.from({ length: document.numPages }, async (_, at) => {
    const { items } = await (await document.getPage(at + 1)).getTextContent();
    return items.map((item) => ("str" in item ? item.str : "")).join("|");
  });
  return Promise.all(pages);
}

test("two browsers' prints of one document become the same bytes", async () => {
  expect(Buffer.from(fresh).equals(Buffer.from(elsewhere))).toBe(false);
  const [one, other] = [await finishPdf(fresh, options), await finishPdf(elsewhere, options)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test("the file's identifier follows its content", async () => {
  const ids = await Promise.all(
    [options, { ...options, subject: "Other" }].map(async (metadata) => {
      const { fingerprints } = await open(await finishPdf(fresh, metadata));
      return fingerprints;
    }),
  );
  expect(ids[0]).not.toEqual(ids[1]);
  expect(ids[0]?.[0]).toMatch(/^[0-9a-f]{32}$/);
});

test("the metadata is the brief's, the date too", async () => {
  const { info } = await (await open(await finishPdf(fresh, options))).getMetadata();
  expect(info).toMatchObject({
    Title: options.title,
    Author: "Chancery",
    Subject: "Aid",
    Keywords: "aid, donors",
    Creator: "Chancery",
    CreationDate: "D:20261123000000+00'00'",
    ModDate: "D:20261123000000+00'00'",
    Language: "en-GB",
  });
});

test.each([
  ["2026-11-23T10:00:00+04:00", "D:20261123060000+00'00'"],
  ["2026-11-23T10:00:00", "D:20261123100000+00'00'"],
  ["2026-11", "D:20261101000000+00'00'"],
])("the date %s is written as %s, in any time zone", async (date, expected) => {
  const { info } = await (await open(await finishPdf(fresh, { ...options, date }))).getMetadata();
  expect(info).toMatchObject({ CreationDate: expected });
});

test("a date that is none is an error", async () => {
  await expect(finishPdf(fresh, { ...options, date: "soon" })).rejects.toThrow(RangeError);
});

describe("the outline", () => {
  const titles = async (pdf: Uint8Array): Promise<string[]> => {
    const [first] = await (await open(pdf)).getOutline();
    return first ? [first.title, ...first.items.map(({ title }: { title: string }) => title)] : [];
  };

  test("has the document's headings, where the browser lost spaces", async () => {
    expect((await titles(fresh))[0]).not.toBe(options.headings[0]);
    expect(await titles(await finishPdf(fresh, options))).toEqual(options.headings);
  });

  test("keeps a title that is none of the headings, and goes on with the next", async () => {
    const headings = ["Something else", "Then & now"];
    const [first, ...rest] = await titles(fresh);
    expect(await titles(await finishPdf(fresh, { ...options, headings }))).toEqual([first, ...rest]);
  });
});

test("text, tags and pages are as before", async () => {
  const finished = await finishPdf(fresh, options);
  expect(await textOf(finished)).toEqual(await textOf(fresh));
  const trees = await Promise.all(
    [fresh, finished].map(async (pdf) => (await (await open(pdf)).getPage(2)).getStructTree()),
  );
  expect(JSON.stringify(trees[1])).toContain('"TH"');
  const names: Record<string, string> = {};
  const tree = JSON.stringify(trees[0]).replaceAll(/node\d+/g, (id) => {
    names[id] ??= `th${Object.keys(names).length + 1}`;
    return names[id];
  });
  expect(JSON.parse(tree)).toEqual(trees[1]);
  expect(finished.length).toBeLessThan(fresh.length);
});

test("table headers are numbered in reading order, and cells point to them", async () => {
  const { PDFDocument, PDFDict, PDFName } = await import("@cantoo/pdf-lib");
  const { context } = await PDFDocument.load(await finishPdf(fresh, options), { updateMetadata: false });
  const all = context.enumerateIndirectObjects().map(([, object]) => object.toString().replaceAll(/\s+/g, " "));
  expect(all.join("\n")).not.toContain("node0");
  const ids = all.flatMap((text) => (text.includes("/S /TH") ? (text.match(/\/ID \((\w+)\)/)?.[1] ?? []) : []));
  expect(ids.sort()).toEqual(["th1", "th2", "th3"]);
  const headers = all.flatMap((text) =>
    text.includes("/S /TD") ? (text.match(/\/Headers \[ (.*?) \]/)?.[1] ?? []) : [],
  );
  expect(headers).toEqual(["(th1) (th2)", "(th1) (th3)"]);
  const root = context.lookup(context.trailerInfo.Root, PDFDict).lookup(PDFName.of("StructTreeRoot"), PDFDict);
  expect(root.lookup(PDFName.of("IDTree"), PDFDict).toString()).toMatch(
    /\(th1\) \d+ 0 R \(th2\) \d+ 0 R \(th3\) \d+ 0 R/,
  );
});

test("destinations are read by their ids, before finishing and after", async () => {
  const expected = new Map([
    ["top", 1],
    ["needs", 2],
    ["bölmə-2", 3],
  ]);
  expect(await readDestinations(fresh)).toEqual(expected);
  expect(await readDestinations(await finishPdf(fresh, options))).toEqual(expected);
});

test("destinations of a document without links are none", async () => {
  await using printer = openPrinter();
  const pdf = await printer.print(html.replaceAll(/<a [^>]*>|<\/a>/g, ""));
  expect(await readDestinations(pdf)).toEqual(new Map());
});

test("what is no PDF is an error", async () => {
  await expect(finishPdf(new Uint8Array([1, 2, 3]), options)).rejects.toThrow();
  await expect(readDestinations(new Uint8Array([1, 2, 3]))).rejects.toThrow();
});
