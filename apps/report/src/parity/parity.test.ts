import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openPrinter } from "@chancery/chromium";
import { compareItems, finishPdf, taggedItems } from "@chancery/pdf";
import { createReportRenderer } from "@chancery/templating";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sampleMetadata, samplePage } from "../../../../packages/pdf/src/sample.ts";
import { sampleTheme, templateFiles } from "../../../../packages/templating/fixtures/look.ts";
import { sampleBrief } from "../../../../packages/templating/fixtures/sample-brief.ts";
import { sampleDrawings } from "../../../../packages/templating/fixtures/sample-drawings.ts";
import { build } from "../build.ts";
import { checkParity as refuse } from "./check-parity.ts";
import { type Stated, statedItems } from "./stated-items.ts";

const project = resolve(import.meta.dirname, "../../../..");
const fixtures = join(project, "apps/report/fixtures");
const printer = openPrinter();
const folder = mkdtempSync(join(tmpdir(), "chancery-parity-"));
afterAll(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

const statedIn = (html: string) =>
  printer.withPage(async (guarded) => {
    await guarded.load(html);
    return statedItems(guarded);
  });
const printed = async (html: string): Promise<Uint8Array> => finishPdf(await printer.print(html), sampleMetadata);

async function checkParity(stated: readonly Stated[], pdf: Uint8Array, brief: string): Promise<void> {
  refuse(compareItems(stated, await taggedItems(pdf)), brief);
}

/** How many pieces of each type. */
const counted = (items: readonly { readonly type: string }[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(items, ({ type }) => type)).map(([type, all]) => [type, all?.length ?? 0]),
  );

/** What a build does not refuse says in its tags what its page says: the build itself compares. */
describe.each([
  [
    "the flagship",
    project,
    "emerging-donor",
    "en",
    "standard",
    { H2: 5, H3: 3, Link: 40, TH: 10, TD: 10, Figure: 4, Note: 8, LI: 20 },
  ],
  ["a tiny brief", join(fixtures, "tiny"), "tiny", "en", "standard", { H2: 3, Link: 4, Figure: 1 }],
  [
    "a brief in Azerbaijani with its annexes",
    join(fixtures, "azerbaijani"),
    "kitabxana",
    "az",
    "standard",
    { H2: 6, H3: 8, Link: 20, TH: 10, TD: 10, Figure: 1, Note: 2, LI: 15 },
  ],
] as const)("%s", (_, root, brief, language, theme, least) => {
  test("has every heading, link, list, cell, figure and note in its tags", { timeout: 240_000 }, async () => {
    const silent = { interactive: false, out: () => {}, err: () => {} };
    const options = {
      root,
      project,
      out: folder,
      briefs: [brief],
      languages: [language],
      formats: ["pdf"] as const,
      key: null,
      date: null,
      theme,
    };
    await build(options, silent, { files: null });
    const counts = counted(
      await taggedItems(
        readFileSync(join(folder, brief, `${brief}.${language}${theme === "standard" ? "" : `.${theme}`}.pdf`)),
      ),
    );
    for (const [type, count] of Object.entries(least))
      expect({ [type]: counts[type] ?? 0 }).toSatisfy(() => (counts[type] ?? 0) >= count);
  });
});

describe("a page of everything", () => {
  const body = `<h1>Title</h1><h2>Two  words</h2>
<p>Text with a <a href="https://example.org/a?b=c&amp;d=é">link so long that it certainly runs over the end of its line</a>
and a well-established, oft-<em>quoted</em> word<sup lang="en-x-reference" tabindex="0"><a href="#n1" id="r1">1</a></sup><span
class="note" role="note" lang="en-x-note" tabindex="0" id="n1"><a href="#r1">1</a> A note with a <a href="mailto:a@example.org">link</a>.</span>
and more.</p>
<p style="text-transform:uppercase" lang="az">ilin işi</p>
<ul><li>One<ul><li>Inner</li></ul></li><li><p>Two</p><p>Three</p></li></ul>
<ol role="list" style="list-style:none"><li><span lang="en-x-lbl" tabindex="0">1.</span> <span>First</span></li></ol>
<table><caption>Rows</caption><thead><tr><th scope="col" rowspan="2">Name</th><th scope="colgroup" colspan="2">Years</th></tr>
<tr><th scope="col">2023</th><th scope="col">2024</th></tr></thead>
<tbody><tr><th scope="row" rowspan="2">A</th><td>1</td><td>2</td></tr><tr><td colspan="2">none</td></tr></tbody></table>
<p hidden>Nobody reads this</p>
<svg role="img" aria-label="Bars: 3 and 5." width="90" height="40"><rect width="30" height="30"/><text x="40" y="20">five</text></svg>`;
  const page = samplePage(body);
  let pdf = new Uint8Array();
  beforeAll(async () => {
    pdf = new Uint8Array(await printed(page));
  });

  test("says in its tags what it states", async () => {
    await checkParity(await statedIn(page), pdf, "sample");
    expect(counted(await statedIn(page))).toEqual({
      H1: 1,
      H2: 1,
      P: 4,
      Link: 4,
      Note: 1,
      L: 3,
      LI: 4,
      Table: 1,
      Caption: 1,
      TH: 5,
      TD: 3,
      Figure: 1,
    });
  });

  test.each([
    ["a heading is gone", "<h2>Two  words</h2>", "", /have H2 "Two words", which the page has not/],
    ["a heading is of another level", /h2>/g, "h3>", /page has H3 "Two words", the PDF's tags have H2/],
    ["a word is another", "and more", "and less", /page has P "Text with a .*, the PDF's tags have P/],
    ["a link leads elsewhere", "a?b=c", "a?b=x", /a\?b=x.*tags have Link .*a\?b=c/],
    ["a note says something else", "A note", "Another note", /page has Note "1 Another note/],
    ["a note is no note", 'role="note"', "", /tags have Note/],
    ["an item is gone", "<li>One<ul><li>Inner</li></ul></li>", "<li>One</li>", /tags have LI? "Inner"/],
    [
      "a cell says something else",
      "<td>2</td>",
      "<td>3</td>",
      /TD "3" \(row 3, column 3\), the PDF's tags have TD "2" \(row 3, column 3\)/,
    ],
    ["a cell is a head", "<td>2</td>", "<th>2</th>", /page has TH "2".*tags have TD "2"/],
    [
      "a cell spans less",
      '<td colspan="2">none</td>',
      "<td>none</td>",
      /tags have TD "none" \(row 4, column 2, 1 × 2\)/,
    ],
    [
      "a head is of no column",
      'scope="col">2024',
      ">2024",
      /tags have TH "2024" \(row 2, column 3, head of its column\)/,
    ],
    ["a figure has other words", "3 and 5", "3 and 6", /page has Figure "Bars: 3 and 6\."/],
  ])("is refused where %s", async (_, from, to, problem) => {
    const changed = samplePage(body.replaceAll(from, to));
    expect(changed).not.toBe(page);
    const refused = checkParity(await statedIn(changed), pdf, "sample");
    await expect(refused).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ message: expect.stringMatching(problem) })]),
    });
  });
});

test("a difference is told at the author's line", async () => {
  const renderer = createReportRenderer({ templates: templateFiles(), theme: sampleTheme("real") });
  const html = renderer.render(sampleBrief(), sampleDrawings, new Map(), "pdf");
  const pdf = await printed(html);
  await checkParity(await statedIn(html), pdf, "sample");
  const [, line = "", words = ""] = /<p data-line="([^"]*)">([^<]+)/.exec(html) ?? [];
  const [, file, number] = /^(.*):(\d+)$/.exec(line) ?? [];
  const changed = html.replace(`<p data-line="${line}">${words}`, `<p data-line="${line}">Otherwise, ${words}`);
  await expect(checkParity(await statedIn(changed), pdf, "sample")).rejects.toMatchObject({
    problems: [{ rule: "pdf-parity", place: { file, line: Number(number) } }],
  });
});
