import { expect, test } from "vitest";
import { projectFiles } from "../fixtures/content.ts";
import { followProject } from "./follow-project.ts";
import { Problems } from "./problem/collector.ts";

const files = projectFiles();
const brief = "data/briefs/emerging-donor/report.en.md";

test("evidence is read once while only briefs change, and what is wrong with it is told each time", () => {
  const read = followProject();
  const broken = new Map([...files, ["data/sources/nobody/facts.yaml", "no-such: {}\n"]]);
  const first = new Problems();
  const before = read(broken, first);
  const second = new Problems();
  const after = read(new Map([...broken, [brief, `${broken.get(brief)}\nMore words.\n`]]), second);
  expect(after.evidence).toBe(before.evidence);
  expect(first.all.length).toBeGreaterThan(0);
  expect(second.all).toEqual(first.all);
  expect(after.brief("emerging-donor")?.reports.get("en")?.blocks.length).toBe(
    (before.brief("emerging-donor")?.reports.get("en")?.blocks.length ?? 0) + 1,
  );
});

test("a changed source is read anew", () => {
  const read = followProject();
  const before = read(files, new Problems());
  const path = "data/sources/smart-diplomacy/facts.yaml";
  const after = read(new Map([...files, [path, `${files.get(path)}\n`]]), new Problems());
  expect(after.evidence).not.toBe(before.evidence);
});

test("a language that cannot be read throws, and mending it mends all", () => {
  const read = followProject();
  const path = "data/languages/en.yaml";
  expect(() => read(new Map([...files, [path, "{"]]), new Problems())).toThrow();
  expect(read(files, new Problems()).languages.has("en")).toBe(true);
});
