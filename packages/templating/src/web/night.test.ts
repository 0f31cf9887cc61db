import { describe, expect, it } from "vitest";
import { sampleTheme } from "../../fixtures/look.ts";
import { contrast, nightColour } from "./night.ts";
import { nightColours } from "./night-colours.ts";

const theme = sampleTheme("none");
const ground = String(theme.dark["paper"]);
const paper = "#FFFFFF";

describe("the rule for dark screens", () => {
  it.each(["#14222D", "#42515D", "#0E4C6E", "#9B2743", "#A84F14", "#D9702A", "#359B73", "#8794A0", "#DFE5E9"])(
    "%s stands out as on paper, and what means something by 4.5:1",
    (hex) => {
      const before = contrast(hex, paper);
      const after = contrast(nightColour(hex, ground), ground);
      expect(after).toBeGreaterThanOrEqual(before >= 3 ? Math.max(4.5, before) : before);
      expect(after).toBeLessThan(Math.max(4.5, before) * 1.12);
    },
  );
  it("makes paper the ground", () => {
    expect(nightColour(paper, ground)).toBe(ground);
  });
});

describe("the theme's colours", () => {
  const night = nightColours(theme);
  const colour = (name: string): string => theme.colour[name] ?? "";

  it.each(["ink", "ink2", "ink3", "primary", "primary2", "accent", "link", "goldText"])(
    "%s can be read on paper, by day and by night",
    (name) => {
      for (const under of ["paper", "tint", "warm"]) {
        expect(contrast(colour(name), colour(under))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(night(colour(name)), night(colour(under)))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it("of chart marks stand out by 3:1, by day and by night", () => {
    for (const hex of [...theme.chart.categorical, theme.chart.focus, theme.chart.highlight, colour("axis")]) {
      expect(contrast(hex, paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(night(hex), ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
