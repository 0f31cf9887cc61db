import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@chancery/cli";
import { afterAll, expect, test } from "vitest";
import { openSoundSlides } from "./sound-slides.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-sound-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slide = (html: string) => ({ layout: "message", html, foot: "" }) as const;
const open = (look = "look", language = "en") =>
  openSoundSlides(openStore({ folders: [folder], engine: "this one" }), language, { look });

test("a slide is sound as long as nothing that shows it has changed", () => {
  expect(open().has(slide("<h1>One</h1>"))).toBe(false);
  open().keep([slide("<h1>One</h1>")]);
  expect(open().has(slide("<h1>One</h1>"))).toBe(true);
  expect(open().has(slide("<h1>Two</h1>"))).toBe(false);
  expect(open().has({ ...slide("<h1>One</h1>"), foot: "2" })).toBe(false);
  expect(open("other look").has(slide("<h1>One</h1>"))).toBe(false);
});

test("a cache that is damaged or cannot be written is none", () => {
  open().keep([slide("<h1>Three</h1>")]);
  for (const name of readdirSync(join(folder, "made"))) writeFileSync(join(folder, "made", name), "{");
  expect(open().has(slide("<h1>Three</h1>"))).toBe(false);
  const nowhere = openSoundSlides(openStore({ folders: ["/dev/null/x"], engine: "this one" }), "en", { look: "look" });
  nowhere.keep([slide("<h1>One</h1>")]);
  expect(nowhere.has(slide("<h1>One</h1>"))).toBe(false);
});
