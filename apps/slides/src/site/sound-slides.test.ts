import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSoundSlides } from "./sound-slides.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-sound-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slide = (html: string) => ({ layout: "message", html, foot: "" }) as const;
const open = (look = "look", language = "en") => openSoundSlides([folder], "brief", language, look);

test("a slide is sound as long as nothing that shows it has changed", () => {
  expect(open().has(slide("<h1>One</h1>"))).toBe(false);
  open().keep([slide("<h1>One</h1>")]);
  expect(open().has(slide("<h1>One</h1>"))).toBe(true);
  expect(open().has(slide("<h1>Two</h1>"))).toBe(false);
  expect(open().has({ ...slide("<h1>One</h1>"), foot: "2" })).toBe(false);
  expect(open("other look").has(slide("<h1>One</h1>"))).toBe(false);
});

test("a cache that is damaged or cannot be written is none", () => {
  writeFileSync(join(folder, "sound-slides-brief.az.json"), "{");
  expect(open("look", "az").has(slide("<h1>One</h1>"))).toBe(false);
  const nowhere = openSoundSlides(["/dev/null/x"], "brief", "en", "look");
  nowhere.keep([slide("<h1>One</h1>")]);
  expect(nowhere.has(slide("<h1>One</h1>"))).toBe(false);
});
