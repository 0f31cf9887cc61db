import { expect, test } from "vitest";
import { typographic } from "./typographic.ts";

test.each([
  [`The "open" office's list`, "“”‘’", "The “open” office’s list"],
  [`"Ziyarət" nədir, Bakı'da`, "“”‘’", "“Ziyarət” nədir, Bakı’da"],
  [`"Er sagte 'nein'"`, "„“‚‘", "„Er sagte ‚nein‘“"],
  [`*not* "strong" -- https://example.org/a--b`, "“”‘’", "*not* “strong” -- https://example.org/a--b"],
  ["nothing straight in it", "“”‘’", "nothing straight in it"],
])("%s", (text, quotes, set) => {
  expect(typographic(text, quotes)).toBe(set);
});
