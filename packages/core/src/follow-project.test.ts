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

test("a changed source is read anew, the others are remembered", () => {
  const read = followProject();
  const before = read(files, new Problems());
  const path = "data/sources/smart-diplomacy/facts.yaml";
  const text = (files.get(path) ?? "").replace("61.9 million", "62.9 million");
  const after = read(new Map([...files, [path, text]]), new Problems());
  expect(after.evidence).not.toBe(before.evidence);
  const [changed] = [...after.evidence.facts.values()].filter(({ source }) => source === "smart-diplomacy");
  expect(changed).not.toBe(before.evidence.facts.get(changed?.id ?? ""));
  expect([...after.evidence.series.values()]).toEqual([...before.evidence.series.values()]);
  for (const [id, table] of after.evidence.series) expect(table).toBe(before.evidence.series.get(id));
});

test("a language that cannot be read throws, and mending it mends all", () => {
  const read = followProject();
  const path = "data/languages/en.yaml";
  expect(() => read(new Map([...files, [path, "{"]]), new Problems())).toThrow();
  expect(read(files, new Problems()).languages.has("en")).toBe(true);
});
