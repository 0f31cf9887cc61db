import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Difference, differenceSchema } from "@chancery/core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { library, project } from "../../fixtures/make.ts";
import { openSide } from "./open-side.ts";

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

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function diff(...words: string[]): Promise<Ran> {
  const cli = join(project, "apps/review/src/cli.ts");
  return new Promise((done) => {
    execFile(process.execPath, [cli, "diff", "--root", root, ...words], (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

async function difference(...words: string[]): Promise<Difference & { code: number }> {
  const { code, out, err } = await diff(...words, "--format", "json");
  expect(code, err).not.toBe(1);
  return { ...differenceSchema.parse(JSON.parse(out)), code };
}

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
  const options = { root, project, briefs: [], languages: [], pages: true, say: () => {} };
  for (const state of states) {
    const { outputs, notes } = await openSide(state, options);
    expect(notes).toEqual([]);
    mkdirSync(join(folder, state));
    for (const { file, bytes } of outputs) writeFileSync(join(folder, state, file.slice(file.indexOf("/") + 1)), bytes);
  }
});

const documents = ({ documents: all }: Difference) => new Map(all.map((one) => [one.document, one] as const));

function expectData(changes: Difference & { code: number }): void {
  expect(changes.code).toBe(2);
  const cell = "grants[AZE, 2023].usd";
  expect(new Map(changes.values.map(({ name, causes }) => [name, causes.map((cause) => cause.name)]))).toEqual(
    new Map([cell, "grants-all", "grants-growth", "grants-share"].map((name) => [name, [cell]])),
  );
  expect(changes.values.find(({ name }) => name === cell)?.place).toEqual({ file: grants, line: 4 });
  expect(changes.documents.flatMap(({ prose, claims }) => [...prose, ...claims])).toEqual([]);
}

function expectProse(changes: Difference & { code: number }): void {
  expect(changes.code).toBe(2);
  expect([changes.values, changes.series, changes.sources]).toEqual([[], [], []]);
  expect(changes.documents.flatMap(({ sentences, claims, figures }) => [...sentences, ...claims, ...figures])).toEqual(
    [],
  );
  expect(documents(changes).get("report")?.prose).toMatchObject([
    {
      change: "changed",
      where: "Section 2",
      old: "Each year brought more than the year before.",
      new: "Every year brought more than the one before.",
    },
  ]);
}

const pagesOf = (changes: Difference, document: "report" | "deck"): readonly (number | null)[] =>
  documents(changes)
    .get(document)
    ?.outputs.flatMap(({ pages }) => pages.map((page) => page.new)) ?? [];

describe("from revisions", () => {
  test("a change of data: the cell, all that is computed from it, who quotes it, and their pages", async () => {
    const changes = await difference("start", "numbers");
    expectData(changes);
    expect(documents(changes).get("deck")?.sentences[0]?.new).toContain("Grants grew by 35.9 per cent");
    expect(
      documents(changes)
        .get("report")
        ?.figures.map(({ id, what }) => [id, what]),
    ).toEqual([
      ["bars", ["data"]],
      ["rows", ["data"]],
    ]);
    expect(pagesOf(changes, "report").length).toBeGreaterThan(0);
    expect(pagesOf(changes, "deck")).toEqual([2, 3]);
  });

  test("a change of prose: one sentence, and its page", async () => {
    const changes = await difference("numbers", "prose");
    expectProse(changes);
    expect(pagesOf(changes, "report")).toHaveLength(1);
    expect(documents(changes).get("deck")?.change).toBe("same");
  });

  test("a template refactored to the same: nothing changed, in one line", async () => {
    const { code, out } = await diff("prose", "refactor");
    expect(out).toBe("nothing changed\n");
    expect(code).toBe(0);
  });

  test("against the content as it is now", async () => {
    const { code, out } = await diff("refactor", "--no-pages");
    expect([code, out]).toEqual([0, "nothing changed\n"]);
  });
});

describe("from the PDFs alone", () => {
  const pdf = (state: string, kind = ""): string => join(folder, state, `library.en${kind}.pdf`);

  test("a change of data", async () => {
    expectData(await difference(pdf("start"), pdf("numbers")));
    const deck = await difference(pdf("start", ".deck"), pdf("numbers", ".deck"));
    expect(pagesOf(deck, "deck")).toEqual([2, 3]);
  });

  test("a change of prose", async () => expectProse(await difference(pdf("numbers"), pdf("prose"))));

  test("nothing", async () => {
    expect(await diff(pdf("prose"), pdf("refactor"))).toMatchObject({ code: 0, out: "nothing changed\n" });
    expect(await diff(pdf("numbers", ".deck"), pdf("prose", ".deck"))).toMatchObject({
      code: 0,
      out: "nothing changed\n",
    });
  });

  test("a PDF against a folder of outputs, and against a revision", async () => {
    expectProse(await difference(pdf("numbers"), join(folder, "prose")));
    expectProse(await difference(pdf("numbers"), "prose"));
  });
});

test("from folders of outputs", async () => {
  const changes = await difference(join(folder, "numbers"), join(folder, "prose"));
  expectProse(changes);
  expect(
    documents(changes)
      .get("report")
      ?.outputs.map(({ file }) => file),
  ).toEqual(["library.en.html", "library.en.pdf"]);
});

test("the page for people is one file with its pictures, and asks nobody for anything", async () => {
  const file = join(folder, "difference.html");
  expect((await diff("start", "prose", "--format", "html", "--out", file)).code).toBe(2);
  const html = readFileSync(file, "utf8");
  expect(
    html.match(/<img src="data:image\/webp;base64&#x3D;|<img src="data:image\/webp;base64,/g)?.length,
  ).toBeGreaterThan(8);
  expect(html).toContain("default-src &#x27;none&#x27;");
  expect(html.replaceAll(/data:[^"]*/g, "")).not.toMatch(/(?:src|href)="(?!#|")/);
  expect(html).not.toContain("<script");
});

describe("mistakes", () => {
  test.each(["--output=/etc/passwd", "-h", "nowhere", "start..prose"])("%s is no side", async (name) => {
    const { code, err } = await diff("--no-pages", "--", name);
    expect(code).toBe(1);
    expect(err).toContain("is no PDF, no folder and no revision");
  });

  test("a PDF without evidence", async () => {
    const { code, err } = await diff(join(project, "package.json"), join(folder, "numbers/library.en.pdf"));
    expect(code).toBe(1);
    expect(err).toContain("no-pdf");
  });
});
