import type { Body, Word } from "../brief/author-text.ts";
import type { FigureSpec } from "../brief/brief.ts";
import type { DrawnFile } from "../brief/figures-schema.ts";
import type { Place } from "../problem/problem.ts";
import { composeAlt } from "./chart/alt.ts";
import { type DrawnSets, dataTables } from "./chart/data-table.ts";
import { chartRows, type Labels } from "./chart-rows.ts";
import { composeTable } from "./compose-table.ts";
import { type Composition, without } from "./composition.ts";
import type { Chart, ChartRow, Figure, Inline } from "./document.ts";
import { plainText } from "./plain-text.ts";
import { toReference } from "./references.ts";
import { resolveInlines } from "./resolve-inlines.ts";

/** A figure: its words from the report, its rows from the evidence. Null when figures.yaml lacks it or the text has it already, which is reported. */
export function composeFigure(word: Word, body: Body, within: Composition): Figure | null {
  const composition = without("a figure", within);
  const placed = composition.figures.get(String(word.params[0] ?? ""));
  if (placed?.word !== word) return null;
  const part = (keyword: string, needed: boolean): readonly Inline[] => {
    const found = body.parts.get(keyword);
    if (found && found.length > 0) return resolveInlines(found, composition);
    if (needed)
      composition.problems.error("missing-part", `a figure needs a line "${keyword}: …"`, word.place, hints[keyword]);
    return [];
  };
  const head = {
    id: placed.spec.id,
    label: placed.label,
    number: placed.number,
    title: part("Title", true),
    subtitle: part("Subtitle", true),
    note: part("Note", false),
    width: placed.spec.width,
    place: word.place,
  };
  const labels: Labels = new Map(
    [...body.labels].map(([key, text]) => [key, plainText(resolveInlines(text, composition))]),
  );
  const { spec } = placed;
  const alt = part("Alt", false);
  const before = new Set(composition.used);
  composition.used.clear();
  const content =
    spec.kind === "table"
      ? { alt, ...composeTable(spec, labels, composition) }
      : composeChart(spec, labels, { title: head.title, number: placed.number, alt, place: word.place }, composition);
  const sources = [...composition.used].map((source) => toReference(source, composition));
  for (const source of before) composition.used.add(source);
  return { ...head, ...content, sources };
}

const hints: Readonly<Record<string, string>> = {
  Title: "the title says the finding, in a sentence",
  Subtitle: "the subtitle says what is shown, in which unit, for which period",
  Alt: "the text that a screen reader says in place of the picture, with the numbers that matter",
};

interface ChartWords {
  readonly title: readonly Inline[];
  readonly number: number;
  /** As the author wrote it; empty where the data are to tell. */
  readonly alt: readonly Inline[];
  readonly place: Place;
}

type Drawn = Pick<Chart, "kind" | "alt" | "template" | "height" | "rows" | "extra" | "legend" | "data">;

function composeChart(
  spec: FigureSpec & DrawnFile,
  labels: Labels,
  words: ChartWords,
  composition: Composition,
): Drawn {
  const drawn = chartRows(spec.data, ["data"], spec, labels, composition);
  const extra = Object.entries(spec.extra ?? {}).map(
    ([name, pulls]) => [name, chartRows(pulls, ["extra", name], spec, labels, composition)] as const,
  );
  const rows = drawn.map(({ row }) => row);
  const sets = { spec, number: words.number, rows: drawn, extra };
  return {
    kind: spec.kind,
    alt: altOf(sets, labels, words, composition),
    template: spec.chart,
    height: spec.height,
    rows,
    extra: Object.fromEntries(extra.map(([name, set]) => [name, set.map(({ row }) => row)])),
    legend: legendOf(rows, labels),
    data: dataTables(sets, labels, words.place, composition),
  };
}

function altOf(
  sets: DrawnSets,
  labels: Labels,
  { title, alt, place }: ChartWords,
  composition: Composition,
): readonly Inline[] {
  if (alt.length > 0) return alt;
  const made = composeAlt(sets, title, labels, place, composition);
  if (made === null && sets.rows.length > 0)
    composition.problems.error(
      "missing-part",
      'this figure needs a line "Alt: …": its data have neither numbers nor names to tell',
      place,
      hints["Alt"],
    );
  return made ?? [];
}

/** The groups that rows belong to, in their order, where the report has words for them. */
function legendOf(rows: readonly ChartRow[], labels: Labels): Chart["legend"] {
  const groups = new Set(rows.flatMap((row) => (typeof row["group"] === "string" ? row["group"] : [])));
  return [...groups].flatMap((key) => {
    const text = labels.get(key);
    return text === undefined ? [] : { key, text };
  });
}
