import { Problems } from "../problem/collector.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * Reads something, or gives what was read under this name the last time, and what was found wrong then, where all
 * `parts` that the reading depends on are the same: texts by their content, all else by its identity.
 */
export type Recall = <T>(
  name: string,
  parts: readonly unknown[],
  read: (problems: Problems) => T,
  problems: Problems,
) => T;

/** Recalls nothing. */
export const readAnew: Recall = (_name, _parts, read, problems) => read(problems);

interface Known {
  readonly parts: readonly unknown[];
  readonly value: unknown;
  readonly found: readonly Problem[];
}

/** Recalls the last reading under each name. */
export function openRecall(): Recall {
  const known = new Map<string, Known>();
  return <T>(name: string, parts: readonly unknown[], read: (problems: Problems) => T, problems: Problems): T => {
    const before = known.get(name);
    const same = before?.parts.length === parts.length && parts.every((part, at) => Object.is(part, before.parts[at]));
    if (before !== undefined && same) {
      for (const problem of before.found) problems.add(problem);
      return before.value as T;
    }
    const found = new Problems();
    try {
      const value = read(found);
      known.set(name, { parts, value, found: found.all });
      return value;
    } finally {
      for (const problem of found.all) problems.add(problem);
    }
  };
}
