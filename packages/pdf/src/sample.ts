import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { attachmentsOf } from "./attach/attachments-of.ts";

const font = readFileSync(
  createRequire(import.meta.url).resolve("source-sans/WOFF2/TTF/SourceSans3-Regular.ttf.woff2"),
).toString("base64");
const rows = Array.from({ length: 60 }, (_, at) => `<tr><th scope="row">Row ${at + 1}</th><td>${at}</td></tr>`).join(
  "",
);
/** A page around a body, with a head and a foot and a font of its own. */
export const samplePage = (body: string) => `<!doctype html><html lang="en"><head><title>Sample</title><style>
@font-face { font-family: S; src: url(data:font/woff2;base64,${font}) }
@page { size: A5; margin: 20mm; @top-left { content: "Head of\\a0 page" } @bottom-right { content: counter(page) } }
* { font-family: S; font-weight: 400; font-style: normal } .note { float: right; width: 20mm } div.tint { background: #eee }
</style></head><body>${body}</body></html>`;

/** A page with one of everything that a brief has. */
export const sample = samplePage(`
<h1 id="top">A title</h1>
<nav><h2>Contents</h2><ol role="list" style="list-style:none" lang="en-x-toc">
<li><a href="#one"><span>1</span> One</a></li><li><a href="#two">Two</a></li></ol></nav>
<h2 id="one">One</h2>
<div class="tint"><p>Text <strong>with</strong> <em>weight</em>, a <a href="https://example.org/">link that is so long that it will
certainly run over the end of its line</a><sup><a href="#note-1">1</a></sup><span class="note" role="note" id="note-1" lang="en-x-note">A note.</span>
and <span lang="az" tabindex="0">Azərbaycan</span>.</p></div>
<p style="opacity:.5">Faded text in a form.</p>
<figure role="group"><svg role="img" aria-label="Bars: 3 and 5." width="200" height="60"><rect width="30" height="50"/><text x="40" y="20">five</text></svg></figure>
<svg aria-hidden="true" width="50" height="10"><rect width="50" height="10"/></svg>
<ul><li>First</li><li>Second<ul><li>Inner</li></ul></li></ul>
<h2 id="two">Two</h2>
<table><caption>Rows</caption><thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead><tbody>${rows}</tbody></table>`);

export const sampleMetadata = {
  title: "Sample <&> “title”",
  author: "Nobody & Co.",
  subject: "Samples",
  keywords: ["one", "two"],
  language: "en",
  date: "2026-11-23",
  headings: [],
};

/** An evidence file, a source and a table of it. */
export const sampleAttachments = attachmentsOf(
  "{}",
  new Map([
    ["data/sources/office/source.yaml", "title: The office\n"],
    ["data/sources/office/rows.csv", "row\n1\n"],
    ["data/briefs/sample/report.en.md", "# Sample\n"],
  ]),
);
