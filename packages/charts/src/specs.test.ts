import { readdirSync, readFileSync } from "node:fs";
import { AuthorMistake } from "@chancery/core";
import { expect, test } from "vitest";
import { asTemplate } from "../fixtures/as-template.ts";
import { english, houseLand, houseTheme } from "../fixtures/house.ts";
import { createChartist } from "./index.ts";

// Specifications of every mark and transform, written like the examples of the Vega-Lite project (`bench/vega-examples.ts`
// draws those); their rows are invented. Beside each is its drawing, or why there is none.
const folder = new URL("../fixtures/specs/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".vl.json"))
  .map((file) => file.replace(".vl.json", ""));
const examples = names.map((name) =>
  asTemplate(name, JSON.parse(readFileSync(new URL(`${name}.vl.json`, folder), "utf8"))),
);
const templates = new Map(examples.map(({ chart, template }) => [chart.id, template]));
const chartist = createChartist({ theme: houseTheme(), templates, land: houseLand(), locale: english });

test.each(examples)("$chart.id is drawn, or refused with its reason", async ({ chart }) => {
  const outcome = await chartist.draw(chart, { width: 80, fontSize: 11 }).catch((cause: unknown) => {
    if (!(cause instanceof AuthorMistake)) throw cause;
    expect(cause.problems.every(({ place }) => place !== null)).toBe(true);
    return cause.problems.map(({ rule, message, place }) => `${rule} at ${place?.file}: ${message}`).join("\n");
  });
  const ending = outcome.startsWith("<svg") ? "svg" : "refused.txt";
  expect(ending === "refused.txt", outcome).toBe(chart.id.startsWith("refused-"));
  await expect(`${outcome}\n`).toMatchFileSnapshot(`../fixtures/specs/${chart.id}.${ending}`);
});
