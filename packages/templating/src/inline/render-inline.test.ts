import type { Inline } from "@chancery/core";
import { describe, expect, it } from "vitest";
import { noteOf, quoteOf, startAnew } from "../../fixtures/build.ts";
import { paperDevices } from "./paper-devices.ts";
import { renderInlines } from "./render-inline.ts";
import { safeHref } from "./safe-href.ts";

const render = (inlines: readonly Inline[], manner: "whole" | "repeat" = "whole"): string =>
  renderInlines(inlines, { language: "en", manner, devices: paperDevices(new Map()), taken: new Set() });
const text = (words: string): Inline => ({ kind: "text", text: words });

describe("inlines as HTML", () => {
  it("renders each kind", () => {
    startAnew();
    const kinds: readonly [Inline, string][] = [
      [text("a < b"), "a &lt; b"],
      [{ kind: "strong", children: [text("so")] }, "<strong>so</strong>"],
      [{ kind: "emphasis", children: [text("so")] }, "<em>so</em>"],
      [{ kind: "code", text: "<i>" }, "<code>&lt;i&gt;</code>"],
      [{ kind: "literal", text: "COP29" }, '<span class="literal">COP29</span>'],
      [
        { kind: "link", href: "https://a.example/?b&c", children: [text("a")] },
        '<a href="https://a.example/?b&amp;c">a</a>',
      ],
      [
        { kind: "figure-reference", page: null, figure: "f", text: "Figure 1" },
        '<a href="#f" class="internal">Figure\u00a01</a>',
      ],
      [{ kind: "citation", source: "s", text: "OECD, 2025" }, '<a href="#source-s" class="internal">OECD, 2025</a>'],
    ];
    for (const [inline, expected] of kinds) expect(render([inline])).toBe(expected);
  });

  it("puts hedge, number and status inside the data element", () => {
    startAnew();
    const quote = quoteOf("oda-given-2024", "61900000", "$61.9 million", { before: "about", after: "(preliminary)" });
    expect(render([{ kind: "quote", quote }])).toBe(
      '<data value="61900000" data-fact="oda-given-2024" id="q1" data-tag="quote-q1" ' +
        'title="oda-given-2024: sample, 2024, Sampleland, invented (Sample Library Survey)">' +
        "about\u00a0$61.9\u00a0million (preliminary)</data>",
    );
  });

  it("joins a suffix to its number without a space", () => {
    const quote = quoteOf("f", "140", "140", { after: "-dan çox" });
    const html = renderInlines([{ kind: "quote", quote }], {
      language: "az",
      manner: "whole",
      devices: paperDevices(new Map()),
      taken: new Set(),
    });
    expect(html).toContain(">140\u2011dan çox</data>");
  });

  it("binds a number to the words outside its element", () => {
    const quote = quoteOf("f", "34", "34");
    expect(render([text("Figure "), { kind: "literal", text: "3" }])).toBe(
      'Figure\u00a0<span class="literal">3</span>',
    );
    expect(render([{ kind: "quote", quote }, text(" per cent")])).toContain("34</data>\u00a0per\u00a0cent");
  });

  it("sets a note beside its reference, each linked to the other", () => {
    startAnew();
    expect(render([text("so"), { kind: "note", note: noteOf(text("why <")), part: "both" }])).toBe(
      'so<sup class="note-reference" data-tag="reference"><a href="#note-1" id="note-1-reference">1</a></sup>' +
        '<span class="sidenote" role="note" data-tag="note" id="note-1" data-line="data/briefs/sample/report.en.md:40">' +
        '<a class="note-number" href="#note-1-reference">1</a> why &lt;</span>',
    );
  });

  it("prints the text of a note apart from its number", () => {
    startAnew();
    const note = noteOf(text("why"));
    const printed = render([{ kind: "note", note, part: "text" }, text("so"), { kind: "note", note, part: "number" }]);
    expect(printed).toMatch(/^<span class="sidenote".*why<\/span>so<sup.*<\/sup>$/);
  });

  it("names the page of a figure in print, and a slot for it before it is known", () => {
    const see = { kind: "figure-reference", figure: "f", text: "Figure 3", page: "{} on page {page}" } as const;
    const printed = (pages: ReadonlyMap<string, number> | null) =>
      renderInlines([see], {
        ...{ language: "en", manner: "whole" as const, devices: paperDevices(new Map()), taken: new Set<string>() },
        pages,
      });
    expect(printed(new Map([["f", 5]]))).toBe('<a href="#f" class="internal">Figure\u00a03 on page\u00a05</a>');
    expect(printed(null)).toContain("on page \u2007\u2007</a>");
    expect(render([see])).toBe('<a href="#f" class="internal">Figure\u00a03</a>');
  });

  it("repeats without ids, links and notes", () => {
    const inlines: readonly Inline[] = [
      { kind: "quote", quote: quoteOf("f", "1", "1") },
      { kind: "link", href: "https://a.example", children: [text("a")] },
      { kind: "note", note: noteOf(text("n")), part: "both" },
    ];
    expect(render(inlines, "repeat")).toMatch(
      /^<data value="1" data-fact="f" data-tag="quote-q1" title="[^"]*">1<\/data>a$/,
    );
  });

  it("gives an id once", () => {
    const quote: Inline = { kind: "quote", quote: quoteOf("f", "1", "1") };
    expect(render([quote, quote]).match(/ id="/g)).toHaveLength(1);
  });
});

describe("addresses", () => {
  it.each(["https://a.example/x", "http://a.example", "mailto:a@b.example", "#section"])("allows %s", (address) => {
    expect(safeHref(address)).toBe(address);
  });
  it.each([
    "javascript:alert(1)",
    " javascript:x",
    "java\nscript:x",
    "data:text/html,x",
    "file:///etc",
    "//a.example",
    "a b",
    "https://a b",
    "",
  ])("refuses %j", (address) => {
    expect(safeHref(address)).toBeNull();
    expect(render([{ kind: "link", href: address, children: [text("words")] }])).toBe("words");
  });
});
