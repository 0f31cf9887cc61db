import { expect, it } from "vitest";
import { annotation } from "./github.ts";

it("escapes what GitHub would read as its own", () => {
  const place = { file: "data/a,b:c.md", line: 3, column: 5, length: 2 };
  const problem = { severity: "warning", rule: "a-rule", message: "50% of\nit: a, b", place, hint: "mend it" } as const;
  expect(annotation(problem)).toBe(
    "::warning file=data/a%2Cb%3Ac.md,line=3,col=5,endColumn=7,title=a-rule::50%25 of%0Ait: a, b%0Amend it",
  );
});

it("says what has no place", () => {
  const problem = { severity: "info", rule: "a-rule", message: "so it is", place: null, hint: null } as const;
  expect(annotation(problem)).toBe("::notice title=a-rule::so it is");
});
