import { expect, test } from "vitest";
import { escapeMarkdown } from "./escape-markdown.ts";

test.each([
  ["a plain sentence, with a comma.", "a plain sentence, with a comma."],
  ["<script>alert(1)</script>", "&lt;script&gt;alert\\(1\\)&lt;/script&gt;"],
  ["`code` *bold* _it_ ~~gone~~", "&#96;code&#96; \\*bold\\* \\_it\\_ \\~\\~gone\\~\\~"],
  ["a | b", "a &#124; b"],
  ["[link](https://example.org)", "\\[link\\]\\(https\u200b&#58;//example.org\\)"],
  ["two\nlines", "two lines"],
  ["$61.9 million", "&#36;61.9 million"],
  ["\u202etxt.exe", "\uFFFDtxt.exe"],
])("%s", (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test("mentions nobody, and refers to no issue", () => {
  expect(escapeMarkdown("@octocat, a@b.org, fixes #12, GH-34, www.example.org")).toBe(
    "@\u200boctocat, a@\u200bb.org, fixes &#35;\u200b12, GH-\u200b34, www\u200b.example.org",
  );
});

test("begins neither a list nor a heading", () => {
  expect(escapeMarkdown("- item")).toBe("\\- item");
  expect(escapeMarkdown("1. item")).toBe("1\\. item");
  expect(escapeMarkdown("# head")).toBe("&#35; head");
});
