import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import { houseTheme } from "../fixtures/house.ts";
import { loadFaces } from "./faces.ts";

test("texts are as wide as their own font says, kerning and weight included", async () => {
  const { width } = await loadFaces(houseTheme());
  const require = createRequire(import.meta.url);
  for (const [weight, face] of [
    [400, "Regular"],
    [600, "Semibold"],
  ] as const) {
    const file = require.resolve(`source-sans/WOFF2/TTF/SourceSans3-${face}.ttf.woff2`);
    const font = create(readFileSync(file)) as Font;
    for (const text of ["Azerbaijan 0.15", "Təcrübə", "−84.4", "AVATAR"]) {
      expect(width(text, 11, weight)).toBeCloseTo((font.layout(text).advanceWidth / font.unitsPerEm) * 11, 6);
    }
  }
});
