import type { Chart, Figure, Inline, Table } from "@chancery/core";
import { decorativeDrawing, labelledDrawing } from "../drawing.ts";
import type { Html } from "../html.ts";
import { plainText } from "../inline/plain-text.ts";
import { alignDecimals } from "./align-decimals.ts";
import { type ExhibitView, exhibit, type FigureView } from "./exhibit-view.ts";
import type { ViewTools } from "./tools.ts";

export const figureView = (figure: Figure, tools: ViewTools): FigureView =>
  figure.kind === "table" ? tableView(figure, tools) : chartView(figure, tools);

interface ChartView extends ExhibitView {
  readonly partial: "chart";
  readonly legend: readonly { readonly mark: Html; readonly words: string }[];
  readonly drawing: Html;
}

interface TableView extends ExhibitView {
  readonly partial: "table";
  /** Too long to be kept on one page. */
  readonly long: boolean;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
}

export interface ColumnView {
  readonly style: string;
  readonly heading: readonly Inline[];
}

export interface RowView {
  readonly style: string;
  readonly first: CellView;
  readonly rest: readonly CellView[];
}

interface CellView {
  readonly style: string;
  readonly children: readonly Inline[];
  /** What an empty cell prints, for the PDF's tags know no empty cell. */
  readonly blank: string;
  readonly drawn: boolean;
  /** The bar's part of the column, 0 to 1. */
  readonly share: string;
}

const longTable = 24;

function chartView(chart: Chart, tools: ViewTools): ChartView {
  const svg = tools.drawings.figures.get(chart.id);
  if (svg === undefined) throw new Error(`the figure ${chart.id} was not drawn`);
  const legend = legendView(chart, tools.drawings.swatches.get(chart.id));
  return {
    partial: "chart",
    ...exhibit(chart, tools.word),
    legend,
    drawing: labelledDrawing(svg, plainText(chart.alt)),
  };
}

export function legendView(chart: Chart, marks: ReadonlyMap<string, string> | undefined): ChartView["legend"] {
  return chart.legend.map(({ key, text }) => {
    const mark = marks?.get(key);
    if (mark === undefined) throw new Error(`the legend of ${chart.id} lacks the mark of "${key}"`);
    return { mark: decorativeDrawing(mark), words: text };
  });
}

function tableView(table: Table, tools: ViewTools): TableView {
  return {
    partial: "table",
    ...exhibit(table, tools.word),
    long: table.rows.length > longTable,
    columns: tableColumns(table),
    rows: tableRows(table, table.id, tools.language),
  };
}

type Grid = Pick<Table, "columns" | "rows">;

export const tableColumns = (table: Grid): readonly ColumnView[] =>
  table.columns.map((column) => ({ style: columnStyle(column), heading: column.heading }));

/** @throws when a row has no cell, or more than the table has columns */
export function tableRows(table: Grid, id: string, language: string): readonly RowView[] {
  const aligned = table.columns.map((column, at) =>
    columnStyle(column) === "number"
      ? alignDecimals(
          table.rows.map(({ cells }) => plainText(cells[at]?.children ?? [])),
          language,
        )
      : [],
  );
  return table.rows.map((row, index) => {
    const cells = row.cells.map(({ children, bar }, at) => {
      const column = table.columns[at];
      if (column === undefined) throw new Error(`the table ${id} has more cells in a row than columns`);
      return cellView(`${columnStyle(column)}${aligned[at]?.[index] ?? ""}`, children, bar);
    });
    const [first, ...rest] = cells;
    if (first === undefined) throw new Error(`the table ${id} has a row without cells`);
    return { style: row.total ? "total" : "plain", first, rest };
  });
}

const columnStyle = ({ bar, align }: Table["columns"][number]): string =>
  bar ? "bar-column" : align === "right" ? "number" : "words";

function cellView(style: string, children: readonly Inline[], bar: number | null): CellView {
  const share = String(Math.min(1, Math.max(0, bar ?? 0)));
  return { style, children, blank: style === "bar-column" ? "\u00a0" : "–", drawn: bar !== null, share };
}
