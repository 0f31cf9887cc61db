import { expect, test } from "vitest";
import { besidesStyle } from "./besides-style.ts";

const louder = (page: string): string => page.replaceAll("a", "AA");

test("all is changed but the style sheet, wherever it then stands", () => {
  expect(besidesStyle("<p>a<style>a{}</style>a<style>b</style>", louder)).toBe(
    "<p>AA<style>a{}</style>AA<style>b</style>",
  );
  expect(besidesStyle("<p>a", louder)).toBe("<p>AA");
  expect(besidesStyle("<p>a<style>a", louder)).toBe("<p>AA<style>AA");
});
