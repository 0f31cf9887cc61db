import type { Problem } from "@chancery/core";
import { expect, it } from "vitest";
import { json } from "./json.ts";

it("gives back every problem as it is", () => {
  const problems: readonly Problem[] = [
    {
      severity: "warning",
      rule: "a-rule",
      message: '50% of "it"\n::x\u2028',
      place: { file: "data/ə.md", line: 3, column: 5, length: 2 },
      hint: null,
    },
    { severity: "error", rule: "b-rule", message: "m", place: null, hint: "h" },
  ];
  const printed: string[] = [];
  const terminal = { out: (text: string) => printed.push(text), err: () => {} } as unknown as Parameters<
    typeof json
  >[1]["terminal"];
  json(problems, { files: null, terminal, project: "" });
  expect(JSON.parse(printed.join("\n"))).toEqual({ problems });
});
