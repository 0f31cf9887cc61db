import { expect, it } from "vitest";
import { sampleTheme, templateFiles } from "../fixtures/look.ts";
import { sampleBrief } from "../fixtures/sample-brief.ts";
import { sampleDrawings } from "../fixtures/sample-drawings.ts";
import { createReportRenderer } from "./renderer.ts";
import { hintTags } from "./tag-hints.ts";

const renderer = createReportRenderer({ templates: templateFiles(), theme: sampleTheme("none") });

it("says tags as private parts of the language, in print alone", () => {
  const html = '<span data-tag="note">data-tag=&quot;x&quot;</span>';
  expect(hintTags(html, "en-GB", true)).toBe('<span lang="en-GB-x-note" tabindex="0">data-tag=&quot;x&quot;</span>');
  expect(hintTags(html, "en-GB", false)).toBe("<span>data-tag=&quot;x&quot;</span>");
});

it("hints notes, contents and labels of the report", () => {
  const hints = (format: "pdf" | "html") =>
    new Set(
      [...renderer.render(sampleBrief(), sampleDrawings, null, format).matchAll(/lang="[\w-]+-x-(\w+)"/g)].map(
        ([, hint]) => hint,
      ),
    );
  expect(hints("pdf")).toEqual(new Set(["p", "lbl", "toc", "reference", "note", "continued"]));
  expect(hints("html")).toEqual(new Set());
});
