import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "./build.ts";
import { formatNames } from "./formats.ts";

const project = resolve(import.meta.dirname, "../../..");
/** A policy brief: short enough to be read. */
const pages = { least: 6, most: 10 };
const leastQuotedFacts = 30;

let folder = "";
let pdf = new Uint8Array();
let html = "";
let info: Readonly<Record<string, unknown>> = {};
/** The text of each page, its lines ended by "\n". */
let texts: readonly string[] = [];

const made = (run: string, format: string): string => join(folder, run, `emerging-donor/emerging-donor.en.${format}`);

async function make(run: string): Promise<void> {
  const silent = { interactive: false, out: () => {}, err: () => {} };
  const options = {
    root: project,
    project,
    out: join(folder, run),
    briefs: ["emerging-donor"],
    languages: ["en"],
    theme: "standard",
    key: null,
    date: null,
  };
  await build({ ...options, formats: formatNames }, silent, { files: null });
}

async function readPdf(bytes: Uint8Array): Promise<{ info: typeof info; texts: typeof texts }> {
  // pdf.js takes the bytes for itself: it gets a copy.
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    found.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
  }
  const metadata = await document.getMetadata();
  return { info: metadata.info as typeof info, texts: found };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-flagship-"));
  await make("first");
  pdf = new Uint8Array(readFileSync(made("first", "pdf")));
  html = readFileSync(made("first", "html"), "utf8");
  ({ info, texts } = await readPdf(pdf));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Without spaces of any width, soft hyphens and joiners: how a line is broken is no matter here. */
const solid = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/g, "");
const decoded = (text: string): string =>
  text
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe("the flagship's PDF", () => {
  test("has the length of a policy brief, and text on every page", () => {
    expect(texts.length).toBeGreaterThanOrEqual(pages.least);
    expect(texts.length).toBeLessThanOrEqual(pages.most);
    for (const text of texts) expect(solid(text).length).toBeGreaterThan(100);
  });

  test("says what it is: title, author, language", () => {
    expect(info["Title"]).toBe("A donor that still receives");
    expect(info["Author"]).toBe("Prepared by the Chancery project");
    expect(info["Language"]).toMatch(/^en/);
  });

  test("is tagged", async () => {
    const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(catalog.lookup(PDFName.of("MarkInfo"), PDFDict).lookup(PDFName.of("Marked"))).toBe(PDFBool.True);
    expect(catalog.lookup(PDFName.of("StructTreeRoot"))).toBeInstanceOf(PDFDict);
  });

  test("embeds every font as TrueType, none as drawings of its letters", async () => {
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
    const fonts = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && isFont(object) ? object : []));
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) expect(embedded(font)).toBe("TrueType");
  });

  test.each(["over 140", "53 of 54", "$61.9 million", "preliminary"])("says %s", (words) => {
    expect(solid(texts.join("\n"))).toContain(solid(words));
  });

  test.each(["undefined", "NaN", "[object", "{{", "}}"])("nowhere says %s", (words) => {
    expect(texts.join("\n")).not.toContain(words);
    expect(decoded(html.replace(/<(style|script)[\s\S]*?<\/\1>/g, ""))).not.toContain(words);
  });

  test("names in its contents the pages on which its headings are", () => {
    const report = readFileSync(join(project, "data/briefs/emerging-donor/report.en.md"), "utf8");
    const headings = [...report.matchAll(/^## (.*)$/gm)].map(([, heading = ""]) => heading);
    const contents = texts.findIndex((text) => /^contents$/im.test(text));
    const lines = texts.map((text) => text.split("\n").map(solid));
    expect(headings.length).toBeGreaterThan(3);
    for (const heading of [...headings, "Notes and sources"]) {
      const page = lines.findIndex((all, at) => at > contents && all.includes(solid(heading)));
      // A key message may begin with the words of a heading: an entry has nothing after them but its page.
      const entries = (lines[contents] ?? []).map((line) => line.replace(/^\d/, ""));
      const entry = entries.find(
        (line) => line.startsWith(solid(heading)) && /^\d+$/.test(line.slice(solid(heading).length)),
      );
      const listed = entry?.slice(solid(heading).length);
      expect(`${heading} ${listed}`).toBe(`${heading} ${page + 1}`);
    }
  });
});

describe("the flagship's numbers", () => {
  /** What the page says: the numbers of a chart, folded under it, are drawn in the PDF. */
  const quoted = (): readonly (readonly [fact: string, text: string])[] =>
    [
      ...html
        .replaceAll(/<details[\s\S]*?<\/details>/g, "")
        .matchAll(/<data [^>]*?data-fact="([^"]*)"[^>]*>([\s\S]*?)<\/data>/g),
    ].map(([, fact = "", text = ""]) => [decoded(fact), decoded(text)] as const);

  test("are quoted from many facts", () => {
    expect(new Set(quoted().map(([fact]) => fact)).size).toBeGreaterThanOrEqual(leastQuotedFacts);
  });

  test("stand in the PDF as in the page", () => {
    const printed = solid(texts.join("\n"));
    expect(quoted().filter(([, text]) => !printed.includes(solid(text)))).toEqual([]);
  });
});

test("a second build gives the same bytes", async () => {
  await make("second");
  const files = readdirSync(join(folder, "first/emerging-donor"));
  expect(files.length).toBe(formatNames.length);
  const read = (run: string, file: string): Buffer => readFileSync(join(folder, run, "emerging-donor", file));
  expect(files.filter((file) => !read("second", file).equals(read("first", file)))).toEqual([]);
}, 180_000);

const isFont = (object: PDFDict): boolean =>
  object.lookup(PDFName.of("Type")) === PDFName.of("Font") &&
  !/CIDFont/.test(String(object.lookup(PDFName.of("Subtype"))));

/** How a font is embedded: its file's kind, or what stands in its place. */
function embedded(font: PDFDict): string {
  const inner = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)?.lookup(0, PDFDict) ?? font;
  const descriptor = inner.lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
  if (descriptor?.lookup(PDFName.of("FontFile2")) instanceof PDFRawStream) return "TrueType";
  return `${font.lookup(PDFName.of("BaseFont"))} as ${inner.lookup(PDFName.of("Subtype"))}`;
}
