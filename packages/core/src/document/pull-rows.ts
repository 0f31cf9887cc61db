import type { PullFile } from "../brief/figures-schema.ts";
import type { Cell, Fact, Row, Series } from "../evidence/evidence.ts";
import { isQuantity } from "../evidence/evidence.ts";
import type { Place } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import { type Composition, useSources } from "./composition.ts";

/** A row for a figure, from wherever it came. */
export interface Pulled {
  /** Under the template's field names. */
  readonly fields: Readonly<Record<string, Cell>>;
  /** The table's row or the fact behind it; null for constants alone. */
  readonly row: Row | null;
  readonly series: Series | null;
  readonly fact: Fact | null;
  readonly sources: readonly string[];
}

type Pull = Omit<PullFile, "text" | "divide">;

/** The rows that a pull names; wrong names are reported at its place. A pull that finds nothing is an error, never an empty chart. */
export function pullRows(pull: Pull, place: Place, composition: Composition): readonly Pulled[] {
  const rows = findRows(pull, place, composition);
  useSources(
    rows.flatMap((row) => row.sources),
    composition,
  );
  return rows;
}

function findRows(pull: Pull, place: Place, composition: Composition): readonly Pulled[] {
  if (pull.series !== undefined) return fromSeries(pull.series, pull, place, composition);
  if (pull.facts !== undefined) return pull.facts.flatMap((id) => fromFact(id, pull, place, composition));
  if (pull.places !== undefined) return fromPlaces(pull.places, pull, place, composition);
  return [{ fields: pull.constants ?? {}, row: null, series: null, fact: null, sources: [] }];
}

function fromSeries(id: string, pull: Pull, place: Place, { evidence, problems }: Composition): readonly Pulled[] {
  const series = evidence.series.get(id);
  if (series === undefined) {
    problems.error("unknown-series", `no series is called "${id}"`, place, suggest(id, evidence.series.keys()));
    return [];
  }
  const names = series.fields.map((field) => field.name);
  const asked = [...Object.values(pull.columns ?? {}), ...Object.keys(pull.where ?? {})];
  const unknown = asked.filter((name) => !names.includes(name));
  for (const name of unknown)
    problems.error("unknown-column", `${id} has no column "${name}"`, place, suggest(name, names));
  if (unknown.length > 0) return [];
  const rows = series.rows.filter((row) => matches(row, series, pull));
  if (rows.length === 0)
    problems.error("empty-pull", `no row of ${id} is chosen here`, place, "check where, from and to");
  return rows.map((row) => {
    const cells = Object.entries(pull.columns ?? {}).map(([field, column]): [string, Cell] => [
      field,
      row.cells[column] ?? null,
    ]);
    return {
      fields: { ...pull.constants, ...Object.fromEntries(cells) },
      row,
      series,
      fact: null,
      sources: [series.source],
    };
  });
}

function matches(row: Row, series: Series, { where = {}, from, to }: Pull): boolean {
  const text = (cell: Cell | undefined): string => (isQuantity(cell) ? cell.value.toFixed() : String(cell ?? ""));
  const fits = Object.entries(where).every(([column, wanted]) =>
    [wanted].flat().some((value) => String(value) === text(row.cells[column])),
  );
  if (!fits || series.periodField === null) return fits;
  const period = text(row.cells[series.periodField]);
  return (from === undefined || period >= from) && (to === undefined || period <= to);
}

function fromFact(id: string, pull: Pull, place: Place, { evidence, problems }: Composition): readonly Pulled[] {
  const fact = evidence.facts.get(id);
  if (fact === undefined) {
    problems.error("unknown-fact", `no fact is called "${id}"`, place, suggest(id, evidence.facts.keys()));
    return [];
  }
  const value = fact.content.kind === "quantity" ? fact.content.quantity : null;
  const cells = Object.entries(pull.columns ?? {}).map(([field, part]): [string, Cell] => [
    field,
    part === "value" ? value : part === "place" ? fact.where : fact.period,
  ]);
  const fields: Record<string, Cell> = {
    ...pull.constants,
    ...(fact.where === null ? {} : { place: fact.where }),
    ...Object.fromEntries(cells),
  };
  return [{ fields, row: null, series: null, fact, sources: [fact.source] }];
}

function fromPlaces(id: string, pull: Pull, place: Place, { evidence, problems }: Composition): readonly Pulled[] {
  const fact = evidence.facts.get(id);
  if (fact?.content.kind === "places") {
    const wanted = pull.where?.["place"] === undefined ? null : [pull.where["place"]].flat().map(String);
    const chosen = fact.content.places.filter((code) => wanted === null || wanted.includes(code));
    if (chosen.length === 0) problems.error("empty-pull", `"${id}" lists none of these countries`, place);
    return chosen.map((code) => ({
      fields: { ...pull.constants, place: code },
      row: null,
      series: null,
      fact,
      sources: [fact.source],
    }));
  }
  const message = fact === undefined ? `no fact is called "${id}"` : `"${id}" lists no countries`;
  problems.error("unknown-fact", message, place, fact === undefined ? suggest(id, evidence.facts.keys()) : null);
  return [];
}
