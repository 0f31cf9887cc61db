import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { AuthorMistake, type Problem } from "@chancery/core";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../fixtures/folder.ts";
import { readRoot } from "./read-root.ts";
import { demandSandbox, trusted } from "./untrusted.ts";

const project = {
  "templates/report/page.hbs": "the project's page",
  "templates/report/partials/cover.hbs": "the project's cover",
  "data/languages/en.yaml": "the project's English",
  "data/languages/az.yaml": "the project's Azerbaijani",
  "data/briefs/own/brief.yaml": "the project's brief",
  "data/sources/natural-earth/land.geojson": "the project's land",
};

function problemOf(work: () => unknown): Problem | undefined {
  try {
    work();
  } catch (cause) {
    if (cause instanceof AuthorMistake) return cause.problems[0];
    throw cause;
  }
  throw new Error("nothing was refused");
}

describe("a root is read", () => {
  test("without byte order marks, and with the line ends of Unix", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ "data/sources/x/x.csv": "\uFEFFa,b\r\n1,2\r\n" });
    expect(readRoot(root.path, home.path).get("data/sources/x/x.csv")).toBe("a,b\n1,2\n");
  });

  test("without pictures, hidden files and what lies elsewhere", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({
      "data/photo.png": "",
      "data/.x.yaml.swp": "",
      "data/._x.yaml": "\u0000",
      "x.md": "",
    });
    const paths = [...readRoot(root.path, home.path).keys()];
    expect(paths.filter((path) => !(path in project))).toEqual([]);
  });

  test("with the project's templates, languages and land for those it lacks, and not the project's briefs", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ "data/languages/en.yaml": "own English", "templates/report/page.hbs": "own page" });
    const files = readRoot(root.path, home.path);
    expect(files.get("templates/report/page.hbs")).toBe("own page");
    expect(files.get("templates/report/partials/cover.hbs")).toBe("the project's cover");
    expect(files.get("data/languages/en.yaml")).toBe("own English");
    expect(files.get("data/languages/az.yaml")).toBe("the project's Azerbaijani");
    expect(files.get("data/sources/natural-earth/land.geojson")).toBe("the project's land");
    expect(files.has("data/briefs/own/brief.yaml")).toBe(false);
  });

  test("through a link that stays inside it", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ "data/sources/x/a.csv": "a" });
    symlinkSync("a.csv", join(root.path, "data/sources/x/b.csv"));
    expect(readRoot(root.path, home.path).get("data/sources/x/b.csv")).toBe("a");
  });
});

describe("a root is refused", () => {
  test("that has no data", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ "data.yaml": "" });
    expect(problemOf(() => readRoot(root.path, home.path))).toMatchObject({ rule: "no-content" });
  });

  test.each([
    ["a file", "data/sources/secret.yaml"],
    ["a folder", "data/sources/secrets"],
    ["data itself", "data"],
  ])("when %s is a link that leads out of it", (_, link) => {
    using home = temporaryFolder(project);
    using outside = temporaryFolder({ "secret.yaml": "password" });
    using root = temporaryFolder(link === "data" ? {} : { "data/sources/x.yaml": "" });
    symlinkSync(link.endsWith(".yaml") ? join(outside.path, "secret.yaml") : outside.path, join(root.path, link));
    expect(problemOf(() => readRoot(root.path, home.path))).toMatchObject({
      rule: "outside-root",
      place: { file: link },
    });
  });

  test("when a link leads to a folder above it", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ "data/sources/x.yaml": "" });
    symlinkSync("..", join(root.path, "data/sources/up"));
    const place = { file: "data/sources/up" };
    expect(problemOf(() => readRoot(root.path, home.path))).toMatchObject({ rule: "link-in-circle", place });
  });

  test("when a link leads nowhere", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ "data/x.yaml": "" });
    symlinkSync("gone.yaml", join(root.path, "data/y.yaml"));
    expect(problemOf(() => readRoot(root.path, home.path))).toMatchObject({ rule: "dead-link" });
  });

  test("when a file is not UTF-8", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ "data/x.yaml": new Uint8Array([0x6e, 0xe9]) });
    expect(problemOf(() => readRoot(root.path, home.path))).toMatchObject({
      rule: "not-utf-8",
      place: { file: "data/x.yaml", line: 1 },
      hint: expect.stringContaining('save it with the encoding "UTF-8"'),
    });
  });

  test("when a file is larger than any text", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ "data/x.csv": new Uint8Array(21 * 1024 * 1024).fill(97) });
    expect(problemOf(() => readRoot(root.path, home.path))).toMatchObject({ rule: "over-limit" });
  });
});

describe("a stranger's root", () => {
  const untrusted = { untrusted: true } as const;
  const brief = { "data/briefs/x/brief.yaml": "title: x" };

  test("is read with the project's look", () => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ ...brief, "templates/report/page.hbs": "the project's page" });
    expect(readRoot(root.path, home.path, untrusted).get("templates/report/page.hbs")).toBe("the project's page");
  });

  test.each(["report/page.hbs", "charts/own.vl.json", "slides/theme/setup/main.ts", "theme/tokens.yaml"])(
    "brings no %s of its own",
    (path) => {
      using home = temporaryFolder(project);
      using root = temporaryFolder({ ...brief, [`templates/${path}`]: "a stranger's" });
      expect(problemOf(() => readRoot(root.path, home.path, untrusted))).toMatchObject({
        rule: "untrusted-template",
        place: { file: `templates/${path}` },
      });
    },
  );

  test.each([
    ["data/x.yaml", "a: [".repeat(30)],
    ["data/x.yaml", "x".repeat(200_001)],
    ["data/x.yaml", "a: &a x\nb: *a\n"],
    ["data/x.csv", "a\n".repeat(20_001)],
    ["data/x.md", "{{a}}\n".repeat(2001)],
  ])("has tighter limits: %s", (path, text) => {
    using home = temporaryFolder(project);
    using root = temporaryFolder({ [path]: text });
    expect(readRoot(root.path, home.path).get(path)).toBe(text);
    expect(problemOf(() => readRoot(root.path, home.path, untrusted))).toMatchObject({
      rule: "over-limit",
      place: { file: path },
    });
  });

  test("is printed in a sandbox alone, unless somebody says otherwise", () => {
    const said: string[] = [];
    const terminal = { err: (line: string) => void said.push(line) };
    const trust = { untrusted: true, allowNoSandbox: false };
    expect(problemOf(() => demandSandbox(trust, terminal, true))).toMatchObject({ rule: "no-sandbox" });
    demandSandbox({ ...trust, allowNoSandbox: true }, terminal, true);
    demandSandbox(trust, terminal, false);
    demandSandbox(trusted, terminal, true);
    expect(said).toEqual(["note: the browser runs in its sandbox"]);
  });
});
