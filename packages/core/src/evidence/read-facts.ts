import { type Parsed, parseEntries } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import { parseUnit } from "../quantity/parse-unit.ts";
import { stateQuantity } from "../quantity/stated.ts";
import type { Unit } from "../quantity/unit.ts";
import type { Fact, FactContent } from "./evidence.ts";
import { type FactFile, factsSchema } from "./facts-schema.ts";

/** What one facts.yaml states, and where in it those facts stand that are wrong. */
interface SourceFacts {
  readonly facts: readonly Fact[];
  readonly wrong: ReadonlyMap<string, Place>;
}

/** Reads one facts.yaml. Wrong facts are reported and left out. Null when it cannot be read at all. */
export function readFacts(
  source: string,
  file: string,
  text: string,
  counts: Iterable<string>,
  problems: Problems,
): SourceFacts | null {
  const read = parseEntries(text, file, factsSchema, problems);
  if (read === null) return null;
  const { parsed } = read;
  const wrong = new Map(read.wrong);
  const facts = Object.entries(parsed.value).flatMap(([id, fact]) => {
    const content = readContent(id, fact, source, { parsed, counts, problems });
    if (content !== null) return toFact(id, fact, source, content, parsed);
    wrong.set(id, parsed.at([id]));
    return [];
  });
  return { facts, wrong };
}

interface Reading {
  readonly parsed: Parsed<unknown>;
  readonly counts: Iterable<string>;
  readonly problems: Problems;
}

const stated = (text: string | undefined): string | null => (text === undefined || text === "not stated" ? null : text);

function toFact(id: string, fact: FactFile, source: string, content: FactContent, parsed: Parsed<unknown>): Fact {
  return {
    id,
    source,
    label: fact.label,
    content,
    period: stated(fact.period),
    where: stated(fact.place),
    asStated: fact["as-stated"] ?? null,
    saidBy: fact["said-by"] ?? null,
    address: fact.address ?? null,
    note: fact.note ?? null,
    sameAs: fact["same-as"] ?? null,
    place: parsed.at([id]),
  };
}

function readContent(id: string, fact: FactFile, source: string, reading: Reading): FactContent | null {
  if (fact.date !== undefined) return { kind: "event", date: fact.date };
  if (fact.places !== undefined) return { kind: "places", places: fact.places, complete: fact.complete ?? true };
  if (fact.statement !== undefined) {
    return {
      kind: "statement",
      text: typeof fact.statement === "boolean" ? { "*": fact.statement ? "yes" : "no" } : fact.statement,
    };
  }
  const unit = readUnit(id, fact, reading);
  if (unit === null) return null;
  const hedge = fact.hedge ?? "exact";
  if (fact.missing !== undefined) return { kind: "missing", why: fact.missing, unit, hedge };
  // As written: the number 61.90 would have lost its nought, and with it a digit of what is known.
  const text = reading.parsed.written([id, "value"]) ?? String(fact.value);
  const origin = { kind: "fact", id, sources: [source], place: reading.parsed.at([id, "value"]) } as const;
  const quantity = stateQuantity({ text, unit, hedge, status: fact.status ?? "reported", origin });
  if (quantity.ok) return { kind: "quantity", quantity: quantity.value };
  reading.problems.add(quantity.problem);
  return null;
}

function readUnit(id: string, fact: FactFile, { parsed, counts, problems }: Reading): Unit | null {
  if (fact.unit === undefined) {
    problems.error(
      "missing-key",
      fact.missing === undefined
        ? `the fact "${id}" has a number but no unit`
        : `the fact "${id}" does not say what its missing number would count`,
      parsed.at([id]),
      "add a line such as unit: USD, unit: percent or unit: countries",
    );
    return null;
  }
  const unit = parseUnit(fact.unit, fact.prices, counts);
  if (unit.ok) return unit.value;
  problems.add({ ...unit.problem, place: parsed.at([id, unit.problem.rule === "unknown-unit" ? "unit" : "prices"]) });
  return null;
}
