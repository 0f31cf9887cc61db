import { suggest } from "../../problem/suggest.ts";
import { pagePattern } from "./page-option.ts";
import { type InlineWord, idOf } from "./word.ts";

/** `{{figure "received-given"}}` in running text: "Figure 1", linked to it; with `page=true` "Figure 1 on page 3" in print. */
export const figure: InlineWord = {
  options: ["page"],
  params: 1,
  usage: '{{figure "id"}}',
  gives: '"Figure 3", linked to it; page=true adds its page in print: "Figure 3 on page 5".',
  resolve: (word, composition) => {
    const id = idOf(word, figure.usage, composition);
    if (id === null) return null;
    const placed = composition.figures.get(id);
    if (placed)
      return { kind: "figure-reference", figure: id, text: placed.label, page: pagePattern(word, composition) };
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
