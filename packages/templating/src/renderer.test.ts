import type { Document } from "@chancery/core";
import { describe, expect, it } from "vitest";
import { hostile } from "../fixtures/hostile.ts";
import { sampleTheme, templateFiles } from "../fixtures/look.ts";
import { sampleBrief } from "../fixtures/sample-brief.ts";
import { sampleDrawings } from "../fixtures/sample-drawings.ts";
import { createReportRenderer } from "./renderer.ts";

const renderer = createReportRenderer({ templates: templateFiles(), theme: sampleTheme("none") });
const render = (document: Document): string => renderer.render(document, sampleDrawings, null, "html");
const html = render(sampleBrief());
const attributes = (name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");

describe("the report's HTML", () => {
  it("is the same each time", () => {
    expect(render(sampleBrief())).toBe(html);
  });

  it("needs nothing from outside", () => {
    const outside = [...html.matchAll(/<(\w+)[^>]*\s(?:href|src|srcset|data|poster|action)="(?!#)[^"]*"/g)];
    expect(new Set(outside.map((match) => match[1]))).toEqual(new Set(["a"]));
    expect([...html.matchAll(/url\((?!"data:font\/woff2;base64,)/g)]).toEqual([]);
    expect(html).not.toMatch(/@import|<link|<script|<iframe/);
  });

  it("gives every id once, and every inner link a target", () => {
    const ids = attributes("id");
    expect(new Set(ids).size).toBe(ids.length);
    const targets = attributes("href").filter((href) => href.startsWith("#"));
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  it("has one h1 and skips no level of heading", () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1)).toEqual([]);
  });

  it("has no cell without content and no head without scope", () => {
    expect(html).not.toMatch(/<t[dh][^>]*>[ \n]*<\/t[dh]>/);
    expect(html).not.toMatch(/<th(?![e\w])(?! scope=)/);
  });

  it("gives each drawing one image with its alt text, and hides the cover's art and the marks of legends", () => {
    expect([...html.matchAll(/role="img" aria-label="[^"]+"/g)]).toHaveLength(3);
    expect([...html.matchAll(/<svg[^>]*aria-hidden="true"/g)]).toHaveLength(1 + 2);
  });

  it("prints the pages of an earlier print, in slots of the same kind", () => {
    const second = renderer.render(sampleBrief(), sampleDrawings, new Map([["where-the-books-go", 4]]), "pdf");
    expect(second).toContain('<span class="page-number">4</span>');
    expect(html).toContain('<span class="page-number">\u2007\u2007</span>');
  });

  it("has no contents in a profile, and the contact only in its colophon", () => {
    const { meta, ...document } = sampleBrief();
    const contact = { id: "contact", heading: "Contact", text: [] };
    const [brief, profile] = (["brief", "profile"] as const).map((layout) =>
      render({ ...document, layout, meta: { ...meta, endMatter: [...meta.endMatter, contact] } }),
    );
    expect(profile).toContain('<body class="profile">');
    for (const part of ['<nav class="contents"', '<h3 id="contact">']) {
      expect(profile).not.toContain(part);
      expect(brief).toContain(part);
    }
  });

  it("names its source in a figure's place for the preview", () => {
    expect(html).toContain('data-line="data/briefs/sample/report.en.md:40"');
  });
});

describe("words of an author's or a source's", () => {
  it.each([
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    "</style><script>",
    "</title><b>",
    "{{inline}} {{{svg}}}",
    "&lt;b&gt;",
    "javascript:alert(1)",
  ])("come out as words: %s", (words) => {
    const page = render(hostile(sampleBrief(), words));
    const tags = (text: string) => [...text.matchAll(/<\/?([a-z][\w-]*)/gi)].map((match) => match[1]);
    const plain = render(hostile(sampleBrief(), "words"));
    expect(tags(page)).toEqual(tags(plain));
    expect(page).not.toMatch(/href="javascript/i);
    expect(page.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\son\w+=/i);
    expect(page).toContain(
      words
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;")
        .replaceAll(" ", " "),
    );
  });
});

describe("a bug in an earlier stage", () => {
  const brief = sampleBrief();
  it("is told: a word of the frame that the language lacks", () => {
    const { contents: _, ...frame } = brief.frame;
    expect(() => render({ ...brief, frame })).toThrow("the document's frame lacks the words contents");
  });
  it("is told: a figure that was not drawn", () => {
    const none = { ...sampleDrawings, figures: new Map<string, string>() };
    expect(() => renderer.render(brief, none, null, "html")).toThrow("the figure loans-by-year was not drawn");
  });
  it("is told: a field that is not there", () => {
    const meta = { ...brief.meta, endMatter: undefined } as unknown as Document["meta"];
    expect(() => render({ ...brief, meta })).toThrow();
  });
});

it("goes on at once after a front page that would be all but empty", () => {
  const bare: Document = { ...sampleBrief(), keyMessages: [], keyFigures: [], recommendations: [] };
  expect(render(bare)).toContain('<section class="in-brief bare">');
  expect(render({ ...bare, keyMessages: sampleBrief().keyMessages })).not.toContain('<section class="in-brief bare">');
});

describe("the annexes", () => {
  const carried = (annexIn: Partial<Document["annexIn"]>): string => {
    const none = { evidence: [], sources: [], conflicts: [], data: [] };
    return renderer.render({ ...sampleBrief(), annexIn: { ...none, ...annexIn } }, sampleDrawings, null, "pdf");
  };
  it("stand in the formats that the brief names, and in no other", () => {
    expect(html).toContain('<h2 id="annex">Annexes</h2>');
    expect(renderer.render(sampleBrief(), sampleDrawings, null, "pdf")).not.toContain('id="annex"');
  });
  it.each([
    ["evidence", "quoted-values"],
    ["sources", "licences"],
    ["conflicts", "disagreements"],
    ["data", "chart-numbers"],
  ])("come one by one: %s", (part, anchor) => {
    const page = carried({ [part]: ["pdf"] });
    const parts = ["quoted-values", "licences", "disagreements", "chart-numbers"];
    expect(parts.filter((id) => page.includes(`<h3 id="${id}">`))).toEqual([anchor]);
    expect(page).toMatch(/<nav class="contents">[\s\S]*href="#annex"[\s\S]*<\/nav>/);
  });
  it.each([
    ["evidence", "Every value quoted (continued)"],
    ["sources", "The sources and their licences (continued)"],
  ])("say on each further page that they continue: %s", (part, words) => {
    expect(carried({ [part]: ["pdf"] })).toMatch(
      new RegExp(`<thead>\\s*<tr class="continued"><td colspan="\\d"[^>]*>${RegExp.escape(words)}</td></tr>`),
    );
  });
  it("are led to by each quoted number, where its row is", () => {
    const page = carried({ evidence: ["pdf"] });
    const links = [...page.matchAll(/<data [^>]*data-fact="loans-2024"[^>]*><a class="to-row" href="#([^"]*)">/g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, row] of links) expect(page).toContain(`<tr id="${row}">`);
    expect(carried({})).not.toContain('class="to-row"');
  });
  it("say where a number is quoted, and lead there", () => {
    expect(carried({ evidence: ["pdf"] })).toContain('<a href="#q1">In brief</a>, <a href="#q2">Section\u00a01</a>');
  });
  it("shows both sides of a conflict and the brief's word on it", () => {
    const [row] = /<tr class="conflict">.*?<\/tr>/.exec(html) ?? [];
    for (const words of [
      "over 140 villages",
      "80 villages, 2021",
      "Both cannot be true.",
      "Sample words on which is quoted.",
    ])
      expect(row).toContain(words);
  });
  it("leaves no cell empty", () => {
    expect(html).not.toMatch(/<t[dh][^>]*><\/t[dh]>/);
  });
});
