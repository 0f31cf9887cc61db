import type { AuthorBlock } from "../brief/author-text.ts";
import { suggest } from "../problem/suggest.ts";
import { frameWord, type Known, type PlacedFigure } from "./composition.ts";

/** Numbers the figures in the order of the text, charts and maps together, tables by themselves, so that any sentence can point ahead. */
export function numberFigures(blocks: readonly AuthorBlock[], known: Known): ReadonlyMap<string, PlacedFigure> {
  const placed = new Map<string, PlacedFigure>();
  const counted = { figure: 0, table: 0 };
  for (const block of blocks) {
    if (block.kind !== "block" || block.word.name !== "figure") continue;
    const { word } = block;
    const id = String(word.params[0] ?? "");
    const spec = known.brief.figures.get(id);
    if (id === "") {
      const usage = 'write {{#figure "id"}} with an id of figures.yaml';
      known.problems.error("missing-argument", "{{#figure}} needs an id", word.place, usage);
    } else if (spec === undefined && known.brief.broken.figures.has(id)) {
      // Its mistake is reported in figures.yaml.
    } else if (spec === undefined) {
      known.problems.error(
        "unknown-figure",
        `figures.yaml has no figure "${id}"`,
        word.at(0),
        suggest(id, known.brief.figures.keys()),
      );
    } else if (placed.has(id)) {
      known.problems.error(
        "duplicate-figure",
        `the figure "${id}" stands in the text already`,
        word.place,
        `point to it with {{figure "${id}"}}`,
      );
    } else {
      const kind = spec.kind === "table" ? "table" : "figure";
      const number = ++counted[kind];
      placed.set(id, { spec, word, number, label: `${frameWord(kind, known)} ${number}` });
    }
  }
  return placed;
}
