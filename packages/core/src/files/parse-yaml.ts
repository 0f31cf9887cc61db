import { type Document, isAlias, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Problems } from "../problem/collector.ts";
import { type Place, wholeFile } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import { explainIssue } from "./explain-issue.ts";
import { knownKeys } from "./known-keys.ts";
import { type Path, type YamlPlaces, yamlPlaces } from "./yaml-places.ts";

/** A YAML file's value, checked, and where each part of it stands. */
export interface Parsed<T> extends Pick<YamlPlaces, "inside" | "written"> {
  readonly value: T;
  /** The place of the value at a path such as `["oda-given-2024", "unit"]`, or of its nearest parent. */
  at(path: Path): Place;
}

/** Keys that would reach an object's prototype. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses one YAML file and checks it against a schema. Every mistake goes to `problems` with its
 * line; the result is null when there was one. A file without content is an empty map.
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>, problems: Problems): Parsed<T> | null {
  const read = readSafely(text, file, problems);
  return read && check(read, file, schema, problems);
}

/**
 * Like parseYaml, for a file that maps ids to entries: a wrong entry is reported and left out, and
 * its place kept under its id. Null when nothing of the file can be read.
 */
export function parseEntries<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problems,
): { readonly parsed: Parsed<T>; readonly wrong: ReadonlyMap<string, Place> } | null {
  const read = readSafely(text, file, problems);
  if (read === null) return null;
  const checked = schema.safeParse(read.value ?? {});
  const ids = new Set((checked.error?.issues ?? []).flatMap(({ path }) => (path.length > 0 ? String(path[0]) : [])));
  const parsed = check(read, file, schema, problems);
  const wrong = new Map([...ids].map((id) => [id, read.places.at([id])]));
  if (parsed !== null) return { parsed, wrong };
  const left = Object.entries(read.value ?? {}).filter(([id]) => !ids.has(id));
  const again = schema.safeParse(Object.fromEntries(left));
  return again.success ? { parsed: { ...read.places, value: again.data }, wrong } : null;
}

interface Read {
  readonly value: unknown;
  readonly places: YamlPlaces;
}

function readSafely(text: string, file: string, problems: Problems): Read | null {
  const read = readValue(text, file, problems);
  if (read === null) return null;
  const { value, places } = read;
  const polluting = findForbiddenKey(value, []);
  if (polluting !== null) {
    const key = String(polluting.at(-1));
    problems.error("forbidden-key", `"${key}" cannot be used as a key`, places.atKey(polluting.slice(0, -1), key));
    return null;
  }
  return read;
}

function check<T>({ value, places }: Read, file: string, schema: z.ZodType<T>, problems: Problems): Parsed<T> | null {
  const checked = schema.safeParse(value ?? {}, { reportInput: true });
  if (checked.success) return { ...places, value: checked.data };
  if (value === null) problems.error("empty-file", "the file is empty", wholeFile(file));
  else for (const issue of checked.error.issues) reportIssue(issue, schema, value, places, problems);
  return null;
}

/** The file as plain values; null when it is no YAML, which is reported. */
function readValue(text: string, file: string, problems: Problems): Read | null {
  const lines = new LineCounter();
  const report = (message: string, offset: number, hint: string | null): void => {
    const { line, col } = lines.linePos(offset);
    problems.error("yaml-syntax", message, { file, line, column: Math.max(1, col), length: 1 }, hint);
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, merge: false, version: "1.2" });
    const mistakes = [...document.errors, ...document.warnings];
    for (const mistake of mistakes) {
      const message = (mistake.message.split(/ at line |:\n/)[0] ?? mistake.message).trim();
      const offset = mistake.code === "MISSING_CHAR" ? openedBefore(text, mistake.pos[0]) : mistake.pos[0];
      report(plainWords[mistake.code] ?? message, offset, hintFor(text, offset, mistake.code));
    }
    if (mistakes.length > 0) return null;
    const value = toValue(document, report);
    return value === undefined ? null : { value, places: yamlPlaces(document, lines, file, text) };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    report("the file is nested too deeply", 0, null);
    return null;
  }
}

/** Undefined when aliases (`*name`) lead nowhere, in a circle, or to far too much. */
function toValue(document: Document, report: (message: string, offset: number, hint: string) => void): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    let [first, lost]: (number | undefined)[] = [];
    visit(document, {
      Alias: (_, alias) => {
        first ??= alias.range?.[0];
        if (isAlias(alias) && alias.resolve(document) === undefined) lost ??= alias.range?.[0];
      },
    });
    const message = lost === undefined ? "aliases make this file too large" : "this alias names nothing above it";
    report(message, lost ?? first ?? 0, "write the values out: an alias (*name) is never needed here");
    return undefined;
  }
}

const plainWords: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "a colon inside this text makes a key of it",
  MISSING_CHAR: "a quotation mark or bracket is never closed",
  DUPLICATE_KEY: "this key stands above already",
  TAB_AS_INDENT: "a tab indents this line",
  MULTIPLE_DOCS: "a second document begins here",
  TAG_RESOLVE_FAILED: "a tag (!name) means nothing here",
};

/** Where a quotation mark that is never closed was opened: the last line that holds an odd number of them. */
function openedBefore(text: string, offset: number): number {
  const lines = text.slice(0, offset).split("\n");
  const odd = lines.findLastIndex((line) => (line.split('"').length + line.split("'").length) % 2 === 1);
  if (odd === -1) return offset;
  return lines.slice(0, odd).join("\n").length + (odd === 0 ? 0 : 1) + (lines[odd]?.search(/["']/) ?? 0);
}

function hintFor(text: string, offset: number, code: string): string | null {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n")[0] ?? "";
  if (code === "TAB_AS_INDENT" || /^ *\t/.test(line)) return "indent with spaces: YAML does not allow tabs";
  if (code === "DUPLICATE_KEY") return "each key may stand only once: rename or remove one";
  if (code === "MISSING_CHAR") return "close it at the end of the text; a mark inside one is written \\\" or ''";
  if (code === "MULTIPLE_DOCS") return "remove the line ---";
  if (code === "BLOCK_AS_IMPLICIT_KEY" || /: .*: /.test(line))
    return 'a text that holds ": " stands in quotation marks';
  return null;
}

function findForbiddenKey(value: unknown, path: readonly (string | number)[]): (string | number)[] | null {
  if (typeof value !== "object" || value === null) return null;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    if (forbidden.has(key)) return here;
    const deeper = findForbiddenKey(child, here);
    if (deeper !== null) return deeper;
  }
  return null;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  value: unknown,
  places: YamlPlaces,
  problems: Problems,
): void {
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
    problems.error(rule, message, place, hint);
  }
}
