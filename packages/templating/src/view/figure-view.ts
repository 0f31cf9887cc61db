import type { Chart, Figure, Inline, Table } from "@chancery/core";
import { decorativeDrawing, labelledDrawing } from "../drawing.ts";
import type { Html } from "../html.ts";
import { plainText } from "../inline/plain-text.ts";
import { type CitationView, citationViews, sourceWord } from "./citation-view.ts";
import type { ViewTools } from "./tools.ts";

interface ExhibitView {
  readonly id: string;
  readonly width: "full" | "column";
  /** "Figure 1: Aid tripled in five years", for a reader who hears the page. */
  readonly name: string;
  /** The author's file and line, for the live preview. */
  readonly line: string;
  readonly head: {
    readonly label: string;
    readonly title: readonly Inline[];
    readonly subtitle: readonly Inline[];
  };
  readonly foot: {
    readonly sourceWord: string;
    readonly citations: readonly CitationView[];
    readonly note: readonly Inline[];
  };
}

export interface ChartView extends ExhibitView {
  readonly partial: "chart";
  readonly legend: readonly { readonly mark: Html; readonly words: string }[];
  readonly drawing: Html;
}

export interface TableView extends ExhibitView {
  readonly partial: "table";
  /** Too long to be kept on one page. */
  readonly long: boolean;
  readonly columns: readonly { readonly style: string; readonly heading: readonly Inline[] }[];
  readonly rows: readonly RowView[];
}

interface RowView {
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

export function chartView(chart: Chart, tools: ViewTools): ChartView {
  const svg = tools.drawings.figures.get(chart.id);
  if (svg === undefined) throw new Error(`the figure ${chart.id} was not drawn`);
  const marks = tools.drawings.swatches.get(chart.id);
  const legend = chart.legend.map(({ key, text }) => {
    const mark = marks?.get(key);
    if (mark === undefined) throw new Error(`the legend of ${chart.id} lacks the mark of "${key}"`);
    return { mark: decorativeDrawing(mark), words: text };
  });
  return { partial: "chart", ...exhibit(chart, tools), legend, drawing: labelledDrawing(svg, plainText(chart.alt)) };
}

export function tableView(table: Table, tools: ViewTools): TableView {
  const style = (at: number): string => {
    const column = table.columns[at];
    if (column === undefined) throw new Error(`the table ${table.id} has more cells in a row than columns`);
    return column.bar ? "bar-column" : column.align === "right" ? "number" : "words";
  };
  return {
    partial: "table",
    ...exhibit(table, tools),
    long: table.rows.length > longTable,
    columns: table.columns.map(({ heading }, at) => ({ style: style(at), heading })),
    rows: table.rows.map((row) => {
      const cells = row.cells.map(({ children, bar }, at) => cellView(style(at), children, bar));
      const [first, ...rest] = cells;
      if (first === undefined) throw new Error(`the table ${table.id} has a row without cells`);
      return { style: row.total ? "total" : "plain", first, rest };
    }),
  };
}

function cellView(style: string, children: readonly Inline[], bar: number | null): CellView {
  const share = String(Math.min(1, Math.max(0, bar ?? 0)));
  return { style, children, blank: style === "bar-column" ? "\u00a0" : "–", drawn: bar !== null, share };
}

function exhibit(figure: Figure, tools: ViewTools): ExhibitView {
  const citations = citationViews(figure.sources);
  return {
    id: figure.id,
    width: figure.width,
    name: `${figure.label}: ${plainText(figure.title)}`,
    line: `${figure.place.file}:${figure.place.line}`,
    head: { label: figure.label, title: figure.title, subtitle: figure.subtitle },
    foot: { sourceWord: sourceWord(citations, tools.word), citations, note: figure.note },
  };
}
