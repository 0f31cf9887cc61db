import { afterAll, describe, expect, test, vi } from "vitest";
import { openPrinter, PrintRefused } from "./index.ts";
import { samplePage } from "./sample.ts";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const printer = openPrinter();
afterAll(() => printer.close());

/** What is wrong with a document, as lines of `kind: detail`. */
const findings = (html: string): Promise<string[]> =>
  printer.print(html).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof PrintRefused)) throw error;
      return error.findings.map(({ kind, detail }) => `${kind}: ${detail}`);
    },
  );

const text = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

test("prints a tagged PDF with an outline, in the document's own fonts, on its own page size", async () => {
  const pdf = text(await printer.print(samplePage("<h1>Donor</h1><p>Azərbaycan <b>gives</b>.</p>", "@page{size:A5}")));
  expect(pdf).toContain("/Marked true");
  expect(pdf).toContain("/S /H1");
  expect(pdf).toContain("/Title (Donor)");
  expect(pdf).toContain("/Lang (en)");
  expect(pdf.match(/(?<=\/FontName \/[A-Z]{6}\+)\S+/g)?.sort()).toEqual(["SourceSans3-Bold", "SourceSans3-Regular"]);
  expect(pdf).toMatch(/\/MediaBox \[0 0 420 594\.\d+\]/);
});

test("prints several documents at once, each its own", async () => {
  const pdfs = await Promise.all(
    ["One", "Two", "Three", "Four"].map((word) => printer.print(samplePage(`<h1>${word}`))),
  );
  expect(pdfs.map((pdf) => /\/Title \((\w+)\)\n\/Dest/.exec(text(pdf))?.[1])).toEqual(["One", "Two", "Three", "Four"]);
});

test("whoever asks for the first page at the same time gets another one", async () => {
  await using own = openPrinter();
  const lent = await Promise.all([1, 2].map(() => own.withPage(({ page }) => Promise.resolve(page))));
  expect(new Set(lent).size).toBe(2);
});

test("a lent page shows each document as it would be printed", async () => {
  await printer.withPage(async ({ page, load }) => {
    for (const _ of [1, 2]) {
      await load(samplePage("<h1>Donor"));
      expect(await page.evaluate(() => matchMedia("print").matches)).toBe(true);
    }
  });
});

test("what takes the place of another document prints the same as alone, and what it must not ask for is refused", async () => {
  const next = samplePage("<h1>Next</h1><p>Azərbaycan <b>gives</b>.</p>");
  await using own = openPrinter({ pages: 1 });
  await using fresh = openPrinter({ pages: 1 });
  await own.print(samplePage("<p>Before"));
  const [swapped, alone] = [await own.print(next), await fresh.print(next)].map((pdf) =>
    text(pdf).replaceAll(/\(D:\d+[^)]*\)|node\d+/g, ""),
  );
  expect(swapped).toBe(alone);
  await expect(own.print(samplePage("<iframe src='https://example.org/'></iframe>"))).rejects.toThrow(PrintRefused);
  await expect(own.print(samplePage("<img alt='' src='https://example.org/a.png'>"))).rejects.toThrow(PrintRefused);
  await expect(own.print(samplePage("<img alt='' src='data:image/png;base64,AAAA'>"))).rejects.toThrow("no picture");
});

test("in a page that is held what was shown is printed as it stands, and another document is loaded", async () => {
  const shown = samplePage("<h1>Shown</h1>");
  const prints = await printer.hold(async (held) => {
    await held.withPage(async ({ page, load }) => {
      await load(shown);
      await page.evaluate(() => {
        document.title = "As it stands";
      });
    });
    return [await held.print(shown), await held.print(samplePage("<h1>Other</h1>")), await held.print(shown)];
  });
  const titles = prints.map((pdf) => /\/Title \(([^)]+)\)\n\/Creator/.exec(text(pdf))?.[1]);
  expect(titles).toEqual(["As it stands", "Sample", "Sample"]);
});

test("a document's script does not run", async () => {
  const title = await printer.withPage(async ({ page, load }) => {
    await load(samplePage("<script>document.title = 'changed'</script><img src='data:,x' onerror='document.title=1'>"));
    return page.title();
  });
  expect(title).toBe("Sample");
});

test("what a borrower changes on a page is put back for the next", async () => {
  await using alone = openPrinter({ pages: 1 });
  await alone.withPage(({ page }) => page.setJavaScriptEnabled(true));
  const title = await alone.withPage(async ({ page, load }) => {
    await load(samplePage("<script>document.title = 'changed'</script>"));
    return page.title();
  });
  expect(title).toBe("Sample");
});

describe("refuses", () => {
  const cases: [string, string, RegExp[]][] = [
    [
      "an image from the network",
      '<img src="http://example.org/x.png">',
      [/^blocked: http:\/\/example.org\/x.png, of <img>$/],
    ],
    ["a local file", '<iframe src="file:///etc/passwd"></iframe>', [/^blocked: file:\/\/\/etc\/passwd$/]],
    ["an address without a scheme", '<img id="logo" src="logo.png">', [/^blocked: .*\/logo\.png, of <img id="logo">$/]],
    ["a broken image", '<p data-line="14"><img src="data:image/png;base64,AAAA">', [/^image: <img>, line 14/]],
    ["a broken image in a chart", '<svg><image href="data:image/png;base64,AAAA"/></svg>', [/^image: <image>/]],
    [
      "a broken font",
      "<style>@font-face{font-family:Z;src:url(data:font/woff2;base64,AAAA)}</style><p style=\"font-family:Z,'Source Sans 3'\">x",
      [/^font: Z normal normal did not load$/],
    ],
    [
      "a character that the font lacks",
      '<p data-line="3">Look: 漢',
      [/^glyph: "漢" \(U\+6F22\) is not in "Source Sans 3" \(400\): <p>, line 3 \("Look: 漢"\)$/],
    ],
    [
      "a capital that the font lacks, made by CSS",
      '<p style="text-transform:uppercase">ჸ',
      [/^glyph: "ჸ"/, /^glyph: "Ჸ"/],
    ],
    [
      "a font that the document does not carry",
      '<p style="font-family:Arial">x',
      [/^glyph: the document carries no font of Arial \(400\): <p>/],
    ],
    [
      "a margin box in another font",
      "<style>@page{@top-left{content:'x';font-family:serif}}</style><p>x",
      [/^glyph: text in a page's margin .* OpenSans-Regular/],
    ],
    [
      "a table wider than the page",
      '<table id="t" class="data" style="width:190mm" data-line="7"><tr><td>x</table>',
      [/^overflow: <table id="t" class="data">, line 7 \("x"\) reaches 20\.0 mm over/],
    ],
    [
      "a word wider than the page",
      `<p data-line="9">${"unbreakable".repeat(20)}`,
      [/^overflow: <p>, line 9 .* reaches \d+\.\d mm/],
    ],
    ["a link to a file", '<a href="file:///etc/passwd">x</a>', [/^link: <a> .* leads to file:\/\/\/etc\/passwd$/]],
    ["a link to a script", '<a href=" JavaScript:alert(1)">x</a>', [/^link: .*JavaScript:alert\(1\)$/]],
    ["a link without a scheme", '<a href="report.html">x</a>', [/^link/]],
  ];
  test.each(cases)("%s", async (_, body, expected) => {
    const found = await findings(samplePage(body));
    expect(found).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(found[at]).toMatch(pattern);
  });

  test("20 MB of HTML, before the browser sees them", async () => {
    expect(await findings(" ".repeat(20_000_001))).toEqual([
      "size: the document's HTML is 20 MB; at most 20 are printed",
    ]);
  });
});

describe("accepts", () => {
  const cases: [string, string][] = [
    ["something exactly as wide as the page", '<div style="width:170mm">x</div>'],
    [
      "a page of another size and margin",
      "<style>@page wide{size:A4 landscape;margin:0}</style><p>x<p style='page:wide;width:297mm'>y",
    ],
    [
      "a font that only a margin box uses",
      "<style>body{font-weight:700}@page{@top-left{content:'x';font-family:'Source Sans 3';font-weight:400}}</style><p>x",
    ],
    ["what is clipped", '<div style="overflow:hidden"><p style="width:300mm">x</div>'],
    [
      "links that a reader may follow",
      '<a href="https://e.org/">x</a> <a href="mailto:a@e.org">y</a> <a href="#z">z</a><p id="z">z',
    ],
    ["spaces, joiners and breaks of all kinds", "<p>a&nbsp;b\u202fc\u2009d\u200be\u00adf\u2060g\u2011h"],
    ["a missing character in text that does not show", "<p hidden>漢<p>x"],
    ["an accent written as a mark of its own", "<p>e\u0301"],
    [
      "an image in the document",
      '<img alt="" src="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%228%22 height=%228%22/%3E">',
    ],
  ];
  test.each(cases)("%s", async (_, body) => {
    expect(await findings(samplePage(body))).toEqual([]);
  });
});
