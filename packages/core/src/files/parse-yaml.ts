import { type Document, isAlias, LineCounter, visit } from "yaml";
import type { z } from "zod";
import type { Problems } from "../problem/collector.ts";
import { type Place, wholeFile } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import { composeYaml } from "./compose-yaml.ts";
import { explainIssue } from "./explain-issue.ts";
import { explainSyntax } from "./explain-syntax.ts";
import { forbiddenKeys } from "./forbidden-keys.ts";
import { knownKeys } from "./known-keys.ts";
import { rememberTexts } from "./remember-texts.ts";
import { unfitTexts } from "./unfit-texts.ts";
import { unseenIn } from "./unseen-signs.ts";
import { type Path, type YamlPlaces, yamlPlaces } from "./yaml-places.ts";

/** A YAML file's value, checked, and where each part of it stands. */
export interface Parsed<T> extends Pick<YamlPlaces, "inside" | "written"> {
  readonly value: T;
  /** The place of the value at a path such as `["oda-given-2024", "unit"]`, or of its nearest parent. */
  at(path: Path): Place;
}

/** What aliases may stand for, all of them together. */
const mostAliased = 100;

/**
 * Parses one YAML file and checks it against a schema. Every mistake goes to `problems` with its
 * line; the result is null when there was one. A file without content is an empty map.
 */
export function parseYaml<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problems,
  fill: Fill = asWritten,
): Parsed<T> | null {
  const read = readSafely(text, file, problems);
  return read && check({ ...read, value: fill(read.value, read.places.at, problems) }, file, schema, problems);
}

/** What is put into the plain values of a file before they are checked; what cannot be is reported at its place. */
export type Fill = (value: unknown, at: (path: Path) => Place, problems: Problems) => unknown;

const asWritten: Fill = (value) => value;

/**
 * Like parseYaml, for a file that maps ids to entries: a wrong entry is reported and left out, and
 * its place kept under its id. Null when nothing of the file can be read.
 */
export function parseEntries<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problems,
  fill: Fill = asWritten,
): { readonly parsed: Parsed<T>; readonly wrong: ReadonlyMap<string, Place> } | null {
  const written = readSafely(text, file, problems);
  if (written === null) return null;
  const read = { ...written, value: fill(written.value, written.places.at, problems) };
  const parsed = check(read, file, schema, problems);
  if (parsed !== null) return { parsed, wrong: new Map() };
  const issues = schema.safeParse(read.value ?? {}).error?.issues ?? [];
  const ids = new Set(issues.flatMap(({ path }) => (path.length > 0 ? String(path[0]) : [])));
  const wrong = new Map([...ids].map((id) => [id, read.places.at([id])]));
  const left = Object.entries(read.value ?? {}).filter(([id]) => !ids.has(id));
  const again = schema.safeParse(Object.fromEntries(left));
  return again.success ? { parsed: { ...read.places, value: again.data }, wrong } : null;
}

interface Read {
  readonly value: unknown;
  readonly places: YamlPlaces;
}

const recall = rememberTexts<Read | null>();

const readSafely = (text: string, file: string, problems: Problems): Read | null =>
  recall(`${file}\n${text}`, () => readAnew(text, file, problems));

function readAnew(text: string, file: string, problems: Problems): Read | null {
  const read = readValue(text, file, problems);
  if (read === null) return null;
  const { value, places } = read;
  const polluting = findForbiddenKey(value, []);
  if (polluting !== null) {
    const key = String(polluting.at(-1));
    problems.error("forbidden-key", `"${key}" cannot be used as a key`, places.atKey(polluting.slice(0, -1), key));
    return null;
  }
  const before = problems.errors;
  for (const problem of unfitTexts(value, [], places)) problems.add(problem);
  return problems.errors > before ? null : read;
}

function check<T>({ value, places }: Read, file: string, schema: z.ZodType<T>, problems: Problems): Parsed<T> | null {
  const checked = schema.safeParse(value ?? {}, { reportInput: true });
  if (checked.success) return { ...places, value: checked.data };
  const known = `pnpm new makes one to begin with; schemas/ lists its keys`;
  if (value === null) problems.error("empty-file", "the file says nothing", wholeFile(file), known);
  else reportIssues(checked.error.issues, { schema, value, places, problems });
  return null;
}

/** The file as plain values; null when it is no YAML, which is reported. */
function readValue(text: string, file: string, problems: Problems): Read | null {
  const lines = new LineCounter();
  const report = (message: string, offset: number, hint: string | null): void => {
    const { line, col } = lines.linePos(offset);
    problems.error("yaml-syntax", message, { file, line, column: Math.max(1, col), length: 1 }, hint);
  };
  const composed = unseenIn(text, file) ?? composeYaml(text, file, lines);
  if ("rule" in composed) {
    problems.add(composed);
    return null;
  }
  const { document, mistakes } = composed;
  for (const { message, offset, hint } of explainSyntax(text, mistakes)) report(message, offset, hint);
  if (mistakes.length > 0) return null;
  const value = toValue(document, report);
  return value === undefined ? null : { value, places: yamlPlaces(document, lines, file, text) };
}

/** Undefined when aliases (`*name`) lead nowhere, in a circle, or to far too much. */
function toValue(document: Document, report: (message: string, offset: number, hint: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliased });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    let [first, lost]: (number | undefined)[] = [];
    visit(document, {
      Alias: (_, alias) => {
        first ??= alias.range?.[0];
        if (isAlias(alias) && alias.resolve(document) === undefined) lost ??= alias.range?.[0];
      },
    });
    const message =
      lost === undefined
        ? `the aliases (*name) stand for more than ${mostAliased} values`
        : "this alias names nothing above it";
    report(message, lost ?? first ?? 0, "write the values out: an alias (*name) is never needed here");
    return undefined;
  }
}

function findForbiddenKey(value: unknown, path: readonly (string | number)[]): (string | number)[] | null {
  if (typeof value !== "object" || value === null) return null;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    if (forbiddenKeys.has(key)) return here;
    const deeper = findForbiddenKey(child, here);
    if (deeper !== null) return deeper;
  }
  return null;
}

interface Reporting {
  readonly schema: z.ZodType;
  readonly value: unknown;
  readonly places: YamlPlaces;
  readonly problems: Problems;
}

type Issues = readonly z.core.$ZodIssue[];

function reportIssues(issues: Issues, reporting: Reporting): void {
  const meant = misspeltKeys(issues, reporting);
  for (const issue of issues) {
    // A key that is there under a wrong name is not missing as well.
    if (issue.input === undefined && meant.has(JSON.stringify(issue.path))) continue;
    reportIssue(issue, reporting);
  }
}

/** The paths of keys that an unknown key beside them stands for. */
function misspeltKeys(issues: Issues, { schema, value }: Reporting): ReadonlySet<string> {
  const found = issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [];
    const known = knownKeys(schema, issue.path, value) ?? [];
    return issue.keys.flatMap((key) => {
      const near = /^did you mean "(.*)"\?$/.exec(suggest(key, known))?.[1];
      return near === undefined ? [] : [JSON.stringify([...issue.path, near])];
    });
  });
  return new Set(found);
}

function reportIssue(issue: z.core.$ZodIssue, { schema, value, places, problems }: Reporting): void {
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, issue.path, value);
    for (const key of issue.keys) {
      const place = places.atKey(issue.path, key);
      problems.error("unknown-key", `"${key}" is not a key that is known here`, place, known && suggest(key, known));
    }
    return;
  }
  for (const { path, rule, message, hint } of explainIssue(issue)) {
    const place = rule === "wrong-key" ? places.atKey(path.slice(0, -1), String(path.at(-1))) : places.at(path);
    problems.error(rule, message, place, hint ?? (rule === "empty-value" ? emptyHint : null));
  }
}

const emptyHint =
  "write its value after the colon; one that begins with # stands in quotation marks, or it is a comment";
