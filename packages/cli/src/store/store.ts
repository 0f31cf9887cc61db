import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { engineHash } from "../start/engine.ts";
import { type Digests, digestOf, digestParts, type Parts } from "./digest.ts";
import { type EntryFolder, openEntryFolder } from "./entry-folder.ts";
import { type Reason, reasonOf } from "./reason.ts";

/**
 * What was made before, by the digest of all that it was made from: the same parts, made by the same engine, give the
 * same thing. What decides how a thing comes out and is not among its parts would make the store lie: pass too much
 * rather than too little.
 */
export interface Store {
  /** Whether anything is ever kept: where nothing is, nobody need tell what a thing is made from. */
  readonly keeps: boolean;
  /** What was made of these parts before; undefined where nothing is kept. */
  get<T>(stage: string, parts: Parts): T | undefined;
  put(stage: string, parts: Parts, value: unknown): void;
  /** What `make` makes of these parts: the kept one, or a new one, which is kept. It is data, bytes, maps and sets of such. */
  remember<T>(stage: string, parts: Parts, make: () => Promise<T>): Promise<T>;
  /** As `remember`, for an output in this file; says why it was made, or was not. */
  output<T>(file: string, parts: Parts, make: () => Promise<T>): Promise<Told<T>>;
  /** Why an output that is not itself kept is made, or need not be. */
  reason(file: string, parts: Parts): Reason;
  /** Takes away what was used longest ago where there is too much; for the end of a run. */
  trim(): void;
}

export interface Told<T> {
  readonly value: T;
  readonly reason: Reason;
}

export interface StoreOptions {
  /** Where caches may lie, best first. */
  readonly folders: readonly string[];
  /** Bytes; default 500 MB. */
  readonly most?: number;
  /** The engine's hash; default: this one's. */
  readonly engine?: string;
}

const usualMost = 500_000_000;

export function openStore({ folders, most = usualMost, engine = engineHash() }: StoreOptions): Store {
  const entries = openEntryFolder(folders.map((folder) => join(folder, "made")));
  const records = openEntryFolder(folders.map((folder) => join(folder, "outputs")));
  let written = false;
  const look = async <T>(stage: string, digests: Digests, make: () => Promise<T>) => {
    const key = digestOf([stage, digests]);
    const kept = revive<T>(entries.read(key));
    if (kept !== null && kept !== "damaged") return { value: kept.value, kept: "there" as const };
    const value = await make();
    entries.write(key, serialize(value));
    written = true;
    return { value, kept };
  };
  const own = (parts: Parts): Digests => ({ engine, ...digestParts(parts) });
  return {
    keeps: true,
    get: <T>(stage: string, parts: Parts) => {
      const kept = revive<T>(entries.read(digestOf([stage, own(parts)])));
      return kept === null || kept === "damaged" ? undefined : kept.value;
    },
    put: (stage, parts, value) => {
      entries.write(digestOf([stage, own(parts)]), serialize(value));
      written = true;
    },
    remember: async (stage, parts, make) => (await look(stage, own(parts), make)).value,
    output: async (file, parts, make) => {
      const digests = own(parts);
      const before = readRecord(records, digestOf(file));
      const { value, kept } = await look("output", { ...digests, file: digestOf(nameOf(file)) }, make);
      records.write(digestOf(file), serialize(digests));
      return { value, reason: reasonOf(before, digests, kept) };
    },
    reason: (file, parts) => {
      const digests = own(parts);
      const before = readRecord(records, digestOf(file));
      records.write(digestOf(file), serialize(digests));
      return reasonOf(before, digests, before === null ? null : "known");
    },
    trim: () => {
      if (!written) return;
      entries.trim(most);
      records.trim(most / 100);
    },
  };
}

/** A store that keeps nothing: all is made anew. */
export const noStore: Store = {
  keeps: false,
  get: () => undefined,
  put: () => {},
  remember: (_stage, _parts, make) => make(),
  output: async (_file, _parts, make) => ({ value: await make(), reason: { kind: "no-cache" } }),
  reason: () => ({ kind: "no-cache" }),
  trim: () => {},
};

/** The same output elsewhere is the same. */
const nameOf = (file: string): string => file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);

/** What bytes stand for; whole bytes that another version of Node wrote may be no value for this one. */
function revive<T>(kept: Uint8Array | "damaged" | null): { readonly value: T } | "damaged" | null {
  if (kept === null || kept === "damaged") return kept;
  try {
    return { value: deserialize(kept) as T };
  } catch {
    return "damaged";
  }
}

function readRecord(records: EntryFolder, key: string): Digests | null {
  const kept = revive<Digests>(records.read(key));
  return kept === null || kept === "damaged" ? null : kept.value;
}
