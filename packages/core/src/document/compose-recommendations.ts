import type { Body, Word } from "../brief/author-text.ts";
import { checkBody, type Takes } from "./check-body.ts";
import type { Composition } from "./composition.ts";
import type { Inline, Recommendation } from "./document.ts";
import { countWords, plainText } from "./plain-text.ts";
import { resolveInlines } from "./resolve-inlines.ts";

export const recommendationTakes: Takes = {
  usage: "{{#recommendation}}",
  gives: "One recommendation; Short, of ten words at most, stands on the second page and on slides.",
  parts: ["Title", "Text", "Who", "By", "Short"],
  blocks: [],
};

/** Recommendations each need an owner and a date: advice without either is rarely taken. */
export function composeRecommendations(body: Body, composition: Composition): readonly Recommendation[] {
  return body.blocks
    .flatMap((block) => {
      if (block.kind === "block" && block.word.name === "recommendation") return block;
      const place = block.kind === "block" ? block.word.place : block.place;
      composition.problems.error(
        "misplaced-text",
        "only {{#recommendation}} blocks stand in {{#recommendations}}",
        place,
        "each begins with {{#recommendation}} and ends with {{/recommendation}}",
      );
      return [];
    })
    .map((block, index) => {
      checkBody(block.word, block.body, recommendationTakes, composition);
      return composeOne(block.word, block.body, index + 1, composition);
    });
}

function composeOne(word: Word, body: Body, number: number, composition: Composition): Recommendation {
  const part = (keyword: string): readonly Inline[] => {
    const found = body.parts.get(keyword);
    if (found && found.length > 0) return resolveInlines(found, composition);
    composition.problems.error(
      "missing-part",
      `a recommendation needs a line "${keyword}: …"`,
      word.place,
      "each has Title, Text, Who, By and Short",
    );
    return [];
  };
  const parts = { title: part("Title"), text: part("Text"), who: part("Who"), by: part("By"), short: part("Short") };
  const words = countWords(plainText(parts.short));
  if (words > 10) composition.problems.warning("long-text", `"Short" has ${words} words, at most ten fit`, word.place);
  return { number, ...parts };
}
