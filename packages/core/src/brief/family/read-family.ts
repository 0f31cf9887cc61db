import { choiceText, chooseRows, standsIn, textsOf } from "../../evidence/choose-rows.ts";
import type { Evidence, Row, Series } from "../../evidence/evidence.ts";
import { placeNames } from "../../evidence/place-name.ts";
import { type Parsed, parseYaml } from "../../files/parse-yaml.ts";
import { plainName } from "../../files/plain-name.ts";
import { Problems } from "../../problem/collector.ts";
import type { Place } from "../../problem/problem.ts";
import { suggest } from "../../problem/suggest.ts";
import { type EachFile, eachSchema, type ValuesFile } from "./each-schema.ts";
import { familyHead } from "./family-head.ts";
import type { Bound, Parameters } from "./parameters.ts";

/** One brief of a family, or a brief by itself. */
export interface Member {
  /** The brief's own: that of the family, then the values in small letters. */
  readonly id: string;
  /** The folder of data/briefs that it is made from. */
  readonly folder: string;
  readonly parameters: Parameters;
}

/** A family that had more would be a mistake of its `each:`. */
const most = 2000;

/**
 * The briefs that a folder of data/briefs makes: itself, or one for each value of the parameters that its `each:`
 * declares, in the order of the series. None where that has a mistake, which is reported.
 * @param taken the folders that a name is taken by, by name; those of the members are added
 */
export function readFamily(id: string, text: string, { taken, ...known }: FamilyReading): readonly Member[] {
  const alone = [{ id, folder: id, parameters: new Map() }];
  // Whatever else is wrong with the file is reported when the brief is read.
  const head = text.includes("each:")
    ? parseYaml(text, `data/briefs/${id}/brief.yaml`, familyHead, new Problems())
    : null;
  if (head?.value.each === undefined) return alone;
  const each = eachSchema.safeParse(head.value.each);
  if (!each.success) return alone;
  const reading = { ...known, parsed: head };
  const values = Object.entries(each.data).map(([name, from]) => [name, valuesOf(name, from, reading)] as const);
  const members = combine(values).map((parameters) => ({ id: nameMember(id, parameters), folder: id, parameters }));
  return checkMembers(members, each.data, taken, reading);
}

export interface FamilyReading {
  readonly evidence: Evidence;
  readonly tags: readonly string[];
  readonly taken: Map<string, string>;
  readonly problems: Problems;
}

interface Reading extends Omit<FamilyReading, "taken"> {
  readonly parsed: Parsed<unknown>;
}

/** The values of one parameter, each once. */
function valuesOf(name: string, from: ValuesFile, { parsed, evidence, tags, problems }: Reading): readonly Bound[] {
  const at: At = (...path) => parsed.at(["each", name, ...path]);
  const series = evidence.series.get(from.series);
  if (series === undefined) {
    const hint = suggest(from.series, evidence.series.keys());
    if (!evidence.broken.has(from.series))
      problems.error("unknown-series", `no series is called "${from.series}"`, at("series"), hint);
    return [];
  }
  const columns = series.fields.map((field) => field.name);
  const asked = [
    [from.column, at("column")] as const,
    ...(from.name === undefined ? [] : [[from.name, at("name")] as const]),
    ...Object.keys(from.where ?? {}).map((column) => [column, at("where", column)] as const),
  ].filter(([column]) => !columns.includes(column));
  for (const [column, place] of asked)
    problems.error("unknown-column", `${series.id} has no column "${column}"`, place, suggest(column, columns));
  if (asked.length > 0) return [];
  const lacking = lacksValues(from, series, at, problems);
  const found = new Map<string, Row>();
  for (const row of chooseRows(series, from)) {
    const code = choiceText(row.cells[from.column]);
    const first = found.get(code);
    if (first !== undefined) remarkNames(code, first, row, { series, from, place: at("name"), problems });
    else if (code !== "") found.set(code, row);
  }
  for (const value of (from.except ?? []).filter((code) => !found.has(code)))
    problems.error(
      "unknown-value",
      `no row of ${series.id} has ${value} here`,
      at("except"),
      suggest(value, found.keys()),
    );
  const bound = [...found].filter(([code]) => !from.except?.includes(code));
  if (bound.length === 0 && !lacking)
    problems.error("empty-family", `no row of ${series.id} is chosen here`, at("series"), "check where, from and to");
  return bound.map(([code, row]) => ({ code, names: namesOf(code, row, series, from, evidence, tags) }));
}

/** Whether `where` names a value that no row has, which is reported. */
function lacksValues({ where = {} }: ValuesFile, series: Series, at: At, problems: Problems): boolean {
  const before = problems.errors;
  for (const [column, values] of Object.entries(where))
    for (const [index, value] of [values].flat().map(String).entries()) {
      if (standsIn(series, column, value)) continue;
      const message = `no row of ${series.id} has ${value} as its ${column}`;
      const place = at("where", column, ...(Array.isArray(values) ? [index] : []));
      problems.error("unknown-value", message, place, suggest(value, textsOf(series, [column])));
    }
  return problems.errors > before;
}

interface Naming {
  readonly series: Series;
  readonly from: ValuesFile;
  readonly place: Place;
  readonly problems: Problems;
}

/** Names of places come from their list; of anything else the first row's is printed, and one that differs may be the better. */
function remarkNames(code: string, first: Row, row: Row, { series, from, place, problems }: Naming): void {
  const { column, name } = from;
  if (name === undefined || column === series.placeField) return;
  const [printed, other] = [first, row].map(({ cells }) => choiceText(cells[name]));
  if (printed === other || other === "") return;
  const message = `${code} is called "${printed}" in line ${first.line} of ${series.file}, and "${other}" in line ${row.line}`;
  problems.warning(
    "two-names",
    message,
    place,
    "the first is printed: write one name, or choose the rows with from, to or where",
  );
}

type At = (...path: readonly (string | number)[]) => Place;

/** A place has a name in every language; anything else that of its own column, or its value. */
function namesOf(
  code: string,
  row: Row,
  series: Series,
  { column, name }: ValuesFile,
  evidence: Evidence,
  tags: readonly string[],
): Bound["names"] {
  const own = name === undefined ? code : choiceText(row.cells[name]) || code;
  return column === series.placeField ? placeNames(code, own, evidence, tags) : { "*": own };
}

/** Every combination of the parameters' values. */
function combine(values: readonly (readonly [string, readonly Bound[]])[]): readonly Parameters[] {
  return values.reduce<readonly Parameters[]>(
    (all, [name, bounds]) =>
      all.flatMap((parameters) => bounds.map((bound) => new Map([...parameters, [name, bound]]))).slice(0, most + 1),
    [new Map()],
  );
}

const nameMember = (family: string, parameters: Parameters): string =>
  [family, ...[...parameters.values()].map(({ code }) => plainName(code))].join("-");

function checkMembers(
  members: readonly Member[],
  each: EachFile,
  taken: Map<string, string>,
  { parsed, problems }: Reading,
): readonly Member[] {
  const place = parsed.at(["each"]);
  if (members.length > most) {
    const hint = "choose fewer rows with where, from and to";
    problems.error("large-family", `this makes more than ${most} briefs`, place, hint);
    return [];
  }
  const own = new Map<string, string>();
  for (const { id, folder, parameters } of members) {
    const values = [...parameters.values()].map(({ code }) => code).join(", ");
    const hint = `give one of them no edition (except), or choose another column than ${Object.values(each)[0]?.column}`;
    const [alike, other] = [own.get(id), taken.get(id)];
    if (alike !== undefined)
      problems.error("duplicate-member", `"${alike}" and "${values}" would both be called ${id}`, place, hint);
    else if (other !== undefined)
      problems.error(
        "duplicate-member",
        `"${values}" would be called ${id}, as is ${other === id ? "" : "a member of "}data/briefs/${other}`,
        place,
        `give it no edition (except), or call one of the folders ${folder} and ${other} otherwise`,
      );
    else if ([...parameters.values()].some(({ code }) => plainName(code) === ""))
      problems.error("unnamed-member", `"${values}" has no letter or digit to name a file by`, place, unnamed);
    own.set(id, values);
    taken.set(id, folder);
  }
  return members;
}

const unnamed = "choose a column whose values have Latin letters or digits, such as codes, and name the other as name:";
