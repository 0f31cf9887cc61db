import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Tried } from "./base.ts";
import { bombNames } from "./bomb.ts";

/** What a refusal may take at most: of the processor, for the machine may be busy. */
const most = { milliseconds: 2000, megabytes: 500 };

/** What is said of a bomb: the limit that it is over; of entities, that it is no workbook; of wrong rows, when there are enough. */
const refusals = ["over-limit", "no-workbook", "too-many-mistakes", "yaml-syntax"];

export interface Blown extends Tried {
  readonly slowest: number;
  readonly largest: number;
}

interface Told {
  readonly rules: readonly string[];
  readonly message: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Each bomb in a process of its own, for what one takes would be counted for the next: refused in time, with the limit. */
export function tryBombs(names: readonly string[] = bombNames): Blown {
  const found = names.map((name) => ({ name, told: blow(name) }));
  const leaked = found.flatMap(({ name, told }) => {
    if (typeof told === "string") return [`${name}: ${told}`];
    if (!told.rules.some((rule) => refusals.includes(rule)))
      return [`${name}: ${told.rules.join(", ") || "taken"} ${told.message}`];
    if (told.milliseconds > most.milliseconds) return [`${name}: ${told.milliseconds} ms`];
    return told.megabytes > most.megabytes ? [`${name}: ${told.megabytes} MB`] : [];
  });
  const sound = found.flatMap(({ told }) => (typeof told === "string" ? [] : [told]));
  return {
    group: "bombs",
    tried: names.length,
    leaked,
    slowest: Math.max(0, ...sound.map(({ milliseconds }) => milliseconds)),
    largest: Math.max(0, ...sound.map(({ megabytes }) => megabytes)),
  };
}

function blow(name: string): Told | string {
  const { stdout, stderr, signal } = spawnSync(process.execPath, [join(import.meta.dirname, "bomb.ts"), name], {
    encoding: "utf8",
    timeout: 60_000,
  });
  if (signal !== null) return `ended by ${signal}`;
  const line = stdout.trim().split("\n").at(-1) ?? "";
  return line.startsWith("{") ? (JSON.parse(line) as Told) : stderr.split("\n").slice(0, 3).join(" ");
}
