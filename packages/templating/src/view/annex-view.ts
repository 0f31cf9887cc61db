import type { Annex, AnnexPart, Document, Figure, Inline } from "@chancery/core";
import { anchorsOf, rowId } from "./annex-anchors.ts";
import { type NumberTableView, numberTables, paperTables } from "./number-table.ts";
import type { Format } from "./tools.ts";

/** The annexes that a format carries; the lists of the others are empty. */
export interface AnnexView {
  readonly id: string;
  readonly entries: readonly EntryView[];
  readonly sources: readonly SourceView[];
  readonly conflicts: readonly ConflictView[];
  readonly gaps: readonly (Annex["gaps"][number] & { readonly row: string })[];
  readonly figures: readonly FigureNumbersView[];
}

type EntryView = Omit<Annex["entries"][number], "times"> & { readonly row: string; readonly derivation: string };

interface ConflictView {
  readonly one: Annex["conflicts"][number]["one"];
  readonly other: Annex["conflicts"][number]["other"];
  readonly verdict: "conflict" | "difference";
  readonly incompatible: boolean;
  readonly note: string;
}

type SourceView = Annex["sources"][number] & { readonly anchor: string };

/** The numbers of one chart. */
interface FigureNumbersView {
  readonly id: string;
  readonly label: string;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[];
  readonly tables: readonly NumberTableView[];
}

export const annexId = "annex";

/** No cell stays empty: the PDF's tags know no empty cell. */
const filled = (text: string): string => (text === "" ? "–" : text);

export function annexView(document: Document, format: Format): AnnexView {
  const { annex, annexIn, figures } = document;
  const only = <T>(part: AnnexPart, list: readonly T[]): readonly T[] => (annexIn[part].includes(format) ? list : []);
  const rows = evidenceRows(document, format);
  return {
    id: annexId,
    entries: only("evidence", annex.entries).map((entry) => toEntry(entry, rows)),
    sources: only("sources", annex.sources).map((source) => ({
      ...source,
      anchor: `licence-${source.id}`,
      licence: filled(source.licence),
    })),
    conflicts: only("conflicts", annex.conflicts).map(({ kind, one, other, note }) => ({
      one,
      other,
      verdict: kind,
      incompatible: kind === "conflict",
      note: filled(note),
    })),
    gaps: only("conflicts", annex.gaps).map((gap) => ({
      ...gap,
      row: rows.get(gap.id) ?? "",
      why: filled(gap.why),
      sources: filled(gap.sources),
    })),
    figures: only("data", figures).flatMap((figure) => toNumbers(figure, format)),
  };
}

/** Whether a format carries any of them. */
export const isEmpty = ({ id: _, ...parts }: AnnexView): boolean =>
  Object.values(parts).every((list) => list.length === 0);

/** The row of each quoted thing that has one in this format, by its id: a number in the text leads there. */
export function evidenceRows({ annex, annexIn }: Document, format: Format): ReadonlyMap<string, string> {
  const entries = annexIn.evidence.includes(format) ? annex.entries : [];
  const gaps = annexIn.conflicts.includes(format) ? annex.gaps : [];
  return new Map([...anchorsOf({ entries, gaps })].map(([id, anchor]) => [id, rowId(anchor)]));
}

const toEntry = (
  { times: _, formula, status, period, sources, ...entry }: Annex["entries"][number],
  rows: ReadonlyMap<string, string>,
): EntryView => ({
  ...entry,
  formula,
  row: rows.get(entry.id) ?? "",
  status: filled(status),
  period: filled(period),
  sources: filled(sources),
  derivation: formula ?? "",
});

function toNumbers(figure: Figure, format: Format): readonly FigureNumbersView[] {
  if (figure.kind === "table" || figure.data.length === 0) return [];
  const { id, label, title, subtitle, data } = figure;
  return [{ id, label, title, subtitle, tables: format === "pdf" ? paperTables(data) : numberTables(data) }];
}
