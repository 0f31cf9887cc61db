import type { Chart, Figure, Inline, Table } from "@chancery/core";
import { labelledDrawing } from "../drawing.ts";
import type { Html } from "../html.ts";
import { plainText } from "../inline/plain-text.ts";
import { type ExhibitView, exhibit, type FigureView } from "../view/exhibit-view.ts";
import { type ColumnView, legendView, type RowView, tableColumns, tableRows } from "../view/figure-view.ts";
import type { ViewTools } from "../view/tools.ts";
import { type DownloadView, dataAddress } from "./data-address.ts";
import { tableCsv } from "./figure-csv.ts";

/** A chart as drawn for a wide and for a narrow screen. */
export interface WebDrawing {
  readonly wide: string;
  readonly narrow: string;
}

interface WebChartView extends ExhibitView {
  readonly partial: "chart";
  readonly legend: readonly { readonly mark: Html; readonly words: string }[];
  readonly wide: Html;
  readonly narrow: Html;
  /** Whether the narrow one is wider than the narrowest screens, and must be reached to be moved. */
  readonly scrolls: boolean;
  readonly explore: string;
  readonly numbers: readonly NumberTableView[];
  readonly hasNumbers: boolean;
  readonly download: DownloadView;
}

interface WebTableView extends ExhibitView {
  readonly partial: "table";
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
  readonly download: DownloadView;
}

interface NumberTableView {
  readonly name: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
}

/** Figures for the screen; `file` names a download. */
export const webFigureView =
  (drawings: ReadonlyMap<string, WebDrawing>, file: (figure: string) => string) =>
  (figure: Figure, tools: ViewTools): FigureView =>
    figure.kind === "table" ? tableView(figure, tools, file) : chartView(figure, drawings, tools, file);

/** px of a screen's text column, of those that the standard asks to think of: 320 without their margins. */
const narrowest = 288;

const widthOf = (drawing: string): number => Number(/<svg [^>]*?width="([\d.]+)"/.exec(drawing)?.[1] ?? 0);

type FileName = (figure: string) => string;

function chartView(
  chart: Chart,
  drawings: ReadonlyMap<string, WebDrawing>,
  tools: ViewTools,
  file: FileName,
): WebChartView {
  const drawing = drawings.get(chart.id);
  if (drawing === undefined) throw new Error(`the figure ${chart.id} was not drawn for the screen`);
  const alt = plainText(chart.alt);
  const view = withHeadId(exhibit(chart, tools.word));
  return {
    partial: "chart",
    ...view,
    legend: legendView(chart, tools.drawings.swatches.get(chart.id)),
    wide: labelledDrawing(drawing.wide, alt),
    narrow: labelledDrawing(drawing.narrow, alt),
    scrolls: widthOf(drawing.narrow) > narrowest,
    explore: `${view.name}. ${tools.word("explore")}`,
    numbers: chart.data.map((table, at) => ({
      // Landmarks must be told apart.
      name: at === 0 ? view.name : `${view.name} (${at + 1})`,
      columns: tableColumns(table),
      rows: tableRows(table, chart.id, tools.language),
    })),
    hasNumbers: chart.data.length > 0,
    download: { file: file(chart.id), address: dataAddress("text/csv", tableCsv(chart.data)) },
  };
}

function tableView(table: Table, tools: ViewTools, file: FileName): WebTableView {
  return {
    partial: "table",
    ...withHeadId(exhibit(table, tools.word)),
    columns: tableColumns(table),
    rows: tableRows(table, table.id, tools.language),
    download: { file: file(table.id), address: dataAddress("text/csv", tableCsv([table])) },
  };
}

/** The head's id is what the region around a wide table is named by. */
const withHeadId = (
  view: ExhibitView,
): ExhibitView & { readonly head: { readonly id: string; readonly title: readonly Inline[] } } => ({
  ...view,
  head: { ...view.head, id: view.id },
});
