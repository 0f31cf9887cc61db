import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { contrast, leastDifference } from "@chancery/chromium";
import { layOver, Problems, readTokens, themeNames } from "@chancery/core";
import { describe, expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../../..");
const names = ["tokens", "accessible"].map((name) => `templates/theme/${name}.yaml`);
const files = new Map(names.map((path) => [path, readFileSync(join(project, path), "utf8")]));

/** The tokens of a theme, on paper or on a dark screen. */
function paletteOf(theme: string, dark: boolean) {
  const problems = new Problems();
  const tokens = readTokens(files, problems);
  const laid = tokens && layOver(tokens, theme, files, problems);
  if (laid === null) throw new Error(`the theme ${theme} cannot be read`);
  const { categorical, focus, context, highlight } = laid.chart;
  if (!dark) return { colour: laid.colour, categorical, focus, context, highlight };
  const night = { ...laid.colour, ...laid.dark } as Record<string, string>;
  const series = laid.dark["categorical"] as readonly string[];
  // Focus and highlight are the first two series.
  return {
    colour: night,
    categorical: series,
    focus: series[0] ?? "",
    context: night["context"] ?? "",
    highlight: series[1] ?? "",
  };
}

const palettes = themeNames(files).flatMap((theme) => [[theme, false] as const, [theme, true] as const]);

describe.each(palettes)("the palette of %s (dark: %s)", (theme, dark) => {
  const { colour, categorical, focus, context, highlight } = paletteOf(theme, dark);
  const of = (name: string): string => colour[name] ?? "";
  const grounds = ["paper", "tint", "warm"].map(of);

  test("text stands out by 4.5:1 from all that it is set on", () => {
    const inks = ["ink", "ink2", "ink3", "deep", "primary", "primary2", "accent", "link", "goldText"];
    const weak = inks.flatMap((ink) =>
      grounds.flatMap((ground) =>
        contrast(of(ink), ground) < 4.5 ? [`${ink} on ${ground}: ${contrast(of(ink), ground)}`] : [],
      ),
    );
    expect(weak).toEqual([]);
  });

  test("marks, edges and underlines stand out from paper by 3:1", () => {
    const marks = { focus, context, highlight, axis: of("axis"), gold: of("gold"), linkRule: of("linkRule") };
    const all = [...Object.entries(marks), ...categorical.map((hex, at) => [`series ${at + 1}`, hex] as const)];
    expect(all.filter(([, hex]) => contrast(hex, of("paper")) < 3)).toEqual([]);
  });

  test("what stands on the cover's deep ground is read there", () => {
    const cover = paletteOf(theme, false).colour;
    const words = ["onDeep", "onDeep2", "onDeep3", "onDeepAccent"];
    expect(words.filter((name) => contrast(cover[name] ?? "", cover["deep"] ?? "") < 4.5)).toEqual([]);
  });

  test("series stay apart for every kind of colour-blindness, and from what steps back", () => {
    const near = categorical.flatMap((one, at) =>
      [...categorical.slice(at + 1), ...(at < 4 ? [context] : [])].map((other) => ({
        one,
        other,
        ...leastDifference(one, other),
      })),
    );
    expect(near.filter(({ difference }) => difference < 12)).toEqual([]);
  });
});
