import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { decodePng, encodeSmallPng, sideBySide } from "./picture.ts";

const project = resolve(import.meta.dirname, "../../../..");
const folder = join(project, "docs/pictures");
const pages = [
  join(project, "README.md"),
  ...readdirSync(join(project, "docs"), { encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(project, "docs", name)),
];
const used = pages.flatMap((page) =>
  [...readFileSync(page, "utf8").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = "", path = ""]) => ({
    alt,
    file: resolve(page, "..", path),
  })),
);

test("each picture that the documentation names is there, with a text that says what it shows", () => {
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter(({ file }) => !existsSync(file))).toEqual([]);
  expect(used.filter(({ alt }) => alt.length < 40)).toEqual([]);
});

test("each picture is used, and together they are small", () => {
  const made = readdirSync(folder).map((name) => join(folder, name));
  expect(made.filter((file) => !used.some((picture) => picture.file === file))).toEqual([]);
  expect(made.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(600_000);
});

test("pictures side by side keep their dots and a margin, and come back from a PNG", () => {
  const red = {
    width: 2,
    height: 3,
    dots: Uint8ClampedArray.from({ length: 24 }, (_, at) => [200, 0, 0, 255][at % 4] ?? 0),
  };
  const both = decodePng(encodeSmallPng(sideBySide([red, red])));
  expect([both.width, both.height]).toEqual([40, 27]);
  const dot = (x: number, y: number): readonly number[] => [...both.dots.slice((y * 40 + x) * 4, (y * 40 + x) * 4 + 4)];
  expect([dot(0, 0), dot(12, 12), dot(26, 14)]).toEqual([
    [222, 222, 222, 255],
    [200, 0, 0, 255],
    [200, 0, 0, 255],
  ]);
});
