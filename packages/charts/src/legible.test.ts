import { expect, test } from "vitest";
import { caseNames, houseChartist, houseTheme, readCase } from "../fixtures/house.ts";
import { type TextBox, textBoxes } from "../fixtures/texts.ts";
import { pixels } from "./chartist.ts";
import { loadFaces } from "./faces.ts";

const chartist = houseChartist();
const sizes = [
  { width: 174, fontSize: 11 },
  { width: 125, fontSize: 11 },
  { width: 234, fontSize: 15 },
];

const collide = (a: TextBox, b: TextBox): boolean =>
  a.x1 < b.x2 - 0.5 && b.x1 < a.x2 - 0.5 && a.y1 < b.y2 - 0.5 && b.y1 < a.y2 - 0.5;

for (const name of caseNames()) {
  test(`${name}: no text covers another, and none is cut off`, async () => {
    const { width } = await loadFaces(houseTheme());
    for (const size of sizes) {
      const chart = { ...readCase(name), height: readCase(name).height * (size.fontSize / 11) };
      const boxes = textBoxes(await chartist.draw(chart, size), width);
      expect(boxes.length).toBeGreaterThan(5);
      const pairs = boxes.flatMap((box, at) => boxes.slice(at + 1).map((other) => [box, other] as const));
      const colliding = pairs.filter(([a, b]) => collide(a, b)).map(([a, b]) => `${a.text} | ${b.text}`);
      const [right, bottom] = [pixels(size.width), pixels(chart.height)];
      const cut = boxes.filter(
        (box) => box.x1 < -0.6 || box.y1 < -0.6 || box.x2 > right + 0.6 || box.y2 > bottom + 0.6,
      );
      expect({ colliding, cut }, `${size.width} mm`).toEqual({ colliding: [], cut: [] });
    }
  });
}
