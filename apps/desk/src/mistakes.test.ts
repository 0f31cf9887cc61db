import { existsSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkMistake, fileOf, mistakePath, mistakes } from "../fixtures/mistakes.ts";

/** What an author reads, as it stands in expected.txt; a failure leaves actual.txt beside. */
describe.each(mistakes)("%s", (name) => {
  const { printed, problems, code } = checkMistake(name);
  const told = problems.filter(({ severity }) => severity !== "info");

  it("is told as its folder says", () => {
    const left = mistakePath(name, "actual.txt");
    if (printed !== fileOf(name, "expected.txt")) writeFileSync(left, printed);
    else if (existsSync(left)) rmSync(left);
    expect(printed).toBe(fileOf(name, "expected.txt"));
  });

  it("is told with its place, what is wrong, and how to mend it", () => {
    expect(code).toBe(name.startsWith("good-") ? 0 : 1);
    for (const { place, message, hint } of told) {
      expect(place?.file, message).toMatch(/^data\//);
      expect(message.length).toBeGreaterThan(10);
      expect(hint ?? message).toMatch(hint === null ? /one of: |keep one/ : /.{6}/);
    }
  });

  it("is told first where it was made", () => {
    const made = told.find(({ rule }) => rule !== "broken-fact");
    expect(told[0]).toEqual(made);
  });
});

it("knows more than fifty mistakes", () => {
  expect(mistakes.filter((name) => !name.startsWith("good-")).length).toBeGreaterThan(50);
});
