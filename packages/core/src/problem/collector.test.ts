import { expect, test } from "vitest";
import { Problems } from "./collector.ts";
import { AuthorMistake } from "./problem.ts";

test("after a thousand mistakes the others are not told", () => {
  const problems = new Problems();
  const addAll = (): void => {
    for (let line = 1; line < 5000; line++)
      problems.error("wrong-cell", "x", { file: "a.csv", line, column: 1, length: 1 });
  };
  expect(addAll).toThrow(AuthorMistake);
  expect(problems.all.length).toBe(1001);
  expect(problems.all.at(-1)?.message).toBe("more than 1,000 mistakes: the others are not told");
});
