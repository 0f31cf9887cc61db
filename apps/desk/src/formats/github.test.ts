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

it("leaves two colons in a message, and hides no line of it", () => {
  const place = { file: "data/x.md", line: 1, column: 1, length: 1 };
  const problem = {
    severity: "error",
    rule: "a-rule",
    message: "::set-output name=x::1\r\n%0A",
    place,
    hint: null,
  } as const;
  const printed = annotation(problem);
  expect(printed).toBe(
    "::error file=data/x.md,line=1,col=1,endColumn=2,title=a-rule::::set-output name=x::1%0D%0A%250A",
  );
  expect(printed.split("\n").length).toBe(1);
});
