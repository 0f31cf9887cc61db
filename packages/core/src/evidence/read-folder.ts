import { type Files, pathsUnder } from "../files/files.ts";
import { idsIn } from "../files/ids-in.ts";
import { openRecall } from "../files/recall.ts";
import type { Problems } from "../problem/collector.ts";
import { type Place, wholeFile } from "../problem/problem.ts";
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

/** The same files say the same again, whoever reads them: who composes a document anew from the files behind it, too. */
const recall = openRecall();

/** Reads one folder of data/sources, or recalls it where none of its files has changed since it was read last. */
export function readFolder(id: string, files: Files, counts: Iterable<string>, problems: Problems): SourceFolder {
  const paths = pathsUnder(files, `data/sources/${id}`).filter((path) => /\.(?:ya?ml|csv)$/.test(path));
  const parts = [...counts, ...paths.flatMap((path) => [path, files.get(path)])];
  return recall(id, parts, (found) => readAnew(id, files, counts, found), problems);
}

function readAnew(id: string, files: Files, counts: Iterable<string>, problems: Problems): SourceFolder {
  const path = `data/sources/${id}`;
  const wrong: (readonly [string, Place | null])[] = [];
  const source = readOwn(id, `${path}/source.yaml`, files, problems);
  if (source === null) wrong.push([id, null]);
  const factsFile = `${path}/facts.yaml`;
  const text = files.get(factsFile) ?? "";
  const stated = text === "" ? { facts: [], wrong: [] } : readFacts(id, factsFile, text, counts, problems);
  wrong.push(...(stated?.wrong ?? idsIn(text).map((name) => [name, null] as const)));
  const tables = readTables(id, files, counts, problems);
  for (const table of tables) if (typeof table === "string") wrong.push([table, null]);
  const sound = tables.filter((table) => typeof table !== "string");
  return { source, facts: stated?.facts ?? [], tables: sound, wrong };
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
