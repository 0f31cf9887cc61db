import { createHash } from "node:crypto";
import type { Document } from "@chancery/core";
import { beforeAll, describe, expect, it } from "vitest";
import { hostile } from "../../fixtures/hostile.ts";
import { sampleTheme, templateFiles } from "../../fixtures/look.ts";
import { sampleBrief } from "../../fixtures/sample-brief.ts";
import { sampleDrawings } from "../../fixtures/sample-drawings.ts";
import { createWebRenderer } from "./web-renderer.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("base64");
const asked: string[] = [];
const renderer = createWebRenderer({
  templates: templateFiles(),
  theme: sampleTheme("none"),
  digest,
  subset: async (face, characters) => {
    asked.push(characters);
    return face;
  },
});
const figures = new Map([...sampleDrawings.figures].map(([id, svg]) => [id, { wide: svg, narrow: svg }]));
const render = (document: Document): Promise<string> =>
  renderer.render(document, { drawings: { ...sampleDrawings, figures }, evidence: '{"a":1}\n' });
const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? "");

let html = "";
beforeAll(async () => {
  html = await render(sampleBrief());
});

describe("the page for screens", () => {
  it("is the same each time", async () => {
    expect(await render(sampleBrief())).toBe(html);
  });

  it("is dressed and run by what its policy knows, and by nothing else", () => {
    const [policy = ""] = all(html, /http-equiv="Content-Security-Policy" content="([^"]*)"/g);
    const [style = ""] = all(html, /<style>([\s\S]*?)<\/style>/g);
    const [script = ""] = all(html, /<script>([\s\S]*?)<\/script>/g);
    expect(policy.replaceAll("&#x27;", "'").replaceAll("&#x3D;", "=")).toContain(
      `default-src 'none'; style-src 'sha256-${digest(style)}'; script-src 'sha256-${digest(script)}'`,
    );
    expect(policy).not.toContain("unsafe");
    expect(html).not.toMatch(/<[^>]*\s(?:style|on\w+)=/i);
    expect(html).not.toMatch(/@import|<iframe|<link rel="(?!canonical|license|alternate)|\ssrc="/);
  });

  it("gives every id once, and every link, button and label a target", () => {
    const ids = all(html, /\sid="([^"]*)"/g);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const targets = [
      ...all(html, /\shref="#([^"]*)"/g),
      ...all(html, /\spopovertarget="([^"]*)"/g),
      ...all(html, /\saria-labelledby="([^"]*)"/g),
    ];
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("asks for no character of a font but those that it prints", () => {
    expect(asked[0]).toContain("’");
    expect(asked[0]).not.toMatch(/[жəß]/);
  });

  it("says what it is to those who cite it and to those who show its address", () => {
    expect(html).toContain('<meta name="citation_title" content="Sample brief: from gift to service">');
    expect(html).toContain('<meta property="og:image" content="https://example.org/briefs/7/sample.en-GB.png">');
    expect(html).toContain('<link rel="canonical" href="https://example.org/briefs/7/sample.en-GB.html">');
    const [json = ""] = all(html, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
    const graph = JSON.parse(json)["@graph"] as readonly { "@type": string }[];
    expect(graph.map((node) => node["@type"])).toEqual(["Report", "Dataset"]);
  });

  it("gives no address that nobody stated", async () => {
    const { meta, ...rest } = sampleBrief();
    const page = await render({ ...rest, meta: { ...meta, address: null } });
    expect(page).not.toMatch(/og:url|og:image|canonical|citation_public_url/);
  });
});

describe("words of an author's or a source's", () => {
  it.each([
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    "</style><script>",
    "</script><!--",
    "{{inline}} {{{svg}}}",
    "&lt;b&gt;",
    "javascript:alert(1)",
    "=cmd|' /C calc'!A0",
  ])("come out as words: %s", async (words) => {
    const page = await render(hostile(sampleBrief(), words));
    const plain = await render(hostile(sampleBrief(), "words"));
    // A number beside a quotation mark is held together with it by a span.
    const tags = (text: string) => all(text, /<\/?([a-z][\w-]*)/gi).filter((tag) => tag !== "span");
    expect(tags(page.replace(/<svg[\s\S]*?<\/svg>/g, ""))).toEqual(tags(plain.replace(/<svg[\s\S]*?<\/svg>/g, "")));
    expect(page.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]*\son\w+=/i);
    expect(page).not.toMatch(/href="javascript/i);
    const [json = ""] = all(page, /<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
    expect(JSON.parse(json)["@graph"][0].name).toBe(words);
  });
});
