import { evaluateClaim } from "../../metrics/evaluate-claim.ts";
import { namesOf, sidesText } from "./claim.ts";
import { sentenceOf } from "./sentence.ts";
import type { InlineWord } from "./word.ts";

/**
 * `{{assert "aid-given < aid-received"}}` beside a sentence: prints nothing, and fails the build with
 * the sentence once the data no longer support it, or leave it open.
 */
export const assert: InlineWord = {
  options: [],
  params: 1,
  usage: '{{assert "a > b"}}',
  gives: "Nothing: the build fails with the sentence when the data no longer support it.",
  resolve: (word, composition, beside) => {
    const { problems } = composition;
    const [text] = word.params;
    if (typeof text !== "string") {
      problems.error("missing-argument", "{{assert}} needs a comparison", word.place, `write ${assert.usage}`);
      return null;
    }
    const verdict = evaluateClaim(text, namesOf(composition), word.at(0), problems);
    if (verdict === null || verdict === "holds") return null;
    const judged = verdict === "fails" ? "the data contradict this sentence" : "the hedges leave this sentence open";
    const sides = sidesText(text, word.at(0), composition);
    const hint = `${sides === null ? "" : `it is ${sides}: `}change the sentence, or its claim`;
    problems.error("claim-fails", `${judged}: "${sentenceOf(word, beside)}"`, word.at(0), hint);
    return null;
  },
};
