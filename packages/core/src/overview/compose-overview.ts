import type { OverviewColumn, OverviewFile } from "../brief/family/overview-schema.ts";
import { nameOf } from "../brief/family/parameters.ts";
import type { ComposedReport } from "../compose-editions.ts";
import type { Reference } from "../document/document.ts";
import { toReference } from "../document/references.ts";
import { typographic } from "../files/typographic.ts";
import { type Words, wordsIn } from "../files/words.ts";
import { formatQuantity } from "../language/format.ts";
import { evaluateFormula } from "../metrics/evaluate-formula.ts";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import { sum } from "../quantity/arithmetic.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Overview, OverviewCell } from "./overview.ts";

/**
 * The overview of a family in one language, from the editions of all its members; null where its brief.yaml asks for none.
 * A total that the members do not come to is a mistake at its place in that file.
 * @param compares whether that is looked at: the numbers are the same in each language
 */
export function composeOverview(
  editions: readonly ComposedReport[],
  problems: Problems,
  compares = true,
): Overview | null {
  const [first] = editions;
  const asked = first?.brief.meta.overview;
  if (first === undefined || asked === undefined) return null;
  const { language, tag, brief } = first;
  const words = (text: Words): string => typographic(wordsIn(text, tag), language.quotes);
  const columns = asked.columns.map((column, at) => readColumn(column, at, editions, compares, problems));
  const order = new Intl.Collator(language.locale);
  const rows = editions.map((edition, row) => ({
    brief: edition.brief.id,
    name: [...edition.brief.parameters.values()].map((bound) => nameOf(bound, tag)).join(", "),
    cells: columns.map(({ values }, at) => cellOf(values[row] ?? null, asked.columns[at], edition)),
  }));
  return {
    family: brief.folder,
    language: tag,
    title: words(asked.title),
    subtitle: words(asked.subtitle),
    member: words(asked.member),
    columns: asked.columns.map(({ label }) => words(label)),
    rows: rows.toSorted((a, b) => order.compare(a.name, b.name)),
    totals: columns.map(({ total }, at) => (total === null ? empty : cellOf(total, asked.columns[at], first))),
    counts: columns.map(({ values }) => `${values.filter((value) => value !== null).length} / ${values.length}`),
    sources: sourcesOf(
      columns.flatMap(({ values, total }) => [...values, total]),
      first,
      problems,
    ),
  };
}

const empty: OverviewCell = { text: "", quoted: null };

interface Column {
  /** Of each member; null for a gap. */
  readonly values: readonly (Quantity | null)[];
  readonly total: Quantity | null;
}

function readColumn(
  { formula, missing, total }: OverviewColumn,
  at: number,
  editions: readonly ComposedReport[],
  compares: boolean,
  problems: Problems,
): Column {
  const values = editions.map(({ brief, evidence, metrics }) =>
    evaluateFormula(
      formula,
      { evidence, metrics, specs: brief.metrics, columns: new Map() },
      brief.at("overview", "columns", at, "formula"),
      problems,
      missing === undefined ? "reported" : "excused",
    ),
  );
  const [first] = editions;
  if (total === undefined || first === undefined) return { values, total: null };
  const { brief, evidence, metrics } = first;
  const place = brief.at("overview", "columns", at, "total");
  const names = { evidence, metrics, specs: brief.metrics, columns: new Map() };
  const stated = evaluateFormula(total, names, place, problems);
  if (stated !== null && compares) compareTotal({ values, stated, total, place, edition: first }, problems);
  return { values, total: stated };
}

interface Stated extends Pick<Column, "values"> {
  readonly stated: Quantity;
  /** As it is written. */
  readonly total: string;
  readonly place: Place;
  readonly edition: ComposedReport;
}

function compareTotal({ values, stated, total, place, edition }: Stated, problems: Problems): void {
  const known = values.filter((value) => value !== null);
  // Each was reported, or is a gap: nothing is there to be added.
  if (known.length === 0) return;
  const found = sum(known);
  if (!found.ok) problems.add({ ...found.problem, place });
  else if (!isSame(found.value, stated)) {
    const { brief, language } = edition;
    const [all, own] = [stated, found.value].map((quantity) => formatQuantity(quantity, language).plain);
    const where = stated.origin.place;
    const stands = where === null || where.file === place.file ? "" : ` (${where.file}:${where.line})`;
    problems.error(
      "family-total",
      `the members of ${brief.folder} come to ${own}, and ${total} is ${all}${stands}`,
      place,
      "look for a row that is there twice, or for a member that is left out (except)",
    );
  }
}

/** A total may be stated with fewer digits than its parts. */
function isSame(found: Quantity, stated: Quantity): boolean {
  const apart = found.value.minus(stated.value).abs();
  const { lastDigit } = stated;
  return apart.isZero() || (lastDigit !== null && apart.lte(`5e${lastDigit - 1}`));
}

function cellOf(
  quantity: Quantity | null,
  column: OverviewFile["columns"][number] | undefined,
  { language, tag }: ComposedReport,
): OverviewCell {
  if (quantity === null) return { text: wordsIn(column?.missing ?? { "*": "–" }, tag), quoted: null };
  const { digits } = column ?? {};
  const { plain, machine } = formatQuantity(quantity, language, digits === undefined ? {} : { digits });
  return { text: plain, quoted: { fact: quantity.origin.id, value: machine } };
}

function sourcesOf(
  quantities: readonly (Quantity | null)[],
  { brief, evidence, metrics, language, tag }: ComposedReport,
  problems: Problems,
): readonly Reference[] {
  const ids = new Set(quantities.flatMap((quantity) => quantity?.origin.sources ?? []));
  const known = { brief, evidence, metrics, language, tag, problems };
  return [...ids].sort().flatMap((id) => {
    const source = evidence.sources.get(id);
    return source === undefined ? [] : [toReference(source, known)];
  });
}
