import { cellText, type Evidence, type Series } from "../evidence/evidence.ts";
import { rowNamed, valueFields } from "../evidence/find-row.ts";
import { placeName } from "../evidence/place-name.ts";
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

/**
 * What a quantity is of, in words: the label of its fact or metric; of a cell, its column's title, or its series' label
 * where that has one column, with the keys: "aid given: Azerbaijan, 2023". Null when it has none.
 */
export function labelOf(
  { origin }: Quantity,
  { metrics, evidence, tag }: Pick<Explaining, "metrics" | "evidence" | "tag">,
): string | null {
  if (origin.kind === "metric") return wordsOrNull(metrics.get(origin.id)?.label, tag);
  if (origin.kind === "fact") return wordsOrNull(evidence.facts.get(origin.id)?.label, tag);
  const cell = origin.kind === "cell" ? cellNamed(origin.id, evidence) : null;
  return cell && cellLabel(cell, evidence, tag);
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

function cellLabel({ series, keys, column }: NamedCell, evidence: Evidence, tag: string): string {
  const field = series.fields.find(({ name }) => name === column);
  const told = named(series, keys, evidence, tag);
  const label = `${wordsIn(series.label, tag)}: ${told}`;
  if (field === undefined || valueFields(series).length < 2) return label;
  const title = wordsIn(field.title, tag);
  // A column without a title of its own is called by its name, which says little alone.
  return title === column ? `${label}, ${title}` : `${title}: ${told}`;
}

/** The keys with the name of a place for its code. */
function named(series: Series, keys: string, evidence: Evidence, tag: string): string {
  const { primaryKey, placeField } = series;
  const row = placeField === null ? null : rowNamed(series, keys);
  if (row === null) return keys;
  return primaryKey
    .map((name) =>
      name === placeField
        ? placeName(cellText(row.cells[name] ?? null), { evidence, tag })
        : cellText(row.cells[name] ?? null),
    )
    .join(", ");
}

/** "about $61.9 million (preliminary)" */
export const printed = (quantity: Quantity, { language }: Explaining): string =>
  formatQuantity(quantity, language).plain;
