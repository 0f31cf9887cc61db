import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { templateFiles } from "../fixtures/look.ts";
import { frameWords } from "./frame-words.ts";
import { compilePage, markupHelpers } from "./templates.ts";

const files = templateFiles();
const templates = [...files].filter(([path]) => path.endsWith(".hbs"));

describe("the templates on disk", () => {
  it("print nothing unescaped but through the helpers that make markup", () => {
    for (const [path, text] of templates) expect(text, path).not.toMatch(/\{\{\{|\{\{\s*&/);
    expect(markupHelpers).toEqual([
      "css",
      "endnote",
      "inline",
      "key-figure",
      "linked-data",
      "look",
      "markup",
      "repeat",
      "script",
      "sheet",
      "svg",
      "theme",
    ]);
  });

  it("break an address in a note, lest it run into the text beside it", () => {
    expect([...files].find(([path]) => path.endsWith("section.css"))?.[1]).toMatch(
      /\.sidenote \{[^}]*overflow-wrap: anywhere/,
    );
  });

  it("quote every attribute that is filled in", () => {
    for (const [path, text] of templates) expect(text, path).not.toMatch(/=\s*\{\{/);
  });

  it("ask for just the words of the frame that a language must have", () => {
    const asked = templates.flatMap(([, text]) => [...text.matchAll(/\{\{word "([^"]+)"/g)].map((match) => match[1]));
    const fromViews = [
      ...["aa", "alts", "deck", "files", "keyboard", "order", "page", "pdf", "plain", "readers"].map(
        (key) => `a11y-${key}`,
      ),
      ...["found-by", "found-none", "found-some", "on-pages"].map((key) => `a11y-${key}`),
      "computed",
      "continued",
      "download-citation",
      "download-evidence",
      "explore",
      "no-address",
      "no-date",
      "source",
      "sources",
    ];
    expect([...new Set([...asked, ...fromViews])].sort()).toEqual([...frameWords].sort());
  });

  it("put no words into the page by CSS, where a screen reader and the PDF's tags would miss them", () => {
    for (const [path, css] of files) {
      const contents = [...css.matchAll(/[\s{]content:\s*([^;}]+)/g)].map((match) => match[1]);
      if (path.endsWith(".css"))
        for (const content of contents)
          expect(content, path).toMatch(/^(""|none|counter\(page\)|var\(--(head|foot)-\w+\))$/);
    }
  });
});

describe("compiled templates", () => {
  const page = (text: string, partial = "{{missing}}") =>
    compilePage(
      new Map([
        ["page.hbs", text],
        ["partials/part.hbs", partial],
      ]),
    );

  it.each([
    "{{missing}}",
    "{{#each missing}}{{/each}}",
    "{{#if missing}}{{/if}}",
    "{{#unless missing}}{{/unless}}",
    "{{> part}}",
    "{{> absent}}",
    "{{#each list}}{{missing}}{{/each}}",
    "{{unknown 1}}",
  ])("refuse %s", (text) => {
    expect(() => page(text)({ list: [{}] }, {})).toThrow();
  });

  it("reach nothing of an object's prototype", () => {
    expect(page("{{constructor}}")({}, {})).toBe("");
    expect(() => page("{{> toString}}")({}, {})).toThrow();
  });

  it("are compiled from text alone", () => {
    const parsed = { type: "Program", body: [] } as unknown as string;
    expect(() => compilePage(new Map([["page.hbs", parsed]]))).toThrow(/missing/);
    expect(() => compilePage(new Map())).toThrow("templates/report/page.hbs is missing");
  });

  it("escape what they print", () => {
    expect(page('<p title="{{words}}">{{words}}</p>')({ words: `<"'&` }, {})).toBe(
      '<p title="&lt;&quot;&#x27;&amp;">&lt;&quot;&#x27;&amp;</p>',
    );
  });
});

it("the guide for designers names every helper that makes markup", () => {
  const guide = readFileSync(new URL("../../../docs/designers.md", import.meta.url), "utf8");
  for (const helper of markupHelpers) expect(guide).toContain(`\`${helper}\``);
});
