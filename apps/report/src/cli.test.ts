import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const home = resolve(import.meta.dirname, "..");
const project = resolve(home, "../..");
let folder = "";
let tiny = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "chancery-report-"));
  tiny = join(folder, "tiny");
  cpSync(join(home, "fixtures/tiny"), tiny, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(...given: string[]): { status: number | null; out: string; err: string } {
  const environment = { ...process.env, CI: "1", NO_COLOR: "1" };
  const cli = join(home, "src/cli.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...given], {
    encoding: "utf8",
    env: environment,
  });
  return { status, out: stdout, err: stderr };
}

/** Changes one file of a root, runs, and puts the file back. */
function withChange<T>(file: string, change: (text: string) => string, run: () => T): T {
  const before = readFileSync(file, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  try {
    return run();
  } finally {
    writeFileSync(file, before);
  }
}

describe("a root of its own", () => {
  test("gets its PDF and its page, with the project's look, and the times of each stage", () => {
    const { status, out, err } = report("build", "--root", tiny, "--no-cache");
    expect(err).not.toMatch(/^(?:warning|error)\[/m);
    expect(status).toBe(0);
    const made = join(tiny, "out/tiny/tiny.en");
    const files = [
      "tiny.en.pdf",
      "tiny.en.html",
      "tiny.en.png",
      "tiny.en.bib",
      "CITATION.cff",
      "tiny.en.accessibility.html",
      "tiny.en.evidence.json",
    ];
    const lines = files.map((file) => `wrote ${join(tiny, "out/tiny", file)} \\(\\d+ kB\\)\\n`);
    expect(out).toMatch(new RegExp(`^${lines.join("")}`));
    expect(out).toMatch(
      /\n {2}load \d+ ms, draw \d+ ms, pdf \d+ ms, write \d+ ms, html \d+ ms, picture \d+ ms, bibtex \d+ ms, citation \d+ ms, accessibility \d+ ms, evidence \d+ ms\n$/,
    );
    expect(readFileSync(`${made}.pdf`).subarray(0, 5).toString()).toBe("%PDF-");
    expect(readFileSync(`${made}.html`, "utf8")).toMatch(
      /^<!doctype html>[\s\S]*data-fact="aid-given"[\s\S]*<\/html>\s*$/i,
    );
    expect(readdirSync(join(tiny, "out/tiny")).sort()).toEqual([...files].sort());
  }, 180_000);

  test("is printed in another theme beside the usual one", () => {
    const out = join(folder, "accessible");
    const { status, err } = report("build", "--root", tiny, "--out", out, "--theme", "accessible");
    expect(err).not.toContain("error[");
    expect(status).toBe(0);
    expect(readdirSync(join(out, "tiny"))).toEqual(["tiny.en.accessible.pdf"]);
  });

  test("gets only the format that is asked for, where it is asked for", () => {
    const out = join(folder, "elsewhere");
    const { status } = report("build", "tiny", "--root", tiny, "--out", out, "--lang", "en", "--format", "html");
    expect(status).toBe(0);
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(["tiny", "tiny/tiny.en.html"]);
  });

  test("prints its warnings and is built all the same", () => {
    const short = "one two three four five six seven eight nine ten eleven";
    const more = `\n{{#recommendations}}\n{{#recommendation}}\nTitle: a\nText: a\nWho: a\nBy: a\nShort: ${short}\n{{/recommendation}}\n{{/recommendations}}\n`;
    const { status, err, out } = withChange(
      join(tiny, "data/briefs/tiny/report.en.md"),
      (text) => text + more,
      () => report("build", "--root", tiny, "--format", "html"),
    );
    expect(err).toContain("warning[long-text] data/briefs/tiny/report.en.md:20:1");
    expect(err).toContain("1 warning");
    expect(out).toContain("wrote ");
    expect(status).toBe(0);
  });
});

describe("nothing is written, and the exit code is 1, after", () => {
  const refused = (...given: string[]): string => {
    const out = join(folder, "nothing");
    const { status, err } = report("build", "--out", out, ...given);
    expect(status).toBe(1);
    expect(existsSync(out)).toBe(false);
    return err;
  };

  test("an unknown brief: those that there are are listed", () => {
    const err = refused("--root", tiny, "tinny");
    expect(err).toContain('error[unknown-brief] there is no brief "tinny"');
    expect(err).toMatch(/hint: did you mean "tiny"\? Briefs are: tiny\n/);
  });

  test("an unknown language: those that there are are listed", () => {
    expect(refused("--root", tiny, "--lang", "az")).toMatch(
      /error\[unknown-language\][\s\S]*hint: languages are: en\n/,
    );
  });

  test("an unknown format: those that there are are listed", () => {
    expect(refused("--root", tiny, "--format", "docx")).toMatch(
      /docx[\s\S]*pdf, html, picture, bibtex, citation, accessibility, evidence/,
    );
  });

  test("an unknown theme: those that there are are listed", () => {
    expect(refused("--root", tiny, "--theme", "large")).toMatch(/error\[unknown-theme\].*"large"[\s\S]*accessible/);
  });

  test("an unknown theme of a brief: at its line", () => {
    const err = withChange(
      join(tiny, "data/briefs/tiny/brief.yaml"),
      (text) => `${text}theme: accessibel\n`,
      () => refused("--root", tiny),
    );
    expect(err).toMatch(
      /error\[unknown-theme\] data\/briefs\/tiny\/brief.yaml:\d+:8\n[\s\S]*did you mean "accessible"/,
    );
    expect(err.match(/unknown-theme/g)).toHaveLength(1);
  });

  test("a theme for what is no print", () => {
    expect(refused("--root", tiny, "--theme", "accessible", "--format", "html")).toContain("error[theme-format]");
  });

  test("an unknown option: the valid ones are listed", () => {
    const err = refused("--root", tiny, "--fast");
    expect(err).toContain("unknown option '--fast'");
    for (const option of ["--lang", "--format", "--root", "--out"]) expect(err).toContain(option);
  });

  test("a root that is not there", () => {
    expect(refused("--root", join(folder, "gone"))).toContain("error[no-root]");
  });

  test("a root without data", () => {
    expect(refused("--root", join(tiny, "data"))).toContain('has no folder "data"');
  });

  test("a source that says what it must not", () => {
    const source = join(tiny, "data/sources/ledger/source.yaml");
    const err = withChange(
      source,
      (text) => text.replace("kind: dataset", "kind: hearsay"),
      () => refused("--root", tiny),
    );
    expect(err).toContain("error[wrong-value] data/sources/ledger/source.yaml:7:7");
  });
});

test("the flagship, and a profile, are printed in the accessible theme, their notes at the end and no page faulty", () => {
  const out = join(folder, "large");
  const briefs = ["emerging-donor", "donor-profile-mco"];
  const { status, err } = report("build", ...briefs, "--lang", "en", "--out", out, "--theme", "accessible");
  expect(err).not.toContain("error[");
  expect(status).toBe(0);
  for (const brief of briefs) expect(readdirSync(join(out, brief))).toEqual([`${brief}.en.accessible.pdf`]);
});

describe("the flagship's text is held to its evidence:", () => {
  let root = "";
  beforeAll(() => {
    root = join(folder, "project");
    cpSync(join(project, "data"), join(root, "data"), { recursive: true });
  });

  test("a quoted fact that loses its number fails", () => {
    const { status, err } = withChange(
      join(root, "data/sources/smart-diplomacy/facts.yaml"),
      (text) => text.replace(/^( {2}value: 61\.9 million)$/m, "  # $1"),
      () => report("build", "emerging-donor", "--root", root),
    );
    expect(status).toBe(1);
    expect(err).toMatch(/error\[wrong-value\] data\/sources\/smart-diplomacy\/facts\.yaml:\d+:1\n.*oda-given-2024:/);
    expect(err).toContain("a fact needs one of: value, date");
    expect(err).toMatch(/error\[broken-fact\] data\/briefs\/emerging-donor\/report\.en\.md:\d+:\d+\n.*oda-given-2024/);
    expect(err).not.toContain("unknown-");
    expect(existsSync(join(root, "out"))).toBe(false);
  });

  test("a quoted number that goes missing fails at the author's line", () => {
    const { status, err } = withChange(
      join(root, "data/sources/smart-diplomacy/facts.yaml"),
      (text) => text.replace(/^ {2}value: 61\.9 million$/m, "  missing: withdrawn by its source"),
      () => report("build", "emerging-donor", "--root", root),
    );
    expect(status).toBe(1);
    expect(err).toMatch(
      /error\[missing-value\] data\/briefs\/emerging-donor\/report\.en\.md:\d+:\d+\n[\s\S]*oda-given-2024/,
    );
    expect(err).toContain("withdrawn by its source");
  });

  test("a missing fact that is quoted without words for the gap fails at the author's line", () => {
    const text = readFileSync(join(root, "data/briefs/emerging-donor/report.en.md"), "utf8");
    const lines = text.split("\n");
    const { status, err } = withChange(
      join(root, "data/briefs/emerging-donor/report.en.md"),
      (before) => `${before}\nIt sends electricity of {{fact "syria-electricity"}}.\n`,
      () => report("build", "emerging-donor", "--root", root),
    );
    expect(status).toBe(1);
    expect(err).toContain(`error[missing-value] data/briefs/emerging-donor/report.en.md:${lines.length + 1}:32`);
    expect(err).toContain('It sends electricity of {{fact "syria-electricity"}}.');
    expect(err).toContain('missing="');
    expect(err).toMatch(/\n1 error\n/);
  });
});
