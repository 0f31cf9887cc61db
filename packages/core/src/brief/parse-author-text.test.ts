import { describe, expect, test } from "vitest";
import { Problems } from "../problem/collector.ts";
import type { AuthorBlock, AuthorInline, Word } from "./author-text.ts";
import { parseAuthorText } from "./parse-author-text.ts";

function parse(text: string): { blocks: readonly AuthorBlock[]; problems: readonly string[] } {
  const problems = new Problems();
  const blocks =
    parseAuthorText(text, { file: "report.md", quotes: "“”‘’", problems, tag: "en", parameters: new Map() }) ?? [];
  return {
    blocks,
    problems: problems.all.map(({ rule, message, place }) => `${rule} ${place?.line}:${place?.column} ${message}`),
  };
}

/** All words of a text in their order, however deep. */
function words(blocks: readonly AuthorBlock[]): readonly Word[] {
  const inline = (node: AuthorInline): readonly Word[] => {
    if (node.kind === "word") return [node.word];
    if (node.kind === "inline-block") return [node.word, ...words(node.body.blocks)];
    return "children" in node ? node.children.flatMap(inline) : [];
  };
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flat().flatMap(inline);
    if (block.kind !== "block") return block.children.flatMap(inline);
    const parts = [...block.body.parts.values(), ...block.body.labels.values()].flat().flatMap(inline);
    return [block.word, ...parts, ...words(block.body.blocks)];
  });
}

const spots = (text: string): readonly string[] =>
  words(parse(text).blocks).map(({ name, place }) => `${name} ${place.line}:${place.column}`);

const flat = (inlines: readonly AuthorInline[]): string =>
  inlines
    .map((node) => {
      if ("text" in node) return node.text;
      if (node.kind === "word") return `<${node.word.name}>`;
      return node.kind === "inline-block" ? `<#${node.word.name}>` : flat(node.children);
    })
    .join("");

describe("a word's place is the author's", () => {
  test.each([
    ["in one line", 'a {{fact "x"}} b {{year 2014}}', ["fact 1:3", "year 1:18"]],
    ["on later lines", 'a\nb {{fact "x"}}\n\nc\nd\ne {{year 2014}}', ["fact 2:3", "year 6:3"]],
    [
      "after a block of several lines",
      '{{#callout}}\nTitle: x\n\ntext\n{{/callout}}\n\nb {{fact "x"}}',
      ["callout 1:1", "fact 7:3"],
    ],
    [
      "inside a part",
      '{{#callout}}\nTitle: a {{fact "x"}}\n  b {{year 2014}}\n{{/callout}}',
      ["callout 1:1", "fact 2:10", "year 3:5"],
    ],
    ["inside a note", 'a{{#note}}b\nc {{fact "x"}}{{/note}} {{year 2014}}', ["note 1:2", "fact 2:3", "year 2:25"]],
    ["after a comment of two lines", '{{! one\ntwo }}\na {{fact "x"}}', ["fact 3:3"]],
    ["in a heading and a list", '## {{year 2014}}\n\n- a\n- **{{fact "x"}}**', ["year 1:4", "fact 4:5"]],
  ])("%s", (_, text, expected) => {
    expect(spots(text)).toEqual(expected);
  });

  test("and so are those of its arguments", () => {
    const [word] = words(parse('a\n{{fact "x" digits=2}}').blocks);
    expect(word && [word.at(0).column, word.at("digits").column, word.at("form").column]).toEqual([8, 19, 1]);
    expect(word?.hash).toEqual({ digits: 2 });
  });
});

test("a paragraph's own line is that of the file, after words of several lines", () => {
  const places = parse("a{{#note}}b\nc{{/note}}\nd\n\ne\n\n{{#callout}}\nTitle: x\n{{/callout}}\n\nf").blocks.map(
    (block) => (block.kind === "block" ? block.word.place.line : block.place.line),
  );
  expect(places).toEqual([1, 5, 7, 11]);
});

describe("a note", () => {
  test("stands inside its paragraph, and the text goes on", () => {
    const [block] = parse("It fell.{{#note}}A *note*.{{/note}} Then\nit rose.").blocks;
    expect(block?.kind === "paragraph" && flat(block.children)).toBe("It fell.<#note> Then it rose.");
  });
});

describe("keyword parts", () => {
  const body = (text: string) => {
    const [block] = parse(`{{#figure "x"}}\n${text}\n{{/figure}}`).blocks;
    if (block?.kind !== "block") throw new Error("no block");
    return block.body;
  };
  test("run to the next keyword, over several lines", () => {
    const { parts } = body('Title: One\n  and more\nAlt: Two {{fact "x"}}');
    expect([...parts].map(([key, text]) => `${key}=${flat(text)}`)).toEqual(["Title=One and more", "Alt=Two <fact>"]);
  });
  test("end at an empty line", () => {
    const { parts, blocks } = body("Title: One\n\nrest");
    expect(flat(parts.get("Title") ?? [])).toBe("One");
    expect(blocks.map((block) => block.kind === "paragraph" && flat(block.children))).toEqual(["rest"]);
  });
  test("of labels stand under their keys", () => {
    const { labels } = body("Label AZE: Azerbaijan\nLabel ministry-2017: The ministry: foreign affairs");
    expect([...labels].map(([key, text]) => `${key}=${flat(text)}`)).toEqual([
      "AZE=Azerbaijan",
      "ministry-2017=The ministry: foreign affairs",
    ]);
  });
  test("a sentence with a colon is none", () => {
    expect(parse("{{#callout}}\nTitle: x\nIt said: no.\n{{/callout}}").problems).toEqual([]);
  });
});

describe("quotation marks and Markdown", () => {
  test.each([
    ["\"so\" and 'so'", "“so” and ‘so’"],
    ['a "{{fact "x"}}" b', "a “<fact>” b"],
    ["1 &lt; 2 &amp; 3", "1 < 2 & 3"],
    ['{{literal "a*b"}} and *c*', "<literal> and c"],
    ["\\{{fact}} is shown", "{{fact}} is shown"],
  ])("%s", (text, expected) => {
    const [block] = parse(text).blocks;
    expect(block?.kind === "paragraph" && flat(block.children)).toBe(expected);
  });

  test("what stands in a word is never read as Markdown", () => {
    const [word] = words(parse('{{literal "**a** [b](c) {{d"}}').blocks);
    expect(word?.params).toEqual(["**a** [b](c) {{d"]);
  });
});

describe("what a brief does not know is refused", () => {
  test.each([
    ["> a", "unsupported-markdown 1:1 > cannot be used here"],
    ["a\n\n---\n\nb", "unsupported-markdown 3:1 --- cannot be used here"],
    ["```\na\n```", "unsupported-markdown 1:1 ``` cannot be used here"],
    ["    a", "unsupported-markdown 1:5 an indented line cannot be used here"],
    ["| a |\n|---|\n| b |", "unsupported-markdown 1:1 a Markdown table cannot be used here"],
    ["<div>a</div>", "unsupported-markdown 1:1 HTML cannot be used here"],
    ["a\nb <b>c", "unsupported-markdown 2:3 HTML cannot be used here"],
    ["![a](b.png)", "unsupported-markdown 1:1 a picture cannot be used here"],
    ["**a ~~b~~ c**", "unsupported-markdown 1:5 ~~struck-out text~~ cannot be used here"],
    ["- a\n  - b", "unsupported-markdown 2:3 a list inside a list cannot be used here"],
    ["- a\n\n  b", "unsupported-markdown 3:3 an item of a list is one paragraph"],
    ["- # a", "unsupported-markdown 1:1 # cannot be used in a list"],
    ['a `{{fact "x"}}`', "misplaced-word 1:3 a word in braces cannot stand inside code"],
    ["[a](https://b.org/{{fact}})", "misplaced-word 1:5 a word in braces cannot stand inside a link's address"],
    ["a\uE000b", "private-character 1:2 the text holds a private-use character (U+E000 or U+E001)"],
    ["a {{{fact}}}", "unknown-braces 1:3 only {{word …}} and {{#word …}} … {{/word}} can be used here"],
    ["a {{> fact}}", "unknown-braces 1:3 only {{word …}} and {{#word …}} … {{/word}} can be used here"],
    ["{{#note as |x|}}a{{/note}}", "unknown-braces 1:1 only {{word …}} and {{#word …}} … {{/word}} can be used here"],
    ["{{fact x-y}}", "unquoted-argument 1:8 x-y needs quotation marks"],
    ["{{fact (x)}}", "unquoted-argument 1:8 this is neither a text nor a number"],
    ["a\n{{#note}}b {{#quote}}c{{/quote}}", "unclosed-word 2:1 {{#note}} is never closed"],
    ["a\n\n{{#note}}b{{/nota}}", "unclosed-word 3:11 {{#note}} is closed by {{/nota}}"],
    ["a {{/note}}", "unopened-word 1:3 this closes a word that was never opened"],
    ['a\nb {{fact "x}}', "braces-syntax 2:3 these braces cannot be read"],
    ["{{#callout}}\nTitle: a\nTitle: b\n{{/callout}}", 'repeated-part 3:1 "Title: …" stands in this block already'],
    ["{{#callout}}\ntitle: a\n{{/callout}}", "misspelt-part 2:1 this begins with no keyword"],
  ])("%j", (text, problem) => {
    expect(parse(text).problems).toEqual([problem]);
  });
});

test("a bare address is a link that shows it without its beginning, and ends before its sentence does", () => {
  const text =
    "See https://example.org/a_b--c/(d)?e=1, <https://example.org/f/> and [g](https://example.org/h) (https://i.example).";
  const { blocks, problems } = parse(`${text}{{#note}}https://j.example/k{{/note}}`);
  expect(problems).toEqual([]);
  const links: string[] = [];
  JSON.stringify(blocks, (_, node: { kind?: string; href?: string; children?: AuthorInline[] } | null) => {
    if (node?.kind === "link") links.push(`${node.href} ${flat(node.children ?? [])}`);
    return node;
  });
  expect(links).toEqual([
    "https://example.org/a_b--c/(d)?e=1 example.org/a_b--c/(d)?e=1",
    "https://example.org/f/ example.org/f",
    "https://example.org/h g",
    "https://i.example i.example",
    "https://j.example/k j.example/k",
  ]);
  const [block] = blocks;
  expect(block?.kind === "paragraph" && flat(block.children)).toContain(" (i.example).");
});

test("a sign that no word can hold is a mistake at its line, and no bug", () => {
  expect(parse("# A\n\nThe {{#gist}}\u0000").problems).toEqual([expect.stringMatching(/^unseen-sign 3:/)]);
  expect(parse("a\n\n{{ ^").problems).toEqual([expect.stringMatching(/^braces-syntax 3:/)]);
});
