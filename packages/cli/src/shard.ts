import { createHash } from "node:crypto";
import { InvalidArgumentError, Option } from "commander";

/** Part `index` of `of` parts of all editions, counted from 1. */
export interface ShardOf {
  readonly index: number;
  readonly of: number;
}

const most = 1000;

/** `--shard 3/8`: one of eight parts, which together are all. */
export const shardOption = (): Option =>
  new Option("--shard <part>", "only one part of the editions, as 3/8; `pnpm merge-shards` joins them").argParser(
    parseShard,
  );

/** Which editions a build takes: those of the shard; all where there is none. */
export const takesOf = (shard: ShardOf | undefined): ((brief: string, language: string) => boolean) | undefined =>
  shard && ((brief, language) => inShard(brief, language, shard));

/** Reads "3/8". Throws InvalidArgumentError, which says how it is written. */
export function parseShard(text: string): ShardOf {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || of < index || of > most)
    throw new InvalidArgumentError(`Write it as 3/8: the third of eight parts, of at most ${most}.`);
  return { index, of };
}

/**
 * Whether an edition belongs to a shard: by a hash of its name alone, so that a new brief moves no other one.
 * Every edition belongs to exactly one shard of each count.
 */
export function inShard(brief: string, language: string, { index, of }: ShardOf): boolean {
  const hash = createHash("sha256").update(`${brief}/${language}`).digest();
  return hash.readUInt32BE(0) % of === index - 1;
}
