import { type ComposedEdition, type Project, type Series, unitText } from "@chancery/core";
import type { ShownLine, ShownSeries } from "../shown.ts";
import { wordsFor } from "./words-for.ts";

/** Charts of a table, and lines of a chart, beyond which a small picture says nothing. */
const mostCharts = 3;
const mostLines = 60;

type Cell = Series["rows"][number]["cells"][string];

/** A table as the desk lists it, with a small chart of each of its first columns of numbers. */
export function showSeries(series: Series, { evidence }: Project, { tag, document }: ComposedEdition): ShownSeries {
  const words = (all: Readonly<Record<string, string>>): string => wordsFor(all, tag);
  const title = evidence.sources.get(series.source)?.title;
  const numbers = series.fields.filter(({ unit, name }) => unit !== null && !series.primaryKey.includes(name));
  return {
    id: series.id,
    label: words(series.label),
    source: title === undefined ? series.source : words(title),
    file: series.file,
    rows: series.rows.length,
    columns: series.fields.map(({ name, title, unit }) => ({
      name,
      title: words(title),
      unit: unit === null ? null : unitText(unit),
    })),
    charts: numbers
      .slice(0, mostCharts)
      .map(({ name, title }) => ({ title: words(title), lines: linesOf(series, name, document.meta.home) })),
  };
}

/** Over time a line for each place or other key, that of the brief's own place last, so that it lies on top; else the rows in their order. */
function linesOf({ rows, periodField, primaryKey }: Series, column: string, home: string | null): readonly ShownLine[] {
  const known = rows.flatMap(({ cells }, at) => {
    const y = toNumber(cells[column]);
    const x = periodField === null ? at : toNumber(cells[periodField]);
    const name =
      periodField === null
        ? ""
        : primaryKey
            .filter((key) => key !== periodField)
            .map((key) => text(cells[key]))
            .join(", ");
    return x === null || y === null ? [] : { name, x, y };
  });
  const lines = [...Map.groupBy(known, ({ name }) => name)].map(([name, points]) => ({
    name,
    points: points.map(({ x, y }) => [x, y] as const).sort(([a], [b]) => a - b),
  }));
  const own = lines.filter(({ name }) => home !== null && name.split(", ").includes(home));
  return [...lines.filter((line) => !own.includes(line)).slice(0, mostLines - own.length), ...own];
}

function toNumber(cell: Cell | undefined): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell === "object" && cell !== null) return cell.value.toNumber();
  const year = typeof cell === "string" ? /^\d{4}/.exec(cell)?.[0] : undefined;
  return year === undefined ? null : Number(year);
}

const text = (cell: Cell | undefined): string =>
  typeof cell === "object" && cell !== null ? cell.value.toFixed() : String(cell ?? "");
