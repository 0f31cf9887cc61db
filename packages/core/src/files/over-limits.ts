import { LineCounter } from "yaml";
import type { Problem } from "../problem/problem.ts";
import type { Limits } from "./limits.ts";
import { csvOverLimits } from "./measure-csv.ts";
import { jsonOverLimits } from "./measure-json.ts";
import { textOverLimits } from "./measure-text.ts";
import { kindOf, overSize } from "./within-limits.ts";
import { yamlTokens } from "./yaml-tokens.ts";

type Measure = (text: string, file: string, limits: Limits) => Problem | null;

const yamlOverLimits: Measure = (text, file, limits) => {
  const tokens = yamlTokens(text, file, new LineCounter(), limits);
  return "rule" in tokens ? tokens : null;
};

/** The first limit that a file of a content root is over, whatever its kind. */
export const overLimits: Measure = (text, file, limits) => measures[kindOf(file)](text, file, limits);

const sizeAlone: Measure = (text, file, limits) => overSize(text.length, file, limits);

const measures: Readonly<Record<ReturnType<typeof kindOf>, Measure>> = {
  yaml: yamlOverLimits,
  csv: csvOverLimits,
  json: jsonOverLimits,
  md: textOverLimits,
  others: sizeAlone,
};
