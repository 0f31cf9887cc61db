import { type Files, pathsUnder } from "../files/files.ts";
import { idsIn } from "../files/ids-in.ts";
import { Problems } from "../problem/collector.ts";
import { type Place, type Problem, wholeFile } from "../problem/problem.ts";
import type { Fact, Series, Source } from "./evidence.ts";
import { readFacts } from "./read-facts.ts";
import { readSeries } from "./read-series.ts";
import { readSource } from "./read-source.ts";

/** What a folder of data/sources says. */
export interface SourceFolder {
  readonly source: Source | null;
  readonly facts: readonly Fact[];
  readonly tables: readonly Series[];
  /** The ids of what is there and could not be read, with their places where they are known. */
  readonly wrong: readonly (readonly [id: string, place: Place | null])[];
}

interface Known {
  /** The files it was read from, and the nouns. */
  readonly from: readonly string[];
  readonly folder: SourceFolder;
  readonly found: readonly Problem[];
}

/** The folders as they were read last: the same files say the same again. */
const known = new Map<string, Known>();

/** Reads one folder of data/sources, or remembers it where none of its files has changed since it was read last. */
export function readFolder(id: string, files: Files, counts: Iterable<string>, problems: Problems): SourceFolder {
  const paths = pathsUnder(files, `data/sources/${id}`).filter((path) => /\.(?:ya?ml|csv)$/.test(path));
  const from = [...counts, ...paths.flatMap((path) => [path, files.get(path) ?? ""])];
  const last = known.get(id);
  const same = last?.from.length === from.length && last.from.every((text, at) => text === from[at]);
  const now = same ? last : readAnew(id, files, counts, from);
  known.set(id, now);
  for (const problem of now.found) problems.add(problem);
  return now.folder;
}

function readAnew(id: string, files: Files, counts: Iterable<string>, from: readonly string[]): Known {
  const found = new Problems();
  const path = `data/sources/${id}`;
  const wrong: (readonly [string, Place | null])[] = [];
  const source = readOwn(id, `${path}/source.yaml`, files, found);
  if (source === null) wrong.push([id, null]);
  const factsFile = `${path}/facts.yaml`;
  const text = files.get(factsFile) ?? "";
  const stated = text === "" ? { facts: [], wrong: [] } : readFacts(id, factsFile, text, counts, found);
  wrong.push(...(stated?.wrong ?? idsIn(text).map((name) => [name, null] as const)));
  const tables = readTables(id, files, counts, found);
  for (const table of tables) if (typeof table === "string") wrong.push([table, null]);
  const folder = {
    source,
    facts: stated?.facts ?? [],
    tables: tables.filter((table) => typeof table !== "string"),
    wrong,
  };
  return { from, folder, found: found.all };
}

function readOwn(id: string, file: string, files: Files, problems: Problems): Source | null {
  const text = files.get(file);
  if (text !== undefined) return readSource(id, file, text, problems);
  problems.error(
    "fact-without-source",
    `the folder data/sources/${id} has no source.yaml`,
    wholeFile(file),
    "say in it who published this, when, and under which licence",
  );
  return null;
}

/** The tables of a source; only its id for one that is wrong, which is reported. */
function readTables(
  source: string,
  files: Files,
  counts: Iterable<string>,
  problems: Problems,
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
    return (
      readSeries({ id, source, csv: files.get(csvFile) ?? "", csvFile, schema, schemaFile }, counts, problems) ?? id
    );
  });
}
