import { expect, test } from "vitest";
import { shellSources } from "./sources.ts";

test("a theme brings its looks and no file that Slidev would run while it builds", () => {
  const paths = [
    "layouts/message.vue",
    "styles/frame.css",
    "setup/main.ts",
    "setup/shiki.ts",
    "vite.config.ts",
    "uno.config.ts",
  ];
  const files = new Map(paths.map((path) => [`templates/slides/theme/${path}`, path]));
  const sources = shellSources(files, ":root{}", []);
  expect([...sources.keys()].sort()).toEqual([
    "fonts.txt",
    "package.json",
    "slides.md",
    "theme/layouts/message.vue",
    "theme/setup/main.ts",
    "theme/styles/frame.css",
    "theme/styles/tokens.css",
    "vite.config.ts",
  ]);
  expect(sources.get("slides.md")).toContain('fonts: {"provider":"none"}');
});
