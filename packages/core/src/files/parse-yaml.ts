import { type Document, isMap, isNode, isPair, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { z } from "zod";
import type { Problems } from "../problem/collector.ts";
import { type Place, wholeFile } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";

/** A YAML file's value, checked, and where each part of it stands. */
export interface Parsed<T> {
  readonly value: T;
  /** The place of the value at a path such as `["oda-given-2024", "unit"]`, or of its nearest parent. */
  at(path: Path): Place;
}

type Path = readonly PropertyKey[];

/** Keys that would reach an object's prototype. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Parses one YAML file and checks it against a schema. Every mistake goes to `problems` with its
 * line; the result is null when there was one.
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>, problems: Problems): Parsed<T> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: false, version: "1.2" });
  const at = (path: Path): Place => placeOf(document, lines, file, path);
  if (document.errors.length > 0) {
    for (const mistake of document.errors) {
      const { line, col } = lines.linePos(mistake.pos[0]);
      const message = (mistake.message.split(" at line ")[0] ?? mistake.message).trim();
      problems.error("yaml-syntax", message, { file, line, column: col, length: 1 }, hintFor(text, mistake.code));
    }
    return null;
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  const polluting = findForbiddenKey(value, []);
  if (polluting !== null) {
    problems.error("forbidden-key", `"${String(polluting.at(-1))}" cannot be used as a key`, at(polluting));
    return null;
  }
  const checked = schema.safeParse(value, { reportInput: true });
  if (checked.success) return { value: checked.data, at };
  for (const issue of checked.error.issues) reportIssue(issue, schema, document, lines, file, problems);
  return null;
}

const hintFor = (text: string, code: string): string | null => {
  if (code === "TAB_AS_INDENT" || /^ *\t/m.test(text)) return "indent with spaces: YAML does not allow tabs";
  if (code === "DUPLICATE_KEY") return "each id may stand only once in a file";
  if (code === "MISSING_CHAR") return "is a closing quotation mark or bracket missing?";
  return null;
};

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
  document: Document,
  lines: LineCounter,
  file: string,
  problems: Problems,
): void {
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) {
      const place = placeOfKey(document, lines, file, issue.path, key);
      const known = knownKeys(schema, issue.path);
      problems.error("unknown-key", `"${key}" is not a key that is known here`, place, known && suggest(key, known));
    }
    return;
  }
  const name = issue.path.map(String).join(".") || "the file";
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  const message = missing ? `"${String(issue.path.at(-1) ?? file)}" is missing` : `${name}: ${issue.message}`;
  problems.error(missing ? "missing-key" : "wrong-value", message, placeOf(document, lines, file, issue.path));
}

/** The keys of the object schema at a path, for the hint; null where there is none to name. */
function knownKeys(schema: z.ZodType, path: Path): readonly string[] | null {
  let here: unknown = schema;
  for (const step of path) {
    const inner = unwrap(here);
    if (inner instanceof z.ZodObject) here = inner.shape[String(step)];
    else if (inner instanceof z.ZodRecord) here = inner.valueType;
    else if (inner instanceof z.ZodArray) here = inner.element;
    else return null;
  }
  const end = unwrap(here);
  return end instanceof z.ZodObject ? Object.keys(end.shape) : null;
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}

function placeOf(document: Document, lines: LineCounter, file: string, path: Path): Place {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeOfNode(node, lines, file);
  }
  return wholeFile(file);
}

function placeOfKey(document: Document, lines: LineCounter, file: string, path: Path, key: string): Place {
  const parent: unknown = path.length === 0 ? document.contents : document.getIn([...path], true);
  const pair = isMap(parent) ? parent.items.find((item: Pair) => isPair(item) && String(item.key) === key) : undefined;
  return isNode(pair?.key) ? placeOfNode(pair.key, lines, file) : placeOf(document, lines, file, path);
}

function placeOfNode(node: Node, lines: LineCounter, file: string): Place {
  const [start, end] = node.range ?? [0, 0];
  const { line, col } = lines.linePos(start);
  const lastOfLine = lines.linePos(end).line === line ? end - start : 1;
  return { file, line, column: col, length: Math.max(1, lastOfLine) };
}
