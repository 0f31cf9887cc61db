import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differenceSchema } from "@chancery/core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { library, project } from "../../fixtures/make.ts";
import { diffSides } from "./diff-sides.ts";
import { openSide } from "./open-side.ts";
import { reportHtml } from "./report-html.ts";
import { reportText } from "./report-text.ts";

// Four states of a brief are built, report and deck, where an earlier run has not kept them.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 900_000 });

const folder = mkdtempSync(join(tmpdir(), "diff-"));
afterAll(() => rmSync(folder, { recursive: true }));
const root = join(folder, "content");

function git(...words: string[]): void {
  const date = "2026-11-24T12:00:00Z";
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: "/dev/null" };
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], {
    cwd: root,
    env,
    stdio: "pipe",
  });
}

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(root, file), "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${file} was not changed`);
  writeFileSync(join(root, file), after);
}

function commit(tag: string): void {
  git("add", ".");
  git("commit", "--quiet", "-m", tag);
  git("tag", tag);
}

const options = { root, project, briefs: [], languages: [], pages: true, say: () => {} };

/** What a comparison says, whole, but for the commits' hashes and how much of a page differs: those are the templates'. */
async function said(old: string, now: string | null, pages = true): Promise<string> {
  const { difference } = await diffSides(old, now, { ...options, pages });
  return `${reportText(difference).join("\n")}\n`
    .replaceAll(`${folder}/`, "")
    .replaceAll(/\b[0-9a-f]{10}\b/g, "<commit>")
    .replaceAll(/: (?:less than )?[\d.]+\u00a0% of it/g, ": a part of it");
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as a person does. */
function review(...words: string[]): Promise<Ran> {
  const cli = join(project, "apps/review/src/cli.ts");
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...words], (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

const snapshot = (name: string): string => `../../fixtures/history/${name}.txt`;

const report = "data/briefs/library/report.en.md";
const grants = "data/sources/register/grants.csv";
const states = ["start", "numbers", "prose", "refactor"] as const;

beforeAll(async () => {
  mkdirSync(root);
  cpSync(join(library, "data"), join(root, "data"), { recursive: true });
  for (const part of ["report", "charts"])
    cpSync(join(project, "templates", part), join(root, "templates", part), { recursive: true });
  git("init", "--quiet", "--initial-branch=main");
  commit("start");
  edit(grants, (text) => text.replace("AZE,2023,40.25", "AZE,2023,48.25"));
  commit("numbers");
  edit(report, (text) =>
    text.replace("Each year brought more than the year before.", "Every year brought more than the one before."),
  );
  commit("prose");
  edit("templates/report/partials/exhibit-foot.hbs", (text) => `{{! The same, with a word on it. }}${text}`);
  edit("templates/charts/ranked-bars.vl.json", (text) => JSON.stringify(JSON.parse(text)));
  commit("refactor");
  for (const state of states) {
    const { outputs, notes } = await openSide(state, options);
    expect(notes).toEqual([]);
    mkdirSync(join(folder, "made", state), { recursive: true });
    for (const { file, bytes } of outputs)
      writeFileSync(join(folder, "made", state, file.slice(file.indexOf("/") + 1)), bytes);
  }
});

describe("from revisions", () => {
  test("a change of data: the cell, all that is computed from it, who quotes it, and their pages", async () => {
    await expect(await said("start", "numbers")).toMatchFileSnapshot(snapshot("revisions-numbers"));
  });

  test("a change of prose: one sentence, and its page", async () => {
    await expect(await said("numbers", "prose")).toMatchFileSnapshot(snapshot("revisions-prose"));
  });

  test("a template refactored to the same: nothing changed, in one line", async () => {
    expect(await said("prose", "refactor")).toBe("nothing changed\n");
  });

  test("against the content as it is now, by the command", async () => {
    const { code, out } = await review("diff", "refactor", "--no-pages", "--root", root);
    expect([code, out]).toEqual([0, "nothing changed\n"]);
  });
});

describe("from the PDFs alone", () => {
  const pdf = (state: string, kind = ""): string => join(folder, "made", state, `library.en${kind}.pdf`);

  test("a change of data, in report and deck", async () => {
    await expect(await said(pdf("start"), pdf("numbers"))).toMatchFileSnapshot(snapshot("report-numbers"));
    const decks = await said(pdf("start", ".deck"), pdf("numbers", ".deck"));
    await expect(decks).toMatchFileSnapshot(snapshot("deck-numbers"));
  });

  test("a change of prose", async () => {
    await expect(await said(pdf("numbers"), pdf("prose"))).toMatchFileSnapshot(snapshot("report-prose"));
  });

  test("nothing, in report and deck", async () => {
    const pairs = [
      [pdf("prose"), pdf("refactor")],
      [pdf("numbers", ".deck"), pdf("prose", ".deck")],
    ];
    for (const [old = "", now = ""] of pairs) expect(await said(old, now)).toBe("nothing changed\n");
  });

  test("a PDF against a folder of outputs, or a revision, says what it says against the other PDF", async () => {
    const lines = (text: string): readonly string[] =>
      text.replaceAll("library/library", "library").split("\n").slice(1);
    const expected = lines(await said(pdf("numbers"), pdf("prose")));
    for (const side of [join(folder, "made/prose"), "prose"])
      expect(lines(await said(pdf("numbers"), side))).toEqual(expected);
  });
});

test("from folders of outputs, as data, by the command", async () => {
  const [old, now] = ["numbers", "prose"].map((state) => join(folder, "made", state));
  const { code, out } = await review("diff", old ?? "", now ?? "", "--format", "json");
  expect(code).toBe(2);
  const { values, series, sources, documents } = differenceSchema.parse(JSON.parse(out));
  expect([values, series, sources]).toEqual([[], [], []]);
  expect(documents.map(({ document, change, outputs }) => [document, change, outputs.map(({ file }) => file)])).toEqual(
    [
      ["deck", "same", []],
      ["report", "changed", ["library.en.html", "library.en.pdf"]],
    ],
  );
});

test("the page for people is one file with its pictures, and asks nobody for anything", async () => {
  const file = join(folder, "difference.html");
  const html = reportHtml(await diffSides("start", "prose", options), project);
  writeFileSync(file, html);
  expect(
    html.match(/<img src="data:image\/webp;base64&#x3D;|<img src="data:image\/webp;base64,/g)?.length,
  ).toBeGreaterThan(8);
  expect(html).toContain("default-src &#x27;none&#x27;");
  expect(html.replaceAll(/data:[^"]*/g, "")).not.toMatch(/(?:src|href)="(?!#|")/);
  expect(html).not.toContain("<script");
});

test("the page for people has no finding of our lint of pages, nor of axe-core", async () => {
  const file = join(folder, "difference.html");
  const { code, out } = await review("lint-web", "--width", "320", "--width", "1280", file);
  expect([code, out]).toEqual([0, expect.stringContaining("no finding")]);
});

describe("mistakes", () => {
  test.each(["--output=/etc/passwd", "-h", "nowhere", "start..prose"])("%s is no side", async (name) => {
    await expect(said(name, null, false)).rejects.toThrow("is no PDF, no folder and no revision");
  });

  test("a stranger's own template, by the command", async () => {
    const theirs = join(folder, "theirs");
    cpSync(root, theirs, { recursive: true });
    mkdirSync(join(theirs, "templates/charts"), { recursive: true });
    writeFileSync(join(theirs, "templates/charts/own.vl.json"), "{}");
    const { code, err } = await review("diff", "start", theirs, "--root", root, "--untrusted", "--no-pages");
    expect(code).toBe(1);
    expect(err).toContain("templates/charts/own.vl.json");
    expect(err).toContain("untrusted-template");
  });

  test("a PDF without evidence, by the command", async () => {
    const { code, err } = await review("diff", join(project, "package.json"), join(folder, "made/prose"));
    expect(code).toBe(1);
    expect(err).toContain("no-pdf");
  });
});
