import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { facesFor, facesOf, familiesOf } from "./faces.ts";
import { readFont } from "./font-file.ts";

const fontFile = (path: string) => readFileSync(createRequire(import.meta.url).resolve(`source-sans/${path}`));

test.each([
  "TTF/SourceSans3-Regular.ttf",
  "OTF/SourceSans3-Regular.otf",
  "WOFF/TTF/SourceSans3-Regular.ttf.woff",
  "WOFF/OTF/SourceSans3-Regular.otf.woff",
  "WOFF2/TTF/SourceSans3-Regular.ttf.woff2",
  "WOFF2/OTF/SourceSans3-Regular.otf.woff2",
])("reads the name and the characters of %s", async (path) => {
  const { postscriptName, characters } = await readFont(fontFile(path));
  expect(postscriptName).toBe("SourceSans3-Regular");
  for (const character of "AzəƏğİı–“₂ﬁ€Ω") expect(characters, character).toContain(character.codePointAt(0));
  for (const character of "漢ა𝔸") expect(characters, character).not.toContain(character.codePointAt(0));
  expect(characters).toEqual((await readFont(fontFile("TTF/SourceSans3-Regular.ttf"))).characters);
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["text", Buffer.from("no font at all")],
  ["half a font", fontFile("WOFF2/TTF/SourceSans3-Regular.ttf.woff2").subarray(0, 2000)],
])("%s is an error", async (_, bytes) => {
  await expect(readFont(bytes)).rejects.toThrow();
});

const face = (family: string, more: string) => {
  const data = fontFile("WOFF2/TTF/SourceSans3-Light.ttf.woff2").toString("base64");
  return `@font-face { font-family: ${family}; ${more} src: url("data:font/woff2;base64,${data}") format("woff2"); }`;
};

test("finds the faces that a document carries, and those that a weight and style are set in", async () => {
  const html = [
    face('"My Sans"', ""),
    face("'My Sans'", "font-weight: bold; font-style: italic;"),
    face("My Sans", "font-weight: 600 900;"),
    "@font-face { font-family: Elsewhere; src: local(Arial) }",
    "@font-face { font-family: Broken; src: url(data:font/woff2;base64,AAAA) }",
  ].join("\n");
  const faces = await facesOf(html);
  expect(faces.map(({ family, weights, italic }) => [family, ...weights, italic])).toEqual([
    ["my sans", 400, 400, false],
    ["my sans", 700, 700, true],
    ["my sans", 600, 900, false],
  ]);
  expect(facesFor(faces, "my sans", 450, false)).toEqual([faces[0]]);
  expect(facesFor(faces, "my sans", 700, false)).toEqual([faces[2]]);
  expect(facesFor(faces, "my sans", 400, true)).toEqual([faces[1]]);
  expect(facesFor(faces, "arial", 400, false)).toEqual([]);
});

test("splits a list of families", () => {
  expect(familiesOf(`"Source Sans 3", 'A, B', Georgia,serif`)).toEqual(["source sans 3", "a, b", "georgia", "serif"]);
});
