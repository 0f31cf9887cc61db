import type { Figure, Table } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import type { Accounting } from "../evidence-file/accounting.ts";
import type { FigureChange } from "./difference-schema.ts";
import { spansOf } from "./spans.ts";

/** Figures that came, went, or show other data, other words or another form. */
export function compareFigures(old: Accounting, now: Accounting): readonly FigureChange[] {
  const before = new Map(old.quoting.figures.map((figure) => [figure.id, figure] as const));
  const after = new Map(now.quoting.figures.map((figure) => [figure.id, figure] as const));
  const changes = [...after.values()].flatMap((figure) => {
    const other = before.get(figure.id);
    if (other === undefined) return head(figure, "added");
    const [was, is] = [aspects(other), aspects(figure)];
    const what = (["data", "words", "form"] as const).filter((aspect) => was[aspect] !== is[aspect]);
    return what.length === 0 ? [] : { ...head(figure, "changed"), what, cells: [...differingCells(other, figure)] };
  });
  const gone = [...before.values()].filter(({ id }) => !after.has(id)).map((figure) => head(figure, "removed"));
  return [...changes, ...gone];
}

const head = ({ id, label, title }: Figure, change: FigureChange["change"]): FigureChange => ({
  id,
  label,
  title: plainText(title),
  change,
  what: [],
  cells: [],
});

/** What is compared of a figure, each as one text. */
function aspects(figure: Figure): Record<"data" | "words" | "form", string> {
  // A number in a title is data: the words are what its author wrote.
  const words = [figure.title, figure.subtitle, figure.alt, figure.note].map((inlines) =>
    spansOf(inlines).map(({ text, mark }) => mark?.name ?? text),
  );
  const form = [figure.kind, figure.width];
  if (figure.kind === "table") {
    const columns = figure.columns.map(({ align, bar }) => [align, bar]);
    const headings = figure.columns.map(({ heading }) => plainText(heading));
    return {
      data: JSON.stringify(gridOf(figure).rows),
      words: JSON.stringify([words, headings]),
      form: JSON.stringify([form, columns]),
    };
  }
  const { rows, extra, legend, template, height } = figure;
  return {
    data: JSON.stringify([rows, extra]),
    words: JSON.stringify([words, legend]),
    form: JSON.stringify([form, template, height]),
  };
}

interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const gridOf = ({ columns, rows }: Pick<Table, "columns" | "rows">): Grid => ({
  columns: columns.map(({ heading }) => plainText(heading)),
  rows: rows.map(({ cells }) => cells.map(({ children }) => plainText(children))),
});

const gridsOf = (figure: Figure): readonly Grid[] =>
  figure.kind === "table" ? [gridOf(figure)] : figure.data.map(gridOf);

/** Cells are told by the head of their row and of their column; a head that stands twice is counted. */
function cellsOf(figure: Figure): ReadonlyMap<string, { row: string; column: string; text: string }> {
  const cells = new Map<string, { row: string; column: string; text: string }>();
  for (const { columns, rows } of gridsOf(figure))
    for (const [head = "", ...others] of rows)
      others.forEach((text, at) => {
        const column = columns[at + 1] ?? "";
        let nth = 1;
        while (cells.has(JSON.stringify([head, column, nth]))) nth += 1;
        cells.set(JSON.stringify([head, column, nth]), { row: head, column, text });
      });
  return cells;
}

function* differingCells(old: Figure, now: Figure): Generator<FigureChange["cells"][number]> {
  const [before, after] = [cellsOf(old), cellsOf(now)];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [one, other] = [before.get(key), after.get(key)];
    const { row, column } = other ?? one ?? { row: "", column: "" };
    if (one?.text !== other?.text) yield { row, column, old: one?.text ?? null, new: other?.text ?? null };
  }
}
