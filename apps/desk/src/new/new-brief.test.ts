import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Asker, Interrupted, readRoot } from "@chancery/cli";
import { AuthorMistake } from "@chancery/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fakeTerminal, project } from "../../fixtures/copy.ts";
import { check } from "../check.ts";
import { newBrief } from "./new-brief.ts";
import { newChart } from "./new-chart.ts";
import { newSource } from "./new-source.ts";
import type { World } from "./world.ts";

function emptyRoot(): Disposable & { readonly root: string; world(asker?: Asker): World } {
  const root = mkdtempSync(join(tmpdir(), "chancery-new-"));
  return {
    root,
    world: (asker) => ({
      root,
      files: readRoot(root, project, "begun"),
      today: "2026-11-24",
      asker: asker ?? null,
      terminal: fakeTerminal(),
    }),
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** What `pnpm check --strict` prints of a root, and its exit code. */
function strictly(root: string): { readonly code: number; readonly text: string } {
  const terminal = fakeTerminal();
  const code = check([], { root, strict: true, format: "text" }, project, terminal, { files: null });
  return { code, text: [...terminal.lines, ...terminal.errors].join("\n") };
}

const filesUnder = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();

const messagesOf = async (work: Promise<void>): Promise<readonly string[]> => {
  const cause: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (cause instanceof AuthorMistake) return cause.problems.map(({ rule, message }) => `${rule}: ${message}`);
  throw cause;
};

it.each([[["en"]], [["az"]], [["en", "az"]], [["az", "en"]]])(
  "begins a brief in %s that passes check --strict, and says that its evidence is made up",
  async (language) => {
    using folder = emptyRoot();
    await newBrief("water", { title: ["What water costs"], author: ["Inara Yagubova"], language }, folder.world());
    const { code, text } = strictly(folder.root);
    expect([code, text.split("\n").at(-1)]).toEqual([0, "no mistakes found"]);
    expect(text).toMatch(
      /^made-up: "water" quotes the source "water-example", which is made up \(data\/sources\/water-example\//,
    );
    expect(filesUnder(folder.root)).toEqual(
      [
        ...["brief.yaml", "figures.yaml", "metrics.yaml"].map((name) => `data/briefs/water/${name}`),
        ...language.map((tag) => `data/briefs/water/report.${tag}.md`),
        ...["facts.yaml", "source.yaml"].map((name) => `data/sources/water-example/${name}`),
        ...["csv", "schema.yaml"].map((ending) => `data/sources/water-example/water-example-by-year.${ending}`),
      ].sort(),
    );
  },
);

it("explains each part of the brief where it stands", async () => {
  using folder = emptyRoot();
  await newBrief("water", { title: ["Water"], author: ["A B"] }, folder.world());
  for (const path of filesUnder(folder.root).filter((name) => !name.endsWith(".csv"))) {
    const text = readFileSync(join(folder.root, path), "utf8");
    expect(text.match(/^ *# .{20}|\{\{!-- |^ {2}The text of/gm)?.length, path).toBeGreaterThanOrEqual(
      path.endsWith("md") ? 8 : 4,
    );
    expect(text, path).not.toMatch(/@@/);
  }
});

it("begins a brief in a language that has no first text of its own", async () => {
  using folder = emptyRoot();
  const english = readFileSync(join(project, "data/languages/en.yaml"), "utf8");
  mkdirSync(join(folder.root, "data/languages"), { recursive: true });
  writeFileSync(join(folder.root, "data/languages/xx.yaml"), english.replace("name: English", "name: Another"));
  await newBrief("water", { title: ["Water"], author: ["A B"], language: ["xx"] }, folder.world());
  expect(strictly(folder.root).code).toBe(0);
  const report = readFileSync(join(folder.root, "data/briefs/water/report.xx.md"), "utf8");
  expect(report).toMatch(/no first text for the language "xx"/);
});

const anyTitle = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
  fc.constantFrom(
    "COP29 and after",
    "Water in 2024: six lessons",
    "- a: b # c",
    "{{fact}}",
    "\"'",
    "az=x",
    "null",
    "~",
  ),
);

it("takes any title and author as they are written", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyTitle, anyTitle, async (title, author) => {
      fc.pre(title.trim() !== "" && author.trim() !== "" && !/[\uE000\uE001]/.test(title + author));
      using folder = emptyRoot();
      const wrong = await messagesOf(newBrief("water", { title: [title], author: [author] }, folder.world())).catch(
        (cause: unknown) => {
          if (cause !== null) throw cause;
          return null;
        },
      );
      // Either all of it, or an author's mistake and nothing.
      expect(filesUnder(folder.root).length).toBe(wrong === null ? 8 : 0);
      if (wrong === null) expect(strictly(folder.root).code).toBe(0);
    }),
    { numRuns: 10, seed: 7 },
  );
});

it("never overwrites: a folder of the same name stays as it is", async () => {
  using folder = emptyRoot();
  await newBrief("water", { title: ["Water"], author: ["A B"] }, folder.world());
  const before = filesUnder(folder.root).map((path) => readFileSync(join(folder.root, path), "utf8"));
  const given = { title: ["Other"], author: ["C D"] };
  expect(await messagesOf(newBrief("water", given, folder.world()))).toEqual([
    "folder-exists: there is a folder data/briefs/water already",
    "folder-exists: there is a folder data/sources/water-example already",
  ]);
  expect(filesUnder(folder.root).map((path) => readFileSync(join(folder.root, path), "utf8"))).toEqual(before);
});

it("writes all or nothing", async () => {
  using folder = emptyRoot();
  const blocked = join(folder.root, "data/sources");
  mkdirSync(dirname(blocked), { recursive: true });
  writeFileSync(blocked, "a file where a folder should be");
  expect(await messagesOf(newBrief("water", { title: ["Water"], author: ["A B"] }, folder.world()))).toHaveLength(1);
  expect(filesUnder(folder.root)).toEqual(["data/sources"]);
  expect(existsSync(join(folder.root, "data/briefs"))).toBe(false);
});

it("names every missing option where nobody can be asked", async () => {
  using folder = emptyRoot();
  expect(await messagesOf(newBrief(undefined, {}, folder.world()))).toEqual([
    "missing-option: --title is missing",
    "missing-option: --author is missing",
  ]);
  expect(await messagesOf(newSource(undefined, {}, folder.world()))).toEqual([
    "missing-option: --title is missing",
    "missing-option: --publisher is missing",
    "missing-option: --kind is missing",
  ]);
  expect(filesUnder(folder.root)).toEqual([]);
});

it("suggests the language and the folder's name that was meant", async () => {
  using folder = emptyRoot();
  const given = { title: ["Water"], author: ["A B"] };
  expect(await messagesOf(newBrief("water", { ...given, language: ["enn"] }, folder.world()))).toEqual([
    'unknown-language: there is no language "enn"',
  ]);
  expect((await messagesOf(newBrief("Su Qiyməti", given, folder.world())))[0]).toMatch(/^wrong-id/);
});

it("asks for what no option says, in an order that lets it propose", async () => {
  using folder = emptyRoot();
  const asked: string[] = [];
  const answer = (question: string, value: string): Promise<string> => {
    asked.push(question);
    return Promise.resolve(value);
  };
  const asker: Asker = {
    text: (question, initial = "") =>
      answer(question, question.includes("title") ? "Suyun qiyməti" : initial || "Inara Yagubova; Statistics"),
    choose: (question, choices) => answer(question, choices[0]?.value ?? ""),
    several: async (question) => [await answer(question, "az")],
  };
  await newBrief(undefined, {}, folder.world(asker));
  expect(asked.map((question) => question.split("?")[0])).toEqual([
    "In which languages will it be written",
    "What is its title",
    "Who writes it",
    "What is its folder in data/briefs called",
  ]);
  const brief = readFileSync(join(folder.root, "data/briefs/suyun-qiymeti/brief.yaml"), "utf8");
  expect(brief).toContain('authors: [{ given: "Inara", family: "Yagubova" }, { name: "Statistics" }]');
});

it("begins a source without inventing a fact", async () => {
  using folder = emptyRoot();
  await newBrief("water", { title: ["Water"], author: ["A B"] }, folder.world());
  const given = { title: 'The "register": 2025', publisher: "Office", kind: "dataset", published: "2025-02" };
  await newSource("register", given, folder.world());
  expect(strictly(folder.root).code).toBe(0);
  const source = readFileSync(join(folder.root, "data/sources/register/source.yaml"), "utf8");
  expect(source).toMatch(/^address: none$/m);
  expect(source).toMatch(/^retrieved: "unknown"$/m);
  expect(await messagesOf(newSource("register", given, folder.world()))).toHaveLength(1);
  const wrong = await messagesOf(newSource("other", { ...given, published: "February" }, folder.world()));
  expect(wrong.join()).toMatch(/wrong-value: date: expected/);
});

const byPlace = `iso3,year,usd
AZE,2022,35.5
AZE,2023,40.25
GEO,2022,
GEO,2023,3
`;

it.each(["columns", "lines", "ranked-bars", "small-multiples", "dumbbell", "table"])(
  "adds %s to a brief and its reports, which still pass check --strict",
  async (kind) => {
    using folder = emptyRoot();
    await newBrief("water", { title: ["Water"], author: ["A B"], language: ["en", "az"] }, folder.world());
    const source = join(folder.root, "data/sources/water-example");
    writeFileSync(join(source, "given.csv"), byPlace);
    writeFileSync(
      join(source, "given.schema.yaml"),
      `label: aid given in constant 2022 dollars
place-field: iso3
fields:
  - { name: iso3, type: string, title: Country, constraints: { required: true } }
  - { name: year, type: year }
  - { name: usd, type: number, title: Aid given, unit: USD, scale: 1000000 }
primaryKey: [iso3, year]
`,
    );
    await newChart(undefined, { series: "given", kind }, folder.world());
    expect(strictly(folder.root)).toMatchObject({ code: 0 });
    for (const tag of ["en", "az"]) {
      const report = readFileSync(join(folder.root, `data/briefs/water/report.${tag}.md`), "utf8");
      const block = report.indexOf('{{#figure "given"}}');
      expect(block).toBeGreaterThan(0);
      expect(block).toBeLessThan(report.indexOf("{{#recommendations}}"));
    }
    expect(await messagesOf(newChart("given", { series: "given", kind }, folder.world()))).toHaveLength(1);
  },
);

it("says what a series lacks for a kind of chart, and suggests what was meant", async () => {
  using folder = emptyRoot();
  await newBrief("water", { title: ["Water"], author: ["A B"] }, folder.world());
  const series = "water-example-by-year";
  expect(await messagesOf(newChart("x", { series, kind: "ranked-bars" }, folder.world()))).toEqual([
    "chart-lacks: water-example-by-year cannot be drawn as ranked-bars: it lacks a column of names or places in its key",
  ]);
  expect(await messagesOf(newChart("x", { series: "water-by-year", kind: "lines" }, folder.world()))).toEqual([
    'unknown-series: there is no series "water-by-year"',
  ]);
});

it("a misspelt command is no brief's name", async () => {
  using root = emptyRoot();
  const given = { title: ["Water"], author: ["Ada Lovelace"], language: ["en"] };
  await expect(newBrief("sorce", given, root.world())).rejects.toThrow(AuthorMistake);
  expect(existsSync(join(root.root, "data/briefs"))).toBe(false);
});

it("Ctrl-C at any question leaves nothing", async () => {
  for (let answers = 0; answers < 3; answers++) {
    using folder = emptyRoot();
    let left = answers;
    const answer = <T>(value: T): Promise<T> =>
      left-- > 0 ? Promise.resolve(value) : Promise.reject(new Interrupted());
    const asker: Asker = {
      text: () => answer("What water costs"),
      choose: (_, [first]) => answer(first?.value ?? ""),
      several: (_, __, initial) => answer(initial),
    };
    await expect(newBrief(undefined, {}, folder.world(asker))).rejects.toThrow(Interrupted);
    expect(filesUnder(folder.root)).toEqual([]);
  }
});
