import {
  AuthorMistake,
  type Chart,
  type ChartRow,
  type ChartValue,
  error,
  grouped,
  type Problem,
  tooMuch,
  usualLimits,
} from "@chancery/core";
import type { FieldType, Recipe } from "./recipe.ts";

export type Cell = ChartValue | readonly string[];
export type Row = Readonly<Record<string, Cell>>;
export type DataSets = Readonly<Record<string, readonly Row[]>>;

/** Any row may carry these, for a template that has a use for them. */
const canonical = [
  ...["x", "y", "key", "label", "text", "focus", "facet", "lon", "lat", "size", "group", "status"],
  ...["dx", "dy", "align", "from", "to", "tip"],
];

/**
 * The figure's rows, held against the fields that its template asks for: a field that is missing or unknown, an empty
 * set and a number that is none are errors, for Vega would draw all of them without a word.
 */
export function checkData(chart: Chart, recipe: Recipe): { readonly data: DataSets } {
  const problems: Problem[] = [];
  const report = (rule: string, message: string, hint: string | null = null): void => {
    problems.push(error(rule, `${chart.id}: ${message}`, chart.place, hint));
  };
  const rows = [chart.rows, ...Object.values(chart.extra)].reduce((sum, set) => sum + set.length, 0);
  if (rows > usualLimits.marks) {
    const has = `${chart.id}: the figure has ${grouped(rows)} rows`;
    throw new AuthorMistake([tooMuch(has, usualLimits.marks, "are drawn", chart.place)]);
  }
  if (chart.rows.length === 0) report("empty-chart", "the figure has no rows");
  for (const name of Object.keys(chart.extra)) {
    if (recipe.extra[name] !== undefined) continue;
    report("unknown-extra", `"${chart.template}" takes no extra "${name}"`, known(Object.keys(recipe.extra)));
  }
  const data: Record<string, readonly Row[]> = { data: chart.rows };
  checkRows("row", chart.rows, recipe.fields, report);
  for (const [name, fields] of Object.entries(recipe.extra)) {
    const rows = chart.extra[name] ?? [];
    checkRows(`${name} row`, rows, fields, report);
    data[name] = rows;
  }
  if (problems.length > 0) throw new AuthorMistake(problems);
  return { data };
}

type Report = (rule: string, message: string, hint?: string | null) => void;
type Fields = Readonly<Record<string, FieldType>>;

function checkRows(what: string, rows: readonly ChartRow[], fields: Fields, report: Report): void {
  for (const [at, row] of rows.entries()) {
    const where = `${what} ${at + 1}`;
    for (const [name, type] of Object.entries(fields)) checkCell(where, name, row[name] ?? null, type, report);
    for (const [name, value] of Object.entries(row)) {
      if (!(name in fields) && !canonical.includes(name)) {
        report("unknown-field", `${where} has a field "${name}"`, known(Object.keys(fields)));
      } else if (!(name in fields)) checkFinite(where, name, value, report);
    }
  }
}

function checkCell(where: string, name: string, value: ChartValue, type: FieldType, report: Report): void {
  const kind = type.replace("?", "");
  if (value === null) {
    if (!type.endsWith("?")) report("missing-field", `${where} lacks "${name}"`);
    return;
  }
  const fits = kind === "words" ? typeof value === "string" || typeof value === "number" : typeof value === kind;
  if (!fits) report("wrong-field", `${where}: "${name}" is ${JSON.stringify(value)}, not ${kind}`);
  else checkFinite(where, name, value, report);
}

function checkFinite(where: string, name: string, value: ChartValue, report: Report): void {
  if (typeof value === "number" && !Number.isFinite(value)) report("no-number", `${where}: "${name}" is ${value}`);
}

const known = (names: readonly string[]): string => `known: ${names.join(", ") || "none"}`;
