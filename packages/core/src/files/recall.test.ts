import { expect, test } from "vitest";
import { Problems } from "../problem/collector.ts";
import { openRecall } from "./recall.ts";

test("what is the same is read once, and what was wrong with it is told each time", () => {
  const recall = openRecall();
  const quotes = {};
  let times = 0;
  const read = (text: string, beside: unknown) => {
    const problems = new Problems();
    const value = recall(
      "a.yaml",
      [text, beside],
      (found) => {
        times += 1;
        found.error("wrong", `in ${text}`, null);
        return { text };
      },
      problems,
    );
    return { value, found: problems.all.map(({ message }) => message) };
  };
  const first = read("one", quotes);
  expect(read("one", quotes)).toEqual(first);
  expect(read("one", quotes).value).toBe(first.value);
  expect(times).toBe(1);
  expect(read("two", quotes)).toEqual({ value: { text: "two" }, found: ["in two"] });
  expect(read("two", {}).value).not.toBe(first.value);
  expect(times).toBe(3);
});

test("a reading that throws tells what it found, and is tried again", () => {
  const recall = openRecall();
  for (const _ of [1, 2]) {
    const problems = new Problems();
    const fail = (found: Problems): never => {
      found.error("wrong", "here", null);
      throw new Error("no");
    };
    expect(() => recall("a", [], fail, problems)).toThrow("no");
    expect(problems.all).toHaveLength(1);
  }
});
