import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { readRoot } from "../../packages/cli/src/index.ts";
import {
  AuthorMistake,
  checkProject,
  type Files,
  type Problem,
  Problems,
  readProject,
} from "../../packages/core/src/index.ts";

export const project = resolve(import.meta.dirname, "../..");
export const tinyRoot = join(project, "apps/report/fixtures/tiny");

/** What came of the payloads of one group. */
export interface Tried {
  readonly group: string;
  readonly tried: number;
  /** Payloads that got through, each with how; none is what we want. */
  readonly leaked: readonly string[];
}

/** The payloads of one group: bench/hostile/payloads/<group>.yaml. */
export const payloadsOf = <T>(group: string): readonly T[] =>
  parse(readFileSync(join(import.meta.dirname, "payloads", `${group}.yaml`), "utf8")) as readonly T[];

/** The files of the small brief that all of them are tried in. */
export function tinyFiles(): ReadonlyMap<string, string> {
  tiny ??= new Map(
    [...readRoot(tinyRoot, project)].filter(([path]) => !/^data\/(sources\/(natural|un-)|languages\/az)/.test(path)),
  );
  return tiny;
}

let tiny: ReadonlyMap<string, string> | null = null;

/** The short names of payload files, and which file of the brief each means. */
export const paths: Readonly<Record<string, string>> = {
  facts: "data/sources/ledger/facts.yaml",
  csv: "data/sources/ledger/given.csv",
  schema: "data/sources/ledger/given.schema.yaml",
  source: "data/sources/ledger/source.yaml",
  brief: "data/briefs/tiny/brief.yaml",
  figures: "data/briefs/tiny/figures.yaml",
  metrics: "data/briefs/tiny/metrics.yaml",
  report: "data/briefs/tiny/report.en.md",
  deck: "data/briefs/tiny/deck.en.md",
};

/** Everything that the check says of some files, as `pnpm check` finds it; what is no author's mistake is thrown. */
export function problemsOf(files: Files): readonly Problem[] {
  const problems = new Problems();
  try {
    checkProject(readProject(files, problems), { briefs: [], languages: [] }, problems);
    return problems.all;
  } catch (cause) {
    if (!(cause instanceof AuthorMistake)) throw cause;
    return [...problems.all, ...cause.problems];
  }
}

/** A folder that is gone at the end. */
export function temporaryFolder(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), "chancery-hostile-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

export function writeFiles(root: string, files: Iterable<readonly [path: string, text: string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** A file's line that begins with some words, replaced. */
export function withLine(text: string, begins: string, by: string): string {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.startsWith(begins));
  if (at === -1) throw new Error(`no line begins with "${begins}"`);
  return lines.with(at, by).join("\n");
}
