import { suggest } from "../../problem/suggest.ts";
import { type InlineWord, idOf } from "./word.ts";

/** `{{figure "received-given"}}` in running text: "Figure 1", linked to it. */
export const figure: InlineWord = {
  options: [],
  params: 1,
  usage: '{{figure "id"}}',
  resolve: (word, composition) => {
    const id = idOf(word, figure.usage, composition);
    if (id === null) return null;
    const placed = composition.figures.get(id);
    if (placed) return { kind: "figure-reference", figure: id, text: placed.label };
    if (composition.brief.broken.figures.has(id)) return null; // it is reported in its own file
    composition.problems.error(
      "unknown-figure",
      `the text places no figure "${id}"`,
      word.at(0),
      suggest(id, [...composition.figures.keys(), ...composition.brief.broken.figures]),
    );
    return null;
  },
};
