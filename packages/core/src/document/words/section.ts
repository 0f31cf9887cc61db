import { Problems } from "../../problem/collector.ts";
import { suggest } from "../../problem/suggest.ts";
import { type Composition, frameWord } from "../composition.ts";
import { plainText, slug } from "../plain-text.ts";
import { resolveInlines } from "../resolve-inlines.ts";
import { pagePattern } from "./page-option.ts";
import { type InlineWord, idOf } from "./word.ts";

/** `{{section "reach-outruns-the-record"}}`: "Section 3", linked to it; the id is its heading in small letters. */
export const section: InlineWord = {
  options: ["page"],
  params: 1,
  usage: '{{section "its-heading-in-small-letters"}}',
  resolve: (word, composition) => {
    const id = idOf(word, section.usage, composition);
    if (id === null) return null;
    const ids = sectionIds(composition);
    const number = ids.indexOf(id) + 1;
    if (number > 0) {
      const text = `${frameWord("section", composition)} ${number}`;
      return { kind: "figure-reference", figure: id, text, page: pagePattern(word, composition) };
    }
    composition.problems.error("unknown-section", `the text has no section "${id}"`, word.at(0), suggest(id, ids));
    return null;
  },
};

/** The anchors of the report's sections, in order: a sentence may point ahead of what is composed. */
function sectionIds(composition: Composition): readonly string[] {
  const blocks = composition.brief.reports.get(composition.tag)?.blocks ?? [];
  return blocks.flatMap((block) => {
    if (block.kind !== "heading" || block.level > 2) return [];
    const aside = { ...composition, problems: new Problems(), quotes: [], notes: [], used: new Set<never>() };
    return slug(plainText(resolveInlines(block.children, aside)));
  });
}
