import { suggest } from "../../problem/suggest.ts";
import { frameWord } from "../composition.ts";
import { pagePattern } from "./page-option.ts";
import { type InlineWord, idOf } from "./word.ts";

/** `{{section "reach-outruns-the-record"}}`: "Section 3", linked to it; the id is its heading in small letters. */
export const section: InlineWord = {
  options: ["page"],
  params: 1,
  usage: '{{section "its-heading-in-small-letters"}}',
  gives: '"Section 2", linked to it; the id is the heading in small letters, with hyphens.',
  resolve: (word, composition) => {
    const id = idOf(word, section.usage, composition);
    if (id === null) return null;
    const number = composition.sections.get(id);
    if (number !== undefined) {
      const text = `${frameWord("section", composition)} ${number}`;
      return { kind: "figure-reference", figure: id, text, page: pagePattern(word, composition) };
    }
    composition.problems.error(
      "unknown-section",
      `the text has no section "${id}"`,
      word.at(0),
      suggest(id, composition.sections.keys()),
    );
    return null;
  },
};
