import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Problems } from "../problem/collector.ts";
import { layOver, themeNames } from "./lay-over.ts";
import { readTokens, tokensFile } from "./read-tokens.ts";

const root = new URL("../../../../", import.meta.url);
const shared = ["templates/theme/tokens.yaml", "templates/theme/accessible.yaml"];
const base = new Map(shared.map((path) => [path, readFileSync(new URL(path, root), "utf8")]));

function lay(theme: string, overlay?: string) {
  const files = new Map([
    ...base,
    ...(overlay === undefined ? [] : [[`templates/theme/${theme}.yaml`, overlay] as const]),
  ]);
  const problems = new Problems();
  const tokens = readTokens(files, problems);
  if (tokens === null) throw new Error("the tokens cannot be read");
  const laid = layOver(tokens, theme, files, problems);
  return { tokens, laid, problems: problems.all.map(({ rule, place, hint }) => `${rule} ${place?.line} ${hint}`) };
}

test("a theme changes what it states, and nothing else", () => {
  const { tokens, laid } = lay("loud", 'colour: { ink: "#000000" }\nlayout: { notes: end }\n');
  expect(laid).toEqual({
    ...tokens,
    colour: { ...tokens.colour, ink: "#000000" },
    layout: { notes: "end", "chart-text": 8.25, style: null },
  });
});

test("the accessible theme is 12 pt sans in one column, with its notes at the end", () => {
  const { laid, problems } = lay("accessible");
  expect(problems).toEqual([]);
  expect(laid?.family).toEqual({ serif: "Source Sans 3", display: "Source Sans 3", sans: "Source Sans 3" });
  expect(laid?.page).toMatchObject({ side: 0, gutter: 0, main: 170 });
  expect(laid?.layout).toEqual({ notes: "end", "chart-text": 10, style: "css/accessible.css" });
});

test("nothing in it is smaller than 10 pt", () => {
  const css = readFileSync(new URL("templates/report/css/accessible.css", root), "utf8");
  const sizes = [...css.matchAll(/font(?:-size)?: [^;]*?([\d.]+)pt/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
});

test("a theme that is not there, and a colour that no template asks for, are told", () => {
  expect(themeNames(base)).toEqual(["standard", "accessible"]);
  expect(lay("accesible").problems).toEqual([expect.stringContaining("unknown-theme undefined")]);
  expect(lay("loud", 'colour:\n  inc: "#000000"\n').problems).toEqual([
    expect.stringContaining("unknown-colour 2 did you mean"),
  ]);
  expect(lay("loud", "layout: { style: ../../x.css }\n").laid).toBeNull();
});

test(`${tokensFile} alone is the standard theme`, () => {
  const { tokens, laid } = lay("standard");
  expect(laid).toBe(tokens);
});
