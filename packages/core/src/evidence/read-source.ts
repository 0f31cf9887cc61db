import { parseYaml } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import type { Source } from "./evidence.ts";
import { sourceSchema } from "./source-schema.ts";

/** "1 year" is 12 months. */
function monthsOf(interval: string | undefined): number | null {
  if (interval === undefined) return null;
  return Number.parseInt(interval, 10) * (interval.includes("year") ? 12 : 1);
}

/** Reads one source.yaml; null when it was wrong. */
export function readSource(id: string, file: string, text: string, problems: Problems): Source | null {
  const parsed = parseYaml(text, file, sourceSchema, problems);
  if (parsed === null) return null;
  const { value } = parsed;
  return {
    id,
    title: value.title,
    author: value.author ?? null,
    publisher: value.publisher,
    date: value.date === "unknown" ? null : value.date,
    address: value.address === "none" ? null : value.address,
    licence: value.licence,
    retrieved: value.retrieved === "unknown" ? null : value.retrieved,
    checkEvery: monthsOf(value["check-every"]),
    retrievedFrom: value["retrieved-from"] ?? null,
    indicator: value.indicator ?? null,
    grade: value.grade ?? null,
    kind: value.kind,
    attribution: value.attribution ?? null,
    notes: value.notes ?? null,
    citedBy: value["cited-by"] ?? null,
    madeUp: value["made-up"] ? parsed.at(["made-up"]) : null,
    place: parsed.at([]),
  };
}
