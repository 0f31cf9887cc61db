import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { openPrinter } from "@chancery/chromium";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { finishPdf, lintPdf, PdfRefused } from "../index.ts";
import { asDict, dictEntry, dictsIn, listEntry, numberEntry, textEntry } from "../objects.ts";
import { openPdf } from "../open.ts";
import { sample, sampleMetadata, samplePage } from "../sample.ts";
import { type Element, itemsIn, readTree, typeOf } from "../structure/tree.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let fresh: Uint8Array;
let finished: Uint8Array;
let elements: readonly Element[];
const folder = mkdtempSync(join(tmpdir(), "conform-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  await using printer = openPrinter();
  fresh = await printer.print(sample);
  finished = await finishPdf(fresh, sampleMetadata);
  elements = readTree(await openPdf(finished))?.elements ?? [];
});

const ofType = (type: string) => elements.filter((element) => typeOf(element) === type);

test("a fresh print breaks rules, the finished one none", async () => {
  const broken = new Set((await lintPdf(fresh)).map(({ clause }) => clause));
  expect([...broken]).toEqual(expect.arrayContaining(["5-1", "7.1-3", "7.1-5", "7.1-8", "7.2-20", "7.18.5-2"]));
  expect(await lintPdf(finished)).toEqual([]);
});

test("to finish twice changes nothing of the tags", async () => {
  const again = readTree(await openPdf(await finishPdf(finished, sampleMetadata)))?.elements ?? [];
  expect(again.map(({ type }) => type)).toEqual(elements.map(({ type }) => type));
});

describe("tags", () => {
  test("contents, notes and labels have types that the browser never writes", () => {
    expect(ofType("TOC")).toHaveLength(1);
    expect(ofType("TOCI").map(({ kids: [kid] }) => kid?.kind === "element" && kid.type)).toEqual([
      "Reference",
      "Reference",
    ]);
    expect(ofType("Note").map(({ dict }) => textEntry(dict, "ID"))).toEqual(["note1"]);
    expect(ofType("LBody")).toHaveLength(3);
    expect(ofType("Lbl")).toHaveLength(3);
  });

  test("a span keeps its language, and no hint is left", () => {
    expect(ofType("Span").flatMap(({ dict }) => textEntry(dict, "Lang") ?? [])).toEqual(["az"]);
    expect(elements.flatMap(({ dict }) => textEntry(dict, "Lang") ?? []).join()).not.toContain("-x-");
  });

  test("links are described by their text, across the end of a line too", async () => {
    const texts = ofType("Link").map(({ kids }) => {
      const target = kids.find((kid) => kid.kind === "object");
      return target?.kind === "object" && target.dict ? textEntry(target.dict, "Contents") : null;
    });
    expect(texts).toEqual([
      "1 One",
      "Two",
      "link that is so long that it will certainly run over the end of its line",
      "1",
    ]);
  });

  test("a figure has words and a place", () => {
    const figures = ofType("Figure");
    expect(figures.map(({ dict }) => textEntry(dict, "Alt"))).toEqual(["Bars: 3 and 5."]);
    expect(figures[0]?.dict.toString()).toMatch(/\/BBox \[ \d/);
  });

  test("the head of a table is read once, on its first page", () => {
    for (const head of ofType("TH").slice(0, 2)) expect([...itemsIn(head)].length).toBe(1);
  });
});

test("the parent tree leads from every piece of content to its element", async () => {
  const pdf = await openPdf(finished);
  const tree = readTree(pdf);
  const rows = tree && listEntry(dictEntry(tree.root, "ParentTree") ?? tree.root, "Nums");
  const row = (key: number | undefined) => rows?.[(rows.findIndex((one) => one.toString() === String(key)) ?? 0) + 1];
  let checked = 0;
  for (const { kids, ref } of tree?.elements ?? [])
    for (const kid of kids) {
      if (kid.kind === "element") continue;
      const owner = kid.kind === "object" ? kid.dict : asDict(pdf.context, kid.stream ?? kid.page ?? undefined);
      const key = owner && numberEntry(owner, kid.kind === "object" ? "StructParent" : "StructParents");
      const found = row(key);
      const list = found && pdf.context.lookup(found);
      const leads = kid.kind === "content" && list instanceof PDFArray ? list.get(kid.mcid) : found;
      expect(leads).toBe(ref);
      checked += 1;
    }
  expect(checked).toBeGreaterThan(150);
});

describe.each(["pdftotext", "pdftoppm"])("%s sees no change", (tool) => {
  const available = () => {
    try {
      execFileSync(tool, ["-v"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  };
  test.runIf(available())("before and after", () => {
    const seen = [fresh, finished].map((bytes, at) => {
      const file = join(folder, `${at}.pdf`);
      writeFileSync(file, bytes);
      if (tool === "pdftotext") return [execFileSync(tool, [file, "-"]).toString("base64")];
      execFileSync(tool, ["-r", "50", file, join(folder, `page${at}`)]);
      const pictures = readdirSync(folder).filter((name) => name.startsWith(`page${at}-`));
      return pictures.sort().map((name) => readFileSync(join(folder, name)).toString("base64"));
    });
    expect(seen[0]?.length).toBeGreaterThan(0);
    expect(seen[1]).toEqual(seen[0]);
  });
});

describe("what only an author can mend is refused", () => {
  const findings = async (body: string, more: Partial<typeof sampleMetadata> = {}) => {
    await using printer = openPrinter();
    const refusal = await finishPdf(await printer.print(samplePage(body)), { ...sampleMetadata, ...more }).catch(
      (cause) => cause,
    );
    expect(refusal).toBeInstanceOf(PdfRefused);
    return refusal instanceof PdfRefused ? refusal.findings.map(({ clause, page: at }) => `${clause} on ${at}`) : [];
  };

  test("a figure without words for it", async () => {
    const picture = `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>">`;
    expect(await findings(`<h1>One</h1><figure>${picture}</figure>`)).toContain("7.3-1 on 1");
  });

  test("a level of headings left out", async () => {
    expect(await findings("<h1>One</h1><h3>Three</h3>")).toEqual(["7.4.2-1 on 1"]);
  });

  test("a table with a cell too few", async () => {
    const table = `<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>`;
    expect(await findings(`<h1>One</h1>${table}`)).toEqual(["7.2-43 on 1"]);
  });

  test("words that a style sheet makes", async () => {
    const body =
      '<h1>One</h1><style>p::before { content: "Figure 1 " }</style><p style="margin-top: 30mm">is tagged.</p>';
    expect(await findings(body)).toEqual(["7.1-3 on 1"]);
  });

  test("no title, no language", async () => {
    expect(await findings("<h1>One</h1>", { title: " ", language: "" })).toEqual(["7.2-29 on null", "7.1-9 on null"]);
  });
});

test.each([
  ["javascript:hacked", "a link leads to javascript:hacked"],
  ["file:///etc/passwd", "a link leads to file:///etc/passwd"],
  ["FILE:///etc/passwd", "a link leads to FILE:///etc/passwd"],
  ["\\\\localhost\\share", "a link leads to \\\\localhost\\share"],
])("a finished document leads nowhere but to the web: %s", async (address, message) => {
  const pdf = await openPdf(fresh);
  const [link] = pdf.getPages().flatMap(({ node }) => dictsIn(node, "Annots"));
  link?.delete(PDFName.of("Dest"));
  link?.set(PDFName.of("A"), pdf.context.obj({ S: "URI", URI: PDFHexString.fromText(address) }));
  const bytes = await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
  await expect(finishPdf(bytes, sampleMetadata)).rejects.toThrow(`links-1: ${message}`);
});
