import { parseYaml } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import type { Source, SourceAuthor } from "./evidence.ts";
import { type SourceFile, sourceSchema } from "./source-schema.ts";

/** "1 year" is 12 months. */
function monthsOf(interval: string | undefined): number | null {
  if (interval === undefined) return null;
  return Number.parseInt(interval, 10) * (interval.includes("year") ? 12 : 1);
}

/** Whoever is called as the publisher is no person, though nobody said so. */
function authorsOf({ author = [], publisher }: SourceFile): readonly SourceAuthor[] {
  const institutions = Object.values(publisher);
  return [author].flat().flatMap((each): readonly SourceAuthor[] => {
    if (typeof each !== "string") return [{ name: each.institution, institution: true }];
    const names = institutions.includes(each) ? [each] : each.split(/; */).filter((name) => name !== "");
    return names.map((name) => ({ name: { "*": name }, institution: institutions.includes(name) }));
  });
}

/** Reads one source.yaml; null when it was wrong. */
export function readSource(id: string, file: string, text: string, problems: Problems): Source | null {
  const parsed = parseYaml(text, file, sourceSchema, problems);
  if (parsed === null) return null;
  const { value } = parsed;
  return {
    id,
    title: value.title,
    authors: authorsOf(value),
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
