import type { AuthorText } from "../brief/brief.ts";
import type { Quote } from "../document/document.ts";
import { sentenceAround } from "../document/words/sentence.ts";
import type { Language } from "../language/language.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Checking } from "./checking.ts";
import { type PlacedWord, printedRuns, type Run, textOf } from "./printed-runs.ts";

/** `hedge="said"` and `status="said"` are promises: the sentence must then carry the word itself. */
export function checkHedges(checking: Checking): void {
  const quantities = new Map(
    [...checking.document.quotes, ...checking.deck.quotes].map((quote) => [keyOf(quote.place), quote]),
  );
  for (const text of checking.texts) checkText(text, quantities, checking);
}

const keyOf = ({ file, line, column }: Quote["place"]): string => `${file}:${line}:${column}`;

function checkText(text: AuthorText, quotes: ReadonlyMap<string, Quote>, checking: Checking): void {
  for (const run of printedRuns(text.blocks)) {
    for (const placed of run.words) {
      const quantity = quotes.get(keyOf(placed.word.place))?.quantity ?? null;
      if (quantity !== null) checkWord(placed, run, quantity, checking);
    }
  }
}

function checkWord({ word, before }: PlacedWord, run: Run, quantity: Quantity, { language, problems }: Checking): void {
  const sentence = sentenceAround(textOf(run), before);
  const missing = (option: string, what: string, words: readonly string[]): void => {
    if (words.length === 0 || words.some((said) => says(sentence, said, language))) return;
    const hint = `say it (${words.slice(0, 4).join(", ")}), or take ${option}="said" away`;
    const message = `the sentence does not say that this is ${what}: "${sentence}"`;
    problems.error("hedge-lost", message, word.at(option), hint);
  };
  if (word.hash["hedge"] === "said" && quantity.hedge !== "exact")
    missing("hedge", `"${quantity.hedge}"`, hedgeWords(quantity, language));
  if (word.hash["status"] === "said" && language.statuses[quantity.status].mark !== "")
    missing("status", language.statuses[quantity.status].word, statusWords(quantity, language));
}

function hedgeWords({ hedge }: Quantity, language: Language): readonly string[] {
  const own = language.hedges[hedge]
    .replace(/\{\w*\}/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return [...new Set([...(language.said?.hedges[hedge] ?? []), own])].filter((word) => word !== "");
}

const statusWords = ({ status }: Quantity, language: Language): readonly string[] => [
  ...new Set([...(language.said?.statuses[status] ?? []), language.statuses[status].word]),
];

function says(sentence: string, words: string, { locale }: Language): boolean {
  const whole = ` ${sentence.toLocaleLowerCase(locale).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const sought = words
    .toLocaleLowerCase(locale)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return whole.includes(` ${sought} `);
}
