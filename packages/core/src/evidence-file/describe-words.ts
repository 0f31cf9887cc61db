import type { Quote } from "../document/document.ts";
import type { Accounting } from "./accounting.ts";
import { describeWordCell, nothingKnown, ofFact } from "./describe-value.ts";
import type { EvidenceValue } from "./evidence-schema.ts";

/** What is quoted and no quantity: a date, a list of places, a statement, words for a gap, words that numbers chose. */
export function describeWords(name: string, quotes: readonly Quote[], accounting: Accounting): EvidenceValue {
  const [first] = quotes;
  const { evidence } = accounting;
  const fact = evidence.facts.get(name);
  const common = {
    ...nothingKnown,
    label: first?.label ?? name,
    printed: first?.text ?? "",
    inputs: [...new Set(quotes.flatMap(({ inputs }) => inputs.map(({ origin }) => origin.id)))],
    sources: [...(first?.sources ?? [])],
  };
  if (fact === undefined) {
    const held = describeWordCell(name, accounting);
    // A metric whose inputs are missing, or a cell of a row that the table does not have.
    if (held.kind === undefined && first?.machine === "missing") return { ...common, kind: "missing" };
    const value = held.kind === undefined ? (first?.machine ?? null) : null;
    return { ...common, value, period: first?.period || null, ...held };
  }
  return { ...common, ...ofFact(name, accounting), ...contentOf(name, accounting) };
}

function contentOf(name: string, { evidence }: Accounting): Partial<EvidenceValue> {
  const content = evidence.facts.get(name)?.content;
  switch (content?.kind) {
    case "event":
      return { kind: "event", value: content.date };
    case "places":
      return { kind: "places", value: content.places.join(" ") };
    case "statement":
      return { kind: "statement", value: Object.values(content.text)[0] ?? null };
    case "missing":
      return { kind: "missing", value: null };
    default:
      return {};
  }
}
