import type { Evidence, Series } from "../evidence/evidence.ts";
import { valueFields } from "../evidence/find-row.ts";
import { wordsIn } from "../files/words.ts";
import { formatQuantity } from "../language/format.ts";
import type { Language } from "../language/language.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Metric, MetricSpec } from "./metric.ts";

/** All that an explanation draws on, and the language it is in. */
export interface Explaining {
  readonly specs: ReadonlyMap<string, MetricSpec>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly evidence: Evidence;
  readonly language: Language;
  /** The language's tag, such as `en`. */
  readonly tag: string;
}

/** What a quantity is of, in words: the label of its fact, its metric, or its series with the cell's keys. Null when it has none. */
export function labelOf({ origin }: Quantity, { metrics, evidence, tag }: Explaining): string | null {
  if (origin.kind === "metric") return wordsOrNull(metrics.get(origin.id)?.label, tag);
  if (origin.kind === "fact") return wordsOrNull(evidence.facts.get(origin.id)?.label, tag);
  const cell = origin.kind === "cell" ? cellNamed(origin.id, evidence) : null;
  return cell && cellLabel(cell, tag);
}

const wordsOrNull = (words: Metric["label"] | undefined, tag: string): string | null =>
  words === undefined ? null : wordsIn(words, tag);

interface NamedCell {
  readonly series: Series;
  readonly keys: string;
  readonly column: string;
}

/** The series, keys and column in `oda-given[AZE, 2023].usd`. */
function cellNamed(id: string, { series }: Evidence): NamedCell | null {
  const found = series.get(id.slice(0, id.indexOf("[")));
  const end = id.lastIndexOf("].");
  return found ? { series: found, keys: id.slice(id.indexOf("[") + 1, end), column: id.slice(end + 2) } : null;
}

function cellLabel({ series, keys, column }: NamedCell, tag: string): string {
  const field = series.fields.find(({ name }) => name === column);
  const label = `${wordsIn(series.label, tag)}: ${keys}`;
  return field && valueFields(series).length > 1 ? `${label}, ${wordsIn(field.title, tag)}` : label;
}

/** "about $61.9 million (preliminary)" */
export const printed = (quantity: Quantity, { language }: Explaining): string =>
  formatQuantity(quantity, language).plain;
