import { expect, test } from "vitest";
import { caseNames, houseChartist, readCase } from "../../fixtures/house.ts";

const slide = { width: 234, fontSize: 15 };
const pictures = ["map", "map-sizes", "map-world", "small-multiples"];

for (const name of caseNames().filter((candidate) => !pictures.includes(candidate))) {
  test(`${name} as a native chart`, async () => {
    const native = await houseChartist().native(readCase(name), slide);
    await expect(`${JSON.stringify(native, null, 1)}\n`).toMatchFileSnapshot(`../../fixtures/${name}/native.json`);
  });
}
