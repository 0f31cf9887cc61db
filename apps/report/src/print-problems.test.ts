import { PrintRefused } from "@chancery/chromium";
import { AuthorMistake } from "@chancery/core";
import { PdfRefused } from "@chancery/pdf";
import { expect, test } from "vitest";
import { explainPrinting } from "./print-problems.ts";

test("what the PDF's finish refuses becomes problems with page and clause", async () => {
  const findings = [
    {
      clause: "7.3-1",
      title: "every figure has words for it",
      what: "a figure has neither Alt nor ActualText",
      page: 3,
    },
    { clause: "7.1-9", title: "the metadata have a title", what: "the title is empty", page: null },
  ];
  const mistake = await explainPrinting("sample", () => Promise.reject(new PdfRefused(findings))).catch(
    (cause) => cause,
  );
  expect(mistake).toBeInstanceOf(AuthorMistake);
  expect(mistake.problems).toMatchObject([
    {
      message: "sample, page 3: a figure has neither Alt nor ActualText",
      hint: "PDF/UA-1 7.3-1: every figure has words for it",
    },
    { message: "sample: the title is empty" },
  ]);
});

test("a bug stays a bug", async () => {
  await expect(explainPrinting("sample", () => Promise.reject(new TypeError("x")))).rejects.toThrow(TypeError);
});

test("an element that does not know its line is found by its words", async () => {
  const place = { file: "data/briefs/sample/report.en.md", line: 7, column: 1, length: 1 };
  const detail = '"₼" (U+20BC) is not in "Source Serif 4" (400): <p> ("say of ₼ and")';
  const refuse = () => Promise.reject(new PrintRefused([{ kind: "glyph", detail }]));
  const find = (text: string) => (text === "say of ₼ and" ? place : null);
  const mistake = await explainPrinting("sample", refuse, find).catch((cause) => cause);
  expect(mistake.problems).toMatchObject([{ rule: "print-glyph", place }]);
});
