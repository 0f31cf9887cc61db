import type { Entry } from "./entries.ts";

/** One metric of each member of a family, as a line a member: to explain all of them would fill a hundred screens. */
export function explainMembers(entries: readonly Entry[]): string {
  const [first] = entries;
  if (first === undefined) return "";
  const { id, folder, brief, writtenAt } = first;
  const widest = Math.max(...entries.map((entry) => entry.brief?.length ?? 0));
  return [
    `${id} (metric of each brief of ${folder}), written at ${writtenAt}`,
    ...entries.map((entry) => `  ${(entry.brief ?? "").padEnd(widest)}  ${entry.value}`),
    `  where one of them comes from: pnpm facts ${id} --brief ${brief}`,
  ].join("\n");
}

/** The lines of a list: the metrics that a family's members share are one line. */
export function listLines(entries: readonly Entry[]): readonly string[] {
  const widest = Math.min(44, Math.max(0, ...entries.map((entry) => entry.id.length)));
  const alike = Map.groupBy(entries, ({ id, folder }) => JSON.stringify([id, folder]));
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { id, value, label, quotedAt, folder } = first;
    const quoted = quotedAt.length === 0 ? "" : ` [quoted ${quotedAt.length}×]`;
    const of = others.length === 0 ? `${value}  ${label}` : `one in ${others.length + 1} briefs of ${folder}`;
    return `${id.padEnd(widest)}  ${of}${quoted}`;
  });
}
