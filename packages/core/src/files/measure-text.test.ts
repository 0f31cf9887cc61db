import { expect, test } from "vitest";
import { usualLimits } from "./limits.ts";
import { textOverLimits } from "./measure-text.ts";

const found = (text: string): string | null => {
  const problem = textOverLimits(text, "a.md", usualLimits);
  return problem && `${problem.place?.line}:${problem.place?.column} ${problem.message}`;
};

test.each([
  ["quotations", `a\n${">".repeat(41)}a`, "2:1 lists and quotations are nested too deeply; at most 40 levels are read"],
  ["lists", `${"- ".repeat(41)}a`, "1:1 lists and quotations are nested too deeply; at most 40 levels are read"],
  [
    "block words",
    `${'{{#when "a"}}'.repeat(41)}a`,
    "1:521 block words are nested too deeply; at most 40 levels are read",
  ],
  ["words in braces", '{{fact "a"}}\n'.repeat(5001), "5001:1 more words stand in braces; at most 5,000 are read"],
  ["a text", "a".repeat(1_000_001), "1:1 the file has 1,000,001 characters; at most 1,000,000 are read"],
])("%s without end are refused before they are parsed", (_, text, problem) => {
  expect(found(text)).toBe(problem);
});

test("a long brief is none of these", () => {
  expect(found(`> a\n\n- b\n\n---\n\n${"{{#note}}a{{/note}}\n".repeat(500)}`)).toBe(null);
});
