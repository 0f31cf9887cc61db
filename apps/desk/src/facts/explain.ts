import type { Entry } from "./entries.ts";

/** One fact or metric as lines: `pnpm facts oda-given-2024`. */
export function explainEntry(entry: Entry): string {
  const rows: readonly (readonly [string, string | null])[] = [
    ["value", entry.value],
    ["hedge", entry.hedge],
    ["status", entry.status],
    ["period", entry.period],
    ["place", entry.place],
    ["as stated", entry.asStated],
    ["said by", entry.saidBy],
    ["note", entry.note?.trim() ?? null],
    ["sources", entry.sourceTitles.map((title, at) => `${title} (${entry.sources[at]})`).join("; ")],
    ["written at", entry.writtenAt],
    ["quoted at", entry.quotedAt.length === 0 ? "nowhere" : entry.quotedAt.join("\n              ")],
  ];
  const lines = rows.flatMap(([name, value]) =>
    value === null || value === "" ? [] : `  ${name.padEnd(10)}  ${value}`,
  );
  return [
    `${entry.id} (${entry.kind}): ${entry.label}`,
    ...lines,
    ...entry.explanation.map((line) => `  ${line}`),
  ].join("\n");
}
