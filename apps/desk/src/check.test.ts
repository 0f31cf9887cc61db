import { describe, expect, it } from "vitest";
import { copyData, fakeTerminal, project } from "../fixtures/copy.ts";
import { check } from "./check.ts";

const report = "data/briefs/emerging-donor/report.en.md";
const given = { format: "text" } as const;

describe("pnpm check", () => {
  it("passes the flagship at its strictest, and lists its conflicts and gaps", () => {
    const terminal = fakeTerminal();
    expect(
      check(["emerging-donor"], { ...given, root: project, strict: true }, project, terminal, { files: null }),
    ).toBe(0);
    expect(terminal.errors).toEqual([]);
    const text = terminal.lines.join("\n");
    expect(text).toMatch(
      /difference: "oda-share-gni-2024" \(about 0\.08 per cent.* and "share-on-world-bank-gni-2024"/,
    );
    expect(text).toMatch(/conflict: "countries-assisted-by-aida" \(over 140 countries.* "countries-assisted-2021"/);
    expect(text).toMatch(/conflict: "baku-finance-goal-multiple" \(3 times.* "baku-total-multiple" \(13/);
    expect(text).toMatch(/gap: "syria-electricity"/);
    expect(terminal.lines.at(-1)).toBe("no mistakes found");
  });

  it("fails for a typed number, with the author's line", () => {
    using copy = copyData();
    copy.change(report, /^## .*$/m, "## The best 77 years");
    const terminal = fakeTerminal();
    expect(check(["emerging-donor"], { ...given, root: copy.root }, project, terminal, { files: null })).toBe(1);
    expect(terminal.errors[0]).toMatch(
      /^error\[unquoted-number\] data\/briefs\/emerging-donor\/report\.en\.md:\d+:13\n/,
    );
    expect(terminal.errors[0]).toContain("## The best 77 years");
    expect(terminal.errors.at(-1)).toBe("1 error");
  });

  it("lets number words pass but under --strict", () => {
    using copy = copyData();
    copy.change(report, /^## .*$/m, "## Half the years");
    const run = (strict: boolean) =>
      check(["emerging-donor"], { ...given, root: copy.root, strict }, project, fakeTerminal(), { files: null });
    expect([run(false), run(true)]).toEqual([0, 1]);
  });

  it("gives JSON with each place, SARIF and annotations", () => {
    using copy = copyData();
    copy.change(report, /^## .*$/m, "## The best 77 years");
    const lines = (format: "json" | "sarif" | "github"): string => {
      const terminal = fakeTerminal();
      check(["emerging-donor"], { ...given, root: copy.root, [format]: true }, project, terminal, { files: null });
      expect(terminal.errors).toEqual([]);
      return terminal.lines.join("\n");
    };
    const place = { file: report, column: 13, length: 2 };
    expect(JSON.parse(lines("json")).problems).toContainEqual(
      expect.objectContaining({ severity: "error", rule: "unquoted-number", place: expect.objectContaining(place) }),
    );
    const [run] = JSON.parse(lines("sarif")).runs;
    expect(run.tool.driver.name).toBe("chancery");
    expect(run.results.filter((result: { level: string }) => result.level === "error")).toMatchObject([
      {
        ruleId: "unquoted-number",
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: report }, region: { startColumn: 13, endColumn: 15 } },
          },
        ],
      },
    ]);
    expect(lines("github")).toMatch(/^::error file=data\/briefs\/emerging-donor\/report\.en\.md,line=\d+,col=13,/m);
  });

  it("tells an unknown brief or language", () => {
    const terminal = fakeTerminal();
    expect(
      check(["emerging-doner"], { ...given, root: project, lang: ["xx"] }, project, terminal, { files: null }),
    ).toBe(1);
    expect(terminal.errors[0]).toMatch(/there is no brief "emerging-doner"\n.*did you mean "emerging-donor"/);
  });

  it("tells in its format that a folder holds no content", () => {
    using copy = copyData();
    const terminal = fakeTerminal();
    const code = check([], { ...given, root: `${copy.root}/data`, json: true }, project, terminal, { files: null });
    expect(code).toBe(1);
    expect(JSON.parse(terminal.lines.join("\n")).problems).toMatchObject([{ rule: "no-content" }]);
  });
});
