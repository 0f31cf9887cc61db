import type { Word } from "../../brief/author-text.ts";
import type { CompareBand } from "../../language/claim-words.ts";
import { labelOf } from "../../metrics/label-quantity.ts";
import { divide } from "../../quantity/arithmetic.ts";
import { interval } from "../../quantity/hedge.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Composition } from "../composition.ts";
import { quoteText } from "../quote.ts";
import { valueOfFormula } from "./claim.ts";
import { missingWords } from "./missing-words.ts";
import type { InlineWord } from "./word.ts";

/** `{{compare "a" "b"}}`: "more than twice", "nearly half": how the one stands to the other, in the language's words. */
export const compare: InlineWord = {
  options: [],
  params: 2,
  usage: '{{compare "a" "b"}}',
  gives: '"more than twice", "nearly half": how the one stands to the other. Both are formulas.',
  resolve: (word, composition) => {
    const [one, other] = word.params;
    if (typeof one !== "string" || typeof other !== "string") {
      composition.problems.error(
        "missing-argument",
        "{{compare}} needs two facts or metrics",
        word.place,
        `write ${compare.usage}`,
      );
      return null;
    }
    const bands = composition.language.compare;
    if (bands === undefined) return missingWords("compare", word, composition);
    const left = valueOfFormula(one, word.at(0), composition);
    const right = valueOfFormula(other, word.at(1), composition);
    const ratio = left && right && ratioOf(left, right, word, composition);
    const words = ratio && wordsFor(ratio, bands, word, composition);
    if (!left || !right || !ratio || !words) return null;
    const { sources } = ratio.origin;
    const named = (quantity: Quantity, formula: string): string => labelOf(quantity, composition) ?? formula;
    const label = { "*": `${named(left, one)} / ${named(right, other)}` };
    const quoted = { id: `compare(${one}, ${other})`, label, period: null, sources };
    const machine = ratio.value.toSignificantDigits(15).toFixed();
    return quoteText(words, machine, quoted, word.place, composition, ratio.inputs);
  },
};

function ratioOf(left: Quantity, right: Quantity, word: Word, { problems }: Composition): Quantity | null {
  const ratio = divide(left, right, word.place);
  if (!ratio.ok) {
    problems.add(ratio.problem);
    return null;
  }
  if (Object.keys(ratio.value.unit.powers).length === 0) return ratio.value;
  problems.error("unlike-units", "the two are counted in different units", word.place, "compare like with like");
  return null;
}

/** The band's words, if every value that the hedges allow lies in it. */
function wordsFor(
  ratio: Quantity,
  bands: readonly CompareBand[],
  { place }: Word,
  { problems }: Composition,
): string | null {
  const bandOf = (at: number): CompareBand | undefined =>
    bands.find(({ from, below }) => at >= from && (below === undefined || at < below));
  const { low, high } = interval(ratio);
  const least = bandOf(low.at.toNumber());
  const most = bandOf(high.at.toNumber());
  if (least !== undefined && least === most) return least.words;
  const number = ratio.value.toSignificantDigits(3).toFixed();
  const message =
    bandOf(ratio.value.toNumber()) === undefined
      ? `no words are listed for a ratio of ${number}`
      : `the hedges allow "${least?.words ?? "less"}" as well as "${most?.words ?? "more"}"`;
  problems.error("no-certain-words", message, place, "quote the two numbers instead");
  return null;
}
