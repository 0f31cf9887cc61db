import type { EvidenceValue } from "../evidence-file/evidence-schema.ts";
import type { Reading, ValueChange } from "./difference-schema.ts";
import { differingFields } from "./differing-fields.ts";
import { findCauses, type Known } from "./find-causes.ts";
import { measureChange } from "./measure-change.ts";

/** Facts, cells and metrics that differ: what is quoted first, then by name. Words that numbers chose are claims. */
export function compareValues(known: Known, cells: readonly string[]): readonly ValueChange[] {
  const keys = new Set([...known.old.keys(), ...known.now.keys(), ...cells]);
  const changes = [...keys].sort().flatMap((key) => compareOne(key, known) ?? []);
  return changes.toSorted((a, b) => Number(b.quoted) - Number(a.quoted));
}

function compareOne(key: string, known: Known): ValueChange | null {
  const [old, now] = [known.old.get(key), known.now.get(key)];
  const either = now ?? old;
  if (either === null || either.value.kind === "words") return null;
  const fields = old && now ? differingFields(old, now) : [];
  if (old && now && fields.length === 0) return null;
  const place = either.value.cell
    ? { file: either.value.cell.file, line: either.value.cell.row }
    : either.value.written;
  return {
    name: either.name,
    kind: either.value.kind,
    label: either.value.label,
    briefs: [...new Set([...(old?.briefs ?? []), ...(now?.briefs ?? [])])].sort(),
    change: old === null ? "added" : now === null ? "removed" : "changed",
    fields: [...fields],
    old: old && reading(old.value),
    new: now && reading(now.value),
    measured:
      old && now && (fields.includes("value") || fields.includes("unit")) ? measureChange(old.value, now.value) : null,
    causes: old && now ? [...findCauses(key, known)] : [],
    quoted: (old?.quoted ?? false) || (now?.quoted ?? false),
    place: place && { file: place.file, line: place.line },
  };
}

const reading = ({ printed, value, unit, hedge, status, period, formula, sources }: EvidenceValue): Reading => ({
  printed: printed || (value ?? ""),
  value,
  unit,
  hedge,
  status,
  period,
  formula: formula?.trim().replace(/\s+/g, " ") ?? null,
  sources: [...sources],
});
