import { expect, test } from "vitest";
import { houseLand, houseTheme } from "../../fixtures/house.ts";
import { drawCover } from "./cover.ts";

const cover = (home: readonly [number, number] | null = [49.87, 40.4]) =>
  drawCover({
    theme: houseTheme(),
    land: houseLand(),
    home,
    points: [
      { lon: 31.2, lat: 48.4, weight: 42 },
      { lon: 37.9, lat: 0.5, weight: 4 },
    ],
    size: { width: 210, height: 156 },
  });

test("the cover is one small picture, the same each time", () => {
  const svg = cover();
  expect(svg).toBe(cover());
  expect(svg.length).toBeLessThan(150_000);
  expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"[^>]*width="793.7" height="589.6"/);
  expect(/NaN|undefined|\d\.\d{3}/.exec(svg)).toBeNull();
});

test("home, its ring and each partner are drawn, and an arc to each partner", () => {
  const svg = cover();
  expect(svg.match(/<circle /g)).toHaveLength(4);
  expect(svg.match(/<path d="M[^"]*Q/g)).toHaveLength(2);
});

test("a brief without a home has its places, and neither mark nor arc", () => {
  const svg = cover(null);
  expect(svg.match(/<circle /g)).toHaveLength(2);
  expect(svg).not.toMatch(/<path d="M[^"]*Q/);
});
