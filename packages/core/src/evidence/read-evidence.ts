import { type Files, foldersUnder, pathsUnder } from "../files/files.ts";
import { idsIn } from "../files/ids-in.ts";
import { type Recall, readAnew } from "../files/recall.ts";
import type { Problems } from "../problem/collector.ts";
import { type Place, wholeFile } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import { cellOf, parseCellReference } from "./cell-reference.ts";
import { checkForeignKeys } from "./check-foreign-keys.ts";
import type { Evidence, Fact, Series, Source } from "./evidence.ts";
import { readFacts } from "./read-facts.ts";
import { readSeries } from "./read-series.ts";
import { readSource } from "./read-source.ts";

/**
 * Reads data/sources: each folder is a source, with source.yaml and facts.yaml or CSV files with
 * their schemas. `counts` are the nouns that data/languages has words for.
 */
export function readEvidence(
  files: Files,
  counts: Iterable<string>,
  problems: Problems,
  recall: Recall = readAnew,
): Evidence {
  const sources = new Map<string, Source>();
  const facts = new Map<string, Fact>();
  const series = new Map<string, Series>();
  const broken = new Map<string, Place | null>();
  for (const id of foldersUnder(files, "data/sources")) {
    const folder = `data/sources/${id}`;
    const file = `${folder}/source.yaml`;
    const text = files.get(file);
    if (text === undefined) {
      problems.error(
        "fact-without-source",
        `the folder ${folder} has no source.yaml`,
        wholeFile(file),
        "say in it who published this, when, and under which licence",
      );
    }
    const source =
      text === undefined ? null : recall(file, [text], (wrong) => readSource(id, file, text, wrong), problems);
    if (source) sources.set(id, source);
    else broken.set(id, null);
    const factsFile = `${folder}/facts.yaml`;
    const stated = files.get(factsFile) ?? "";
    const found =
      stated === ""
        ? { facts: [], wrong: [] }
        : recall(factsFile, [stated, counts], (wrong) => readFacts(id, factsFile, stated, counts, wrong), problems);
    for (const fact of found?.facts ?? []) addOnce(facts, fact, fact.place.file, problems);
    for (const [name, place] of found?.wrong ?? idsIn(stated).map((id) => [id, null] as const)) broken.set(name, place);
    for (const table of readSourceSeries(id, files, counts, problems, recall)) {
      if (typeof table === "string") broken.set(table, null);
      else addOnce(series, table, table.file, problems);
    }
  }
  const evidence = { sources, facts, series, broken };
  checkReferences(evidence, problems);
  checkForeignKeys(evidence, problems);
  return evidence;
}

function addOnce<T extends { readonly id: string }>(
  all: Map<string, T>,
  item: T,
  file: string,
  problems: Problems,
): void {
  const place = "place" in item ? (item.place as Fact["place"]) : wholeFile(file);
  if (all.has(item.id))
    problems.error(
      "duplicate-id",
      `"${item.id}" is used by another source already`,
      place,
      "ids are unique over all sources",
    );
  else all.set(item.id, item);
}

/** The tables of a source; only its id for one that is wrong, which is reported. */
function readSourceSeries(
  source: string,
  files: Files,
  counts: Iterable<string>,
  problems: Problems,
  recall: Recall,
): readonly (Series | string)[] {
  const tables = pathsUnder(files, `data/sources/${source}`).filter((path) => path.endsWith(".csv"));
  return tables.map((csvFile) => {
    const schemaFile = csvFile.replace(/\.csv$/, ".schema.yaml");
    const schema = files.get(schemaFile);
    const id = csvFile.slice(csvFile.lastIndexOf("/") + 1, -".csv".length);
    if (schema === undefined) {
      problems.error(
        "missing-schema",
        `${csvFile} has no schema`,
        wholeFile(csvFile),
        `describe its columns in ${schemaFile}`,
      );
      return id;
    }
    const csv = files.get(csvFile) ?? "";
    const read = (wrong: Problems) => readSeries({ id, source, csv, csvFile, schema, schemaFile }, counts, wrong);
    return recall(csvFile, [csv, schema, counts], read, problems) ?? id;
  });
}

function isKnown(name: string, { facts, series }: Pick<Evidence, "facts" | "series">): boolean {
  const reference = parseCellReference(name);
  return facts.has(name) || (reference !== null && cellOf(reference, series) !== null);
}

function checkReferences({ sources, facts, series, broken }: Evidence, problems: Problems): void {
  for (const fact of facts.values()) {
    if (fact.sameAs !== null && !isKnown(fact.sameAs, { facts, series }) && !broken.has(fact.sameAs)) {
      problems.error(
        "unknown-fact",
        `same-as names "${fact.sameAs}", which is no fact`,
        fact.place,
        suggest(fact.sameAs, facts.keys()),
      );
    }
  }
  for (const source of sources.values()) {
    if (source.citedBy !== null && !sources.has(source.citedBy) && !broken.has(source.citedBy)) {
      problems.error(
        "unknown-source",
        `cited-by names "${source.citedBy}", which is no source`,
        source.place,
        suggest(source.citedBy, sources.keys()),
      );
    }
  }
}
