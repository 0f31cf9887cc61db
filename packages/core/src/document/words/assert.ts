import { formatQuantity } from "../../language/format.ts";
import { evaluateClaim } from "./claim.ts";
import { sentenceOf } from "./sentence.ts";
import type { InlineWord } from "./word.ts";

/**
 * `{{assert "aid-given < aid-received"}}` beside a sentence: prints nothing, and fails the build with
 * the sentence once the data no longer support it.
 */
export const assert: InlineWord = {
  options: [],
  usage: '{{assert "a > b"}}',
  resolve: (word, composition, beside) => {
    const { language, problems } = composition;
    const [text] = word.params;
    if (typeof text !== "string") {
      problems.error("missing-argument", "{{assert}} needs a comparison", word.place, `write ${assert.usage}`);
      return null;
    }
    const claim = evaluateClaim(text, word.at(0), composition);
    if (claim === null || claim.holds) return null;
    const [left, right] = [claim.left, claim.right].map((side) => formatQuantity(side, language).plain);
    problems.error(
      "claim-fails",
      `the data do not support this sentence: "${sentenceOf(word, beside)}"`,
      word.at(0),
      `the one side is ${left}, the other ${right}: change the sentence, or its claim`,
    );
    return null;
  },
};
