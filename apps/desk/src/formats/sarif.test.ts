import type { Problem } from "@chancery/core";
import { expect, it } from "vitest";
import { sarifOf } from "./sarif.ts";

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations?: readonly { readonly physicalLocation: unknown }[];
    }[];
  }[];
}

const problems: readonly Problem[] = [
  {
    severity: "info",
    rule: "unused-fact",
    message: "50 % of\n::x",
    place: { file: "data/briefs/a b/ə#1.md", line: 3, column: 5, length: 2 },
    hint: null,
  },
  { severity: "error", rule: "no-brief", message: "there is no brief", place: null, hint: "make one" },
  { severity: "warning", rule: "unused-fact", message: "again", place: null, hint: null },
];

/** What SARIF 2.1.0 asks of a log (https://docs.oasis-open.org/sarif/sarif/v2.1.0): sections 3.13, 3.14, 3.27, 3.30. */
it("is a log of SARIF 2.1.0: each result by a rule of the driver, regions in counted columns", () => {
  const log = JSON.parse(sarifOf(problems, "0.1.0")) as Log;
  expect(log.version).toBe("2.1.0");
  expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
  const [run] = log.runs;
  expect(log.runs.length).toBe(1);
  expect(run?.columnKind).toBe("utf16CodeUnits");
  expect(run?.tool.driver.name).toBe("chancery");
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(["unused-fact", "no-brief"]);
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(run?.results.map(({ level }) => level)).toEqual(["note", "error", "warning"]);
  expect(run?.results.map(({ message }) => message.text)).toEqual([
    "50 % of\n::x",
    "there is no brief\nmake one",
    "again",
  ]);
});

it("names a file by a URI, and no place where there is none", () => {
  const [run] = (JSON.parse(sarifOf(problems, "0.1.0")) as Log).runs;
  expect(run?.results[0]?.locations?.[0]?.physicalLocation).toMatchObject({
    artifactLocation: { uri: "data/briefs/a%20b/%C9%99%231.md" },
    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 7 },
  });
  expect(run?.results[1]?.locations).toBeUndefined();
});

it("is a log without results where nothing was found", () => {
  const [run] = (JSON.parse(sarifOf([], "0.1.0")) as Log).runs;
  expect(run?.results).toEqual([]);
});
