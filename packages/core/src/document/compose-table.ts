import type { FigureSpec } from "../brief/brief.ts";
import type { ColumnFile, TableFigureFile } from "../brief/figures-schema.ts";
import { choiceText } from "../evidence/choose-rows.ts";
import { type Cell, isQuantity } from "../evidence/evidence.ts";
import { placeName } from "../evidence/place-name.ts";
import { wordsIn } from "../files/words.ts";
import { formatDate, formatPeriod } from "../language/dates.ts";
import { evaluateFormula } from "../metrics/evaluate-formula.ts";
import type { Place } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Labels } from "./chart-rows.ts";
import type { Composition } from "./composition.ts";
import type { Inline, Table } from "./document.ts";
import { type Pulled, pullRows } from "./pull-rows.ts";
import { quoteInTable } from "./quote-in-table.ts";

type Spec = FigureSpec & TableFigureFile;

/** What one column of one row prints, before the bars of its column are scaled. */
interface Printed {
  readonly children: readonly Inline[];
  readonly quantity: Quantity | null;
}

/** A table of series or facts: every number in it is quoted, as in running text. */
export function composeTable(
  spec: Spec,
  labels: Labels,
  composition: Composition,
): Pick<Table, "kind" | "columns" | "rows"> {
  const pulled = spec.rows.flatMap((pull, index) =>
    pullRows(pull, (...path) => spec.at("rows", index, ...path), composition),
  );
  const printed = pulled.map((row) =>
    spec.columns.map((column, at) => printCell(row, column, at, { spec, labels, composition })),
  );
  return {
    kind: "table",
    columns: spec.columns.map((column, at) => ({
      heading: text(headingOf(column, at, spec, labels, composition)),
      align: column.align,
      bar: column.bar ?? false,
    })),
    rows: printed.map((cells) => ({
      total: false,
      cells: cells.map(({ children, quantity }, at) => ({
        children,
        bar: spec.columns[at]?.bar ? barOf(quantity, printed, at) : null,
      })),
    })),
  };
}

const text = (words: string): readonly Inline[] => [{ kind: "text", text: words }];

function headingOf(column: ColumnFile, at: number, spec: Spec, labels: Labels, { problems }: Composition): string {
  const words = labels.get(column.name);
  if (words === undefined)
    problems.error(
      "missing-label",
      `the report has no line "Label ${column.name}: …" for this column`,
      spec.at("columns", at, "name"),
    );
  else if (words.trim() === "")
    problems.error(
      "empty-heading",
      `the report's line "Label ${column.name}: …" is empty: a column without a heading cannot be read out`,
      spec.at("columns", at, "name"),
      "write what the column holds",
    );
  return words ?? column.name;
}

/** The bar's length as a part of the column's largest value. */
function barOf(quantity: Quantity | null, rows: readonly (readonly Printed[])[], at: number): number | null {
  const largest = Math.max(...rows.map((cells) => cells[at]?.quantity?.value.toNumber() ?? 0));
  return quantity === null || largest <= 0 ? null : Math.max(0, quantity.value.toNumber() / largest);
}

interface Context {
  readonly spec: Spec;
  readonly labels: Labels;
  readonly composition: Composition;
}

function printCell(row: Pulled, column: ColumnFile, at: number, context: Context): Printed {
  const { spec, labels, composition } = context;
  if (column.words !== undefined) {
    const key = String(row.fields[column.words] ?? "");
    return { children: text(labels.get(key) ?? key), quantity: null };
  }
  const place = spec.at("columns", at);
  if (column.part !== undefined) return printPart(row, column, place, context);
  const cell =
    column.formula === undefined
      ? cellOf(row, column, context, at)
      : compute(row, { ...column, formula: column.formula }, at, context);
  if (isQuantity(cell)) return { children: [quoteInTable(cell, row, column, place, composition)], quantity: cell };
  if (cell === undefined) return { children: text("–"), quantity: null };
  if (cell !== null) return { children: text(String(cell)), quantity: null };
  const words = column.missing === undefined ? undefined : (labels.get(column.missing) ?? "–");
  if (words !== undefined) return { children: text(words), quantity: null };
  composition.problems.error(
    "missing-value",
    `a row has no value for the column "${column.name}"`,
    place,
    'say what stands there: missing: and a "Label …" in the report',
  );
  return { children: text("–"), quantity: null };
}

/** Undefined when the row has no such column, which is reported. */
function cellOf(row: Pulled, column: ColumnFile, { spec, composition }: Context, at: number): Cell | undefined {
  const name = column.column ?? column.name;
  const cell = row.row?.cells[name];
  if (cell === undefined) {
    const place = spec.at("columns", at, column.column === undefined ? "name" : "column");
    const names = Object.keys(row.row?.cells ?? {});
    composition.problems.error("unknown-column", `the rows have no column "${name}"`, place, suggest(name, names));
  }
  return cell;
}

/**
 * A formula over the row's own columns: its numbers are quantities, its words and periods name cells of series, as in
 * `oda-given(AZE, year)`. Where one of them is empty, so is the result, and where a series has no such cell and the
 * column says what stands there.
 */
function compute(
  row: Pulled,
  { formula, missing }: ColumnFile & { readonly formula: string },
  at: number,
  { spec, composition }: Context,
): Cell {
  const cells = row.row?.cells ?? {};
  const { evidence, metrics } = composition;
  const used = Object.keys(cells).filter((name) =>
    new RegExp(`(?<![\\w-])${RegExp.escape(name)}(?![\\w-])`).test(formula),
  );
  if (used.some((name) => cells[name] === null)) return null;
  const names = new Map(
    used.flatMap((name): [string, Quantity][] => (isQuantity(cells[name]) ? [[name, cells[name]]] : [])),
  );
  const words = used.filter((name) => !isQuantity(cells[name])).map((name) => [name, choiceText(cells[name])] as const);
  const parameters = new Map([...(evidence.parameters ?? []), ...words]);
  return evaluateFormula(
    formula,
    { evidence: { ...evidence, parameters }, metrics, specs: composition.brief.metrics, columns: names },
    (start, end) => spec.inFormula(at, start, end),
    composition.problems,
    missing === undefined ? "reported" : "excused",
  );
}

function printPart(row: Pulled, column: ColumnFile, place: Place, { composition }: Context): Printed {
  const { fact } = row;
  const { language, tag } = composition;
  if (fact === null) return { children: text("–"), quantity: null };
  switch (column.part) {
    case "period":
      return { children: text(fact.period === null ? "–" : formatPeriod(fact.period, language)), quantity: null };
    case "as-stated":
      return { children: text(fact.asStated === null ? "–" : wordsIn(fact.asStated, tag)), quantity: null };
    case "label":
      return { children: text(wordsIn(fact.label, tag)), quantity: null };
    case "place":
      return { children: text(fact.where === null ? "–" : placeName(fact.where, composition)), quantity: null };
    default: {
      const { content } = fact;
      if (content.kind === "event") return { children: text(formatDate(content.date, language)), quantity: null };
      if (content.kind !== "quantity") return { children: text("–"), quantity: null };
      return {
        children: [quoteInTable(content.quantity, row, column, place, composition)],
        quantity: content.quantity,
      };
    }
  }
}
