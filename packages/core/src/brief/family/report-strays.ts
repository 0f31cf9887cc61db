import type { Problems } from "../../problem/collector.ts";
import type { Place } from "../../problem/problem.ts";
import { suggest } from "../../problem/suggest.ts";
import type { Parameters } from "./parameters.ts";

/** `{{country}}`, or a word of the report such as `{{fact "oda"}}`. */
const braces = /\{\{\s*([a-z][a-z0-9-]*)(\s[^{}]*)?\}\}/g;

/** Reports what stands in braces in a YAML file of a brief and is no parameter: it would be printed as it is written. */
export function reportStrays(
  value: unknown,
  parameters: Parameters,
  at: (path: readonly PropertyKey[]) => Place,
  problems: Problems,
): void {
  for (const { path, name, written } of straysIn(value, parameters, [])) {
    const message = `${written} is no parameter of this brief`;
    problems.error("unknown-parameter", message, at(path), hintFor(name, parameters));
  }
}

interface Stray {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly written: string;
}

function straysIn(value: unknown, parameters: Parameters, path: readonly PropertyKey[]): readonly Stray[] {
  if (typeof value === "string")
    return [...value.matchAll(braces)].flatMap(([written, name = "", more]) =>
      parameters.has(name) && (more ?? "").trim() === "" ? [] : { path, name, written },
    );
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    straysIn(child, parameters, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const hintFor = (name: string, parameters: Parameters): string =>
  parameters.size === 0
    ? "a brief has parameters where its brief.yaml declares them under each:; numbers are quoted in report and deck alone"
    : `${suggest(name, parameters.keys())} Numbers are quoted in report and deck alone`;
