import type { AuthorBlock } from "../brief/author-text.ts";
import type { FigureSpec } from "../brief/brief.ts";
import type { PullFile } from "../brief/figures-schema.ts";
import { cellText } from "../evidence/evidence.ts";
import { suggest } from "../problem/suggest.ts";
import type { Checking } from "./checking.ts";

/** Figures that no report places, and labels of what a figure does not show: both would be lost without a word. */
export function checkFigures(checking: Checking): void {
  const { brief, problems } = checking;
  const placed = new Set(
    [...brief.reports.values()].flatMap(({ blocks }) => blocks.flatMap((block) => idOf(block) ?? [])),
  );
  for (const [id, spec] of brief.figures) {
    // A report that could not be read may place it.
    if (placed.has(id) || brief.reports.size < brief.meta.languages.length) continue;
    const hint = `write {{#figure "${id}"}} … {{/figure}} in the report, or take it out`;
    problems.warning("unplaced-figure", `no report places the figure "${id}"`, spec.at(), hint);
  }
  for (const block of brief.reports.get(checking.tag)?.blocks ?? []) checkLabels(block, checking);
}

const idOf = (block: AuthorBlock): string | null =>
  block.kind === "block" && block.word.name === "figure" ? String(block.word.params[0] ?? "") : null;

function checkLabels(block: AuthorBlock, checking: Checking): void {
  const spec = checking.brief.figures.get(idOf(block) ?? "");
  if (block.kind !== "block" || spec === undefined) return;
  // What is wrong in itself shows nothing, and is reported where it is wrong.
  if (checking.document.figures.find(({ id }) => id === spec.id)?.sources.length === 0) return;
  const shown = shownBy(spec, checking);
  const lines = (checking.files.get(block.word.place.file) ?? "").split("\n");
  for (const key of [...block.body.labels.keys()].filter((label) => !shown.has(label))) {
    const at = lines.findIndex(
      (text, line) => line >= block.word.place.line && text.trimStart().startsWith(`Label ${key}:`),
    );
    const line = at === -1 ? block.word.place.line : at + 1;
    const column = (lines[line - 1]?.search(/\S/) ?? 0) + 1;
    checking.problems.warning(
      "unknown-label",
      `the figure "${idOf(block)}" shows nothing that is called ${key}`,
      { ...block.word.place, line, column, length: `Label ${key}:`.length },
      suggest(
        key,
        [...shown].filter((name) => name !== "null" && !/^-?[\d.]+$/.test(name)),
      ),
    );
  }
}

/** All that a figure's labels can be of: its places, keys, groups and columns, and what stands for missing values. */
function shownBy(spec: FigureSpec, { evidence }: Checking): ReadonlySet<string> {
  const pulls: readonly Partial<PullFile>[] =
    spec.kind === "table" ? spec.rows : [spec.data, ...Object.values(spec.extra ?? {})].flat();
  const names = pulls.flatMap((pull) => [
    ...Object.values(pull.constants ?? {}).map(String),
    ...Object.values(pull.columns ?? {}).flatMap((column) =>
      (evidence.series.get(pull.series ?? "")?.rows ?? []).map(({ cells }) => cellText(cells[column])),
    ),
    ...[...(pull.facts ?? []), pull.places ?? ""].flatMap((id) => {
      const content = evidence.facts.get(id)?.content;
      return [id, ...(content?.kind === "places" ? content.places : [])];
    }),
  ]);
  const ofTable = spec.kind === "table" ? spec.columns.flatMap(({ name, missing }) => [name, missing ?? ""]) : [];
  return new Set([...names, ...ofTable].filter((name) => name !== ""));
}
