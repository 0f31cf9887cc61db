import type { Chart } from "@chancery/core";
import type { Json } from "./tokens.ts";

/** What the templates of the project are written in: what any of it costs grows with the rows, and with nothing else. */
const quickKeys = new Set(
  `
    $schema align as axis baseline bottom bounds calculate clip clipExtent color column columns data datum detail domain dx
    dy encoding expr facet field fill filled filter fontWeight format grid groupby header height invalid joinaggregate
    labelExpr labelFlush latitude layer left longitude mark name nice offset op opacity orient padding paddingInner
    paddingOuter projection resolve right rotate row scale shape size sort spacing spec stroke strokeWidth text thickness
    tickCount ticks title top transform translate type values width window x x2 xOffset y y2 yOffset zero
  `.match(/[$\w]+/g),
);
const quickCalls = new Set(["isValid", "scale", "min", "max", "bandwidth"]);

/** Steps of an axis, levels of a scale: a hundred million of them would be made one by one. */
const mostSteps = 1000;
const mostRows = 2000;

/** Whether a drawing cannot take long: it has few rows, and its specification nothing that goes on by itself. */
export const isQuick = (spec: Json, { rows, extra }: Pick<Chart, "rows" | "extra">): boolean =>
  [rows, ...Object.values(extra)].reduce((sum, set) => sum + set.length, 0) <= mostRows && isPlain(spec);

function isPlain(value: Json): boolean {
  if (typeof value === "number") return Math.abs(value) <= mostSteps;
  // The width of a number's format is a number, too.
  if (typeof value === "string" && /\d{4}/.test(value)) return value.startsWith("http");
  if (typeof value === "string")
    return [...value.matchAll(/(\w+)\s*\(/g)].every(([, name = ""]) => quickCalls.has(name));
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(isPlain);
  return Object.entries(value).every(([key, inner]) => quickKeys.has(key) && isPlain(inner));
}
