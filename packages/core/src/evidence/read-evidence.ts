import { type Files, foldersUnder } from "../files/files.ts";
import type { Problems } from "../problem/collector.ts";
import { type Place, wholeFile } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import { cellOf, parseCellReference } from "./cell-reference.ts";
import { checkForeignKeys } from "./check-foreign-keys.ts";
import type { Evidence, Fact, Series, Source } from "./evidence.ts";
import { readFolder } from "./read-folder.ts";

/**
 * Reads data/sources: each folder is a source, with source.yaml and facts.yaml or CSV files with
 * their schemas. `counts` are the nouns that data/languages has words for.
 */
export function readEvidence(files: Files, counts: Iterable<string>, problems: Problems): Evidence {
  const sources = new Map<string, Source>();
  const facts = new Map<string, Fact>();
  const series = new Map<string, Series>();
  const broken = new Map<string, Place | null>();
  for (const id of foldersUnder(files, "data/sources")) {
    const { source, facts: stated, tables, wrong } = readFolder(id, files, counts, problems);
    if (source) sources.set(id, source);
    for (const fact of stated) addOnce(facts, fact, fact.place.file, problems);
    for (const table of tables) addOnce(series, table, table.file, problems);
    for (const [name, place] of wrong) broken.set(name, place);
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
