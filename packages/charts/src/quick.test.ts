import { expect, test } from "vitest";
import { caseNames, english, houseLand, houseTemplates, houseTheme, readCase } from "../fixtures/house.ts";
import { createChartist } from "./index.ts";
import { isQuick } from "./quick.ts";

const template = (name: string) => JSON.parse(houseTemplates().get(name) ?? "{}");
const specOf = (name: string) => {
  const { usermeta, ...spec } = template(name);
  return spec;
};
const columns = readCase("columns");

test("what the project's own templates draw is drawn at once, and by another thread where rows are very many", () => {
  for (const chart of caseNames().map(readCase)) expect(isQuick(specOf(chart.template), chart), chart.id).toBe(true);
  const rows = Array.from({ length: 2001 }, (_, x) => ({ x, y: 1 }));
  expect(isQuick(specOf("columns"), { ...columns, rows })).toBe(false);
});

test("a step, a call or a number of which the project's own have none may take any time", () => {
  const changed = (part: object) => isQuick({ ...specOf("columns"), ...part }, columns);
  expect(changed({})).toBe(true);
  expect(changed({ transform: [{ density: "y", steps: 10 }] })).toBe(false);
  expect(changed({ transform: [{ calculate: "timeSequence ('day', 0, 1)", as: "z" }] })).toBe(false);
  expect(changed({ height: 1e9 })).toBe(false);
});

test("a drawing that is over its limit is a mistake of the template, in words", async () => {
  const templates = new Map([["columns", JSON.stringify({ ...template("columns"), height: 1e9 })]]);
  const aside = async (...words: readonly unknown[]) => {
    structuredClone(words); // as for another thread
    return { over: "20 seconds of the processor" };
  };
  const chartist = createChartist({ theme: houseTheme(), templates, land: houseLand(), locale: english, aside });
  const exact = { kind: "text", times: () => 1 } as never;
  const drawing = chartist.draw({ ...columns, note: [exact] }, { width: 125, fontSize: 11 });
  await expect(drawing).rejects.toMatchObject({
    problems: [
      {
        rule: "over-limit",
        message: "given: to draw it takes more than 20 seconds of the processor",
        place: { file: "templates/charts/columns.vl.json" },
      },
    ],
  });
});
