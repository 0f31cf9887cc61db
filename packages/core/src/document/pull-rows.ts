import type { PullFile } from "../brief/figures-schema.ts";
import { chooseRows, standsIn, textsOf } from "../evidence/choose-rows.ts";
import type { Cell, Fact, Row, Series } from "../evidence/evidence.ts";
import type { Problems } from "../problem/collector.ts";
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

/** Where a part of the pull stands in figures.yaml. */
export type At = (...path: readonly PropertyKey[]) => Place;

type Pull = Omit<PullFile, "text" | "divide">;

/** The rows that a pull names; wrong names are reported where they stand. A pull that finds nothing is an error, never an empty chart. */
export function pullRows(pull: Pull, at: At, composition: Composition): readonly Pulled[] {
  const rows = findRows(pull, at, composition);
  useSources(
    rows.flatMap((row) => row.sources),
    composition,
  );
  return rows;
}

function findRows(pull: Pull, at: At, composition: Composition): readonly Pulled[] {
  if (pull.series !== undefined) return fromSeries(pull.series, pull, at, composition);
  if (pull.facts !== undefined)
    return pull.facts.flatMap((id, nth) =>
      fromFact(id, pull, (...path) => at(...(path.length > 0 ? path : ["facts", nth])), composition),
    );
  if (pull.places !== undefined) return fromPlaces(pull.places, pull, at, composition);
  return [{ fields: pull.constants ?? {}, row: null, series: null, fact: null, sources: [] }];
}

function fromSeries(id: string, pull: Pull, at: At, { evidence, problems }: Composition): readonly Pulled[] {
  const series = evidence.series.get(id);
  if (series === undefined) {
    if (!evidence.broken.has(id))
      problems.error(
        "unknown-series",
        `no series is called "${id}"`,
        at("series"),
        suggest(id, evidence.series.keys()),
      );
    return [];
  }
  const names = series.fields.map((field) => field.name);
  const asked: (readonly [name: string, place: Place])[] = [
    ...Object.entries(pull.columns ?? {}).map(([field, name]) => [name, at("columns", field)] as const),
    ...Object.keys(pull.where ?? {}).map((name) => [name, at("where", name)] as const),
  ];
  const unknown = asked.filter(([name]) => !names.includes(name));
  for (const [name, place] of unknown)
    problems.error("unknown-column", `${id} has no column "${name}"`, place, suggest(name, names));
  if (unknown.length > 0 || !checkChoice(series, pull, at, problems)) return [];
  const rows = chooseRows(series, pull);
  if (rows.length === 0)
    problems.error("empty-pull", `no row of ${id} is chosen here`, at("series"), "check where, from and to");
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

/** A misspelt country among several would only be missing from the chart: every value asked for must be there. */
function checkChoice(series: Series, { where = {}, from, to }: Pull, at: At, problems: Problems): boolean {
  let good = true;
  const wrong = (message: string, place: Place, hint: string): void => {
    good = false;
    problems.error("unknown-value", message, place, hint);
  };
  for (const [column, wanted] of Object.entries(where)) {
    const list = Array.isArray(wanted);
    [wanted].flat().forEach((value, nth) => {
      const place = list ? at("where", column, nth) : at("where", column);
      if (!standsIn(series, column, String(value)))
        wrong(
          `no row of ${series.id} has ${value} as its ${column}`,
          place,
          suggest(String(value), textsOf(series, [column])),
        );
    });
  }
  const end = from === undefined ? "to" : "from";
  if ((from ?? to) !== undefined && series.periodField === null)
    wrong(`${series.id} has no period to choose by`, at(end), "name its column in the schema: period-field: year");
  return good;
}

function fromFact(id: string, pull: Pull, at: At, { evidence, problems }: Composition): readonly Pulled[] {
  const fact = evidence.facts.get(id);
  if (fact === undefined) {
    if (!evidence.broken.has(id))
      problems.error("unknown-fact", `no fact is called "${id}"`, at(), suggest(id, evidence.facts.keys()));
    return [];
  }
  const value = fact.content.kind === "quantity" ? fact.content.quantity : null;
  const parts: Readonly<Record<string, Cell>> = { value, place: fact.where, period: fact.period };
  const cells = Object.entries(pull.columns ?? {}).map(([field, part]): [string, Cell] => {
    if (!Object.hasOwn(parts, part))
      problems.error(
        "unknown-column",
        `a fact has no part "${part}"`,
        at("columns", field),
        suggest(part, Object.keys(parts)),
      );
    return [field, parts[part] ?? null];
  });
  const fields: Record<string, Cell> = {
    ...pull.constants,
    ...(fact.where === null ? {} : { place: fact.where }),
    ...Object.fromEntries(cells),
  };
  return [{ fields, row: null, series: null, fact, sources: [fact.source] }];
}

function fromPlaces(id: string, pull: Pull, at: At, { evidence, problems }: Composition): readonly Pulled[] {
  const fact = evidence.facts.get(id);
  if (fact?.content.kind === "places") {
    const listed = fact.content.places;
    const wanted = pull.where?.["place"] === undefined ? null : [pull.where["place"]].flat().map(String);
    for (const code of (wanted ?? []).filter((name) => !listed.includes(name)))
      problems.error(
        "unknown-value",
        `"${id}" does not list ${code}`,
        at("where", "place", [pull.where?.["place"]].flat().indexOf(code)),
        suggest(code, listed),
      );
    const chosen = listed.filter((code) => wanted === null || wanted.includes(code));
    return chosen.map((code) => ({
      fields: { ...pull.constants, place: code },
      row: null,
      series: null,
      fact,
      sources: [fact.source],
    }));
  }
  if (fact === undefined && evidence.broken.has(id)) return [];
  const message = fact === undefined ? `no fact is called "${id}"` : `"${id}" lists no countries`;
  problems.error("unknown-fact", message, at("places"), fact === undefined ? suggest(id, evidence.facts.keys()) : null);
  return [];
}
