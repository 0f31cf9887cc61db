import type { EvidenceValue } from "../evidence-file/evidence-schema.ts";
import type { Files } from "../files/files.ts";
import type { Cause, SeriesChange } from "./difference-schema.ts";
import { differingFields, movesResults } from "./differing-fields.ts";
import { type KnownValue, type KnownValues, keyOfInput } from "./known-values.ts";

/** Both sides, as values and as files. */
export interface Known {
  readonly old: KnownValues;
  readonly now: KnownValues;
  readonly oldFiles: Files;
  readonly newFiles: Files;
  /** The tables that differ. */
  readonly tables: readonly SeriesChange[];
}

/**
 * Which inputs a changed value owes its change to: its formulas and inputs are followed down to what a source states.
 * A value that nothing below it moved is computed or read otherwise than before: another engine, other words.
 */
export function findCauses(key: string, known: Known): readonly Cause[] {
  const found = new Map<string, Cause>();
  follow(key, { known, found, seen: new Set(), top: key });
  return [...found.values()];
}

interface Search {
  readonly known: Known;
  readonly found: Map<string, Cause>;
  readonly seen: Set<string>;
  /** The value whose causes are looked for. */
  readonly top: string;
}

/** Whether the value moved, with what moved it among those found. */
function follow(key: string, search: Search): boolean {
  const { known, found, seen, top } = search;
  if (seen.has(key)) return false;
  seen.add(key);
  const [old, now] = [known.old.get(key), known.now.get(key)];
  if (old === null || now === null) {
    const cause = cameOrWent(key, old ?? now);
    if (cause) found.set(key, cause);
    return cause !== null;
  }
  if (key !== top && !movesResults(old, now)) return false;
  const rewritten = old.value.formula !== now.value.formula;
  if (rewritten) found.set(key, cause("formula", now, old.value.formula, now.value.formula));
  const inputs = inputsOf(key, old.value, now.value, rewritten, known);
  const below = inputs.map((input) => follow(input, search)).some((moved) => moved);
  if (rewritten || below) return true;
  if (differingFields(old, now).length === 0) return false;
  if (inputs.length === 0 && old.value.inputs.length === 0) found.set(key, leafCause(old, now, known));
  else for (const one of tableCauses(old, now, known)) found.set(`${key} ${one.name}`, one);
  return true;

  function cameOrWent(name: string, one: KnownValue | null): Cause | null {
    if (one === null) return null;
    const { printed } = one.value;
    const [before, after] = known.now.get(name) === null ? [printed, null] : [null, printed];
    return cause(one.value.kind === "cell" ? "row" : "fact", one, before, after);
  }
}

/** Another formula has other inputs, which are no cause of their own; of one formula they are: a row that came. */
function inputsOf(key: string, old: EvidenceValue, now: EvidenceValue, rewritten: boolean, known: Known): string[] {
  const before = old.inputs.map((name) => keyOfInput(name, key, known.old));
  const after = now.inputs.map((name) => keyOfInput(name, key, known.now));
  return rewritten ? before.filter((name) => after.includes(name)) : [...new Set([...before, ...after])];
}

/** A formula may look at a whole table, as a rank does, and take no cell of it in; else nothing below it moved. */
function tableCauses(old: KnownValue, now: KnownValue, { tables }: Known): readonly Cause[] {
  const words = new Set(now.value.formula?.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
  const named = tables.filter(({ name }) => words.has(name));
  if (named.length === 0) return [cause("engine", now, old.value.printed, now.value.printed)];
  return named.map(({ name, file, rows: { added, removed }, cells }) => ({
    kind: added.length + removed.length > 0 ? "row" : "cell",
    name: added.length === 1 && removed.length === 0 ? `${name}[${added[0]}]` : name,
    old: removed.length > 0 ? `${removed.length} rows` : null,
    new: added.length > 0 ? `${added.length} rows` : cells > 0 ? `${cells} cells` : null,
    place: { file, line: 1 },
  }));
}

function leafCause(old: KnownValue, now: KnownValue, known: Known): Cause {
  const { cell } = now.value;
  if (cell === null) return cause("fact", now, old.value.printed, now.value.printed);
  const [before, after] = [lineIn(known.oldFiles, old.value), lineIn(known.newFiles, now.value)];
  if (before === null || before !== after) return cause("cell", now, old.value.printed, now.value.printed);
  // The row says what it said: its column is described otherwise.
  const place = { file: cell.file.replace(/\.csv$/, ".schema.yaml"), line: 1 };
  return { ...cause("schema", now, old.value.printed, now.value.printed), place };
}

function lineIn(files: Files, { cell }: EvidenceValue): string | null {
  return (cell && files.get(cell.file)?.split("\n")[cell.row - 1]) ?? null;
}

function cause(kind: Cause["kind"], { name, value }: KnownValue, old: string | null, now: string | null): Cause {
  const at = value.cell ? { file: value.cell.file, line: value.cell.row } : value.written;
  const tidy = (text: string | null): string | null => text?.trim().replace(/\s+/g, " ") ?? null;
  return { kind, name, old: tidy(old), new: tidy(now), place: at && { file: at.file, line: at.line } };
}
