import type { Entry } from "./entries.ts";

/** One fact or metric as lines: `pnpm facts oda-given-2024`. */
export function explainEntry(entry: Entry): string {
  const whose = entry.brief === null ? "" : ` of ${entry.brief}`;
  const head = `${entry.id} (${entry.kind}${whose}): ${entry.label}`;
  const quoted = entry.quotedAt.length === 0 ? "nowhere" : entry.quotedAt.join(`\n${" ".repeat(14)}`);
  // A metric's explanation says its value, hedge, status, place and sources.
  const stated = entry.kind === "metric" ? [] : statedRows(entry);
  const rows = [...stated, ["note", entry.note?.trim() ?? null], ["quoted at", quoted]] as const;
  return [head, ...entry.explanation, ...rows.flatMap(([name, value]) => row(name ?? "", value ?? null))].join("\n");
}

const row = (name: string, value: string | null): readonly string[] =>
  value === null || value === "" ? [] : [`  ${name.padEnd(10)}  ${value}`];

const statedRows = (entry: Entry): readonly (readonly [string, string | null])[] => [
  ["value", entry.value],
  ["hedge", entry.hedge],
  ["status", entry.status],
  ["period", entry.period],
  ["place", entry.place],
  ["as stated", entry.asStated],
  ["said by", entry.saidBy],
  ["source", entry.sourceTitles.map((title, at) => `${title} (${entry.sources[at]})`).join("; ")],
  ["written at", entry.writtenAt],
];
