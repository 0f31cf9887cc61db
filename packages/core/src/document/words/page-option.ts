import type { Word } from "../../brief/author-text.ts";
import { type Composition, frameWord } from "../composition.ts";

/** How a reference names its page, such as "{} on page {page}"; null where it is not asked to. */
export function pagePattern(word: Word, composition: Composition): string | null {
  const asked = word.hash["page"];
  if (asked === undefined || asked === false) return null;
  if (asked !== true)
    composition.problems.error("wrong-option", "page is true or left out", word.at("page"), "write page=true");
  return frameWord("on-page", composition);
}
