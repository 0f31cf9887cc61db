import type { FigureSpec } from "../brief/brief.ts";
import type { PullFile } from "../brief/figures-schema.ts";
import type { Checking } from "./checking.ts";
import { type NumberFinder, numberFinder } from "./number-words.ts";

/** Where a mark stands on a map is no statement of the brief's. */
const positions: ReadonlySet<string> = new Set(["lon", "lat"]);
/** The fields that templates print as text. */
const printed: ReadonlySet<string> = new Set(["label", "text", "facet"]);

/** The constants of figures.yaml: a number drawn or printed from there has no source, like one typed into a sentence. */
export function checkConstants(checking: Checking): void {
  const find = numberFinder(checking.language, checking.brief.meta.literals ?? []);
  for (const figure of checking.brief.figures.values())
    for (const { pull, path } of pullsOf(figure)) checkPull(pull, path, figure, find, checking);
}

interface Placed {
  readonly pull: Pick<PullFile, "constants">;
  readonly path: readonly PropertyKey[];
}

function pullsOf(figure: FigureSpec): readonly Placed[] {
  const placed = (pulls: readonly Placed["pull"][], ...path: readonly PropertyKey[]): readonly Placed[] =>
    pulls.map((pull, index) => ({ pull, path: [...path, index] }));
  if (figure.kind === "table") return placed(figure.rows, "rows");
  const extra = Object.entries(figure.extra ?? {}).flatMap(([name, pulls]) => placed(pulls, "extra", name));
  return [...placed(figure.data, "data"), ...extra];
}

function checkPull(
  { constants = {} }: Placed["pull"],
  path: readonly PropertyKey[],
  figure: FigureSpec,
  find: NumberFinder,
  { problems }: Checking,
): void {
  const hint = "take it from a series or a fact; words of a chart are lines `Label …` of the report";
  for (const [field, value] of Object.entries(constants)) {
    const place = figure.at(...path, "constants", field);
    const drawn = typeof value === "number" && !positions.has(field) && !isYear(value);
    if (drawn) problems.error("unquoted-number", `${value} is drawn as "${field}" from no source`, place, hint);
    const words = typeof value === "string" && printed.has(field) ? find(value) : [];
    for (const { kind, text } of words) {
      const message = `"${text}" is typed by hand into this chart: no source stands behind it`;
      if (kind === "digits") problems.error("unquoted-number", message, place, hint);
      else problems.warning("unquoted-number-word", message, place, hint);
    }
  }
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1500 && value <= 2100;
