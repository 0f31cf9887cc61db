import { expect, test } from "vitest";
import { z } from "zod";
import { Problems } from "../problem/collector.ts";
import { parseCsv } from "./parse-csv.ts";
import { parseYaml } from "./parse-yaml.ts";
import { unseenSign } from "./unseen-signs.ts";

const anything = z.record(z.string(), z.unknown());
const told = (read: (problems: Problems) => unknown): readonly string[] => {
  const problems = new Problems();
  expect(read(problems)).toBeNull();
  return problems.all.map(({ rule, message, place }) => `${rule} ${place?.line}:${place?.column} ${message}`);
};

test.each([
  ["a\u202eb", 1, "U+202E, which turns letters around"],
  ["\u0000", 0, "the control character U+0000"],
  ["\u001b[31m", 0, "the control character U+001B"],
  ["a\ufffe", 1, "U+FFFE, which is no character"],
  ["x\ud83d", 1, "U+D83D, which is no character"],
])("%j holds what nobody sees", (text, at, words) => expect(unseenSign(text)).toEqual({ at, words }));

test("what is written in any language is seen", () => {
  for (const text of ["İlham\r\n\tƏliyev", "\u2067\u0639\u0644\u064a\u2069 \u200f", "😀\u00ad\u200b\u2011\ue000"])
    expect(unseenSign(text)).toBeNull();
});

test("a file that holds it is refused at its line, and a text that only YAML's escapes make of it", () => {
  const line = "this holds U+202E, which turns letters around: nobody sees it";
  expect(told((problems) => parseYaml("a: 1\nb: x\u202e", "a.yaml", anything, problems))).toEqual([
    `unseen-sign 2:5 ${line}`,
  ]);
  expect(told((problems) => parseYaml('a: 1\nb: "x\\u202e"\n', "a.yaml", anything, problems))).toEqual([
    `unseen-sign 2:4 ${line}`,
  ]);
  expect(told((problems) => parseYaml('"x\\u202e": 1\n', "a.yaml", anything, problems))).toEqual([
    `unseen-sign 1:1 ${line}`,
  ]);
  expect(told((problems) => parseCsv("a,b\n1,x\u202e\n", "a.csv", problems))).toEqual([`unseen-sign 2:4 ${line}`]);
});

test("a value is as long as a cell may be", () => {
  expect(told((problems) => parseYaml(`a: ${"x".repeat(10_001)}\n`, "a.yaml", anything, problems))).toEqual([
    "over-limit 1:4 this text has 10,001 characters; at most 10,000 are read",
  ]);
});
