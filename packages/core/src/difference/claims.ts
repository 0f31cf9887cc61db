import type { AuthorBlock, AuthorInline, Word } from "../brief/author-text.ts";
import { textOfDeck } from "../brief/text-of-deck.ts";
import type { Composition } from "../document/composition.ts";
import { plainText } from "../document/plain-text.ts";
import { namesOf, valueOfFormula } from "../document/words/claim.ts";
import { inlineWords } from "../document/words/index.ts";
import { sentenceOf } from "../document/words/sentence.ts";
import type { Accounting } from "../evidence-file/accounting.ts";
import { evaluateClaim } from "../metrics/evaluate-claim.ts";
import { Problems } from "../problem/collector.ts";
import type { ClaimChange } from "./difference-schema.ts";

/** A claim as the data of one side judge it. */
export interface Claim {
  readonly kind: ClaimChange["kind"];
  /** As written, without its braces: `assert "a < b"`. */
  readonly claim: string;
  /** `holds`, `fails`, `undecided`, the words that the data chose, or that there are none. */
  readonly outcome: string;
  /** Names of the values that decide it. */
  readonly values: readonly string[];
  /** The name that its words are quoted by; null for an assertion, which prints nothing. */
  readonly quoted: string | null;
  readonly sentence: string;
  readonly word: Word;
}

const kinds = ["assert", "trend", "compare"] as const;

/** Every claim in a document's text, judged. */
export function claimsOf(accounting: Accounting): readonly Claim[] {
  const { brief, tag } = accounting.edition;
  const report = brief.reports.get(tag);
  const deck = brief.decks.get(tag);
  const text = accounting.kind === "report" ? report : deck && textOfDeck(deck);
  return claimsIn(text?.blocks ?? [], accounting);
}

function claimsIn(blocks: readonly AuthorBlock[], accounting: Accounting): readonly Claim[] {
  return blocks.flatMap((block) => {
    if (block.kind === "list") return block.items.flatMap((item) => claimsAmong(item, item, accounting));
    if (block.kind !== "block") return claimsAmong(block.children, block.children, accounting);
    const parts = [...block.body.parts.values(), ...block.body.labels.values()];
    return [
      ...claimsIn(block.body.blocks, accounting),
      ...parts.flatMap((part) => claimsAmong(part, part, accounting)),
    ];
  });
}

function claimsAmong(
  inlines: readonly AuthorInline[],
  beside: readonly AuthorInline[],
  accounting: Accounting,
): readonly Claim[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === "word") return judge(inline.word, beside, accounting) ?? [];
    if (inline.kind === "inline-block") return claimsIn(inline.body.blocks, accounting);
    return "children" in inline ? claimsAmong(inline.children, beside, accounting) : [];
  });
}

function judge(word: Word, beside: readonly AuthorInline[], accounting: Accounting): Claim | null {
  const kind = kinds.find((one) => one === word.name);
  if (kind === undefined) return null;
  const composition = scratch(accounting);
  const sentence = sentenceOf(word, beside);
  const claim = written(word);
  const [text] = word.params;
  if (kind === "assert") {
    const verdict =
      typeof text === "string" ? evaluateClaim(text, namesOf(composition), word.at(0), composition.problems) : null;
    const values = typeof text === "string" ? valuesIn(text, word, composition) : [];
    return { kind, claim, outcome: verdict ?? "cannot be judged", values, quoted: null, sentence, word };
  }
  const chosen = inlineWords[kind]?.resolve(word, composition, beside) ?? null;
  const values = chosen?.kind === "quote" ? chosen.quote.inputs.map(({ origin }) => origin.id) : [];
  const quoted = chosen?.kind === "quote" ? chosen.quote.fact : null;
  return { kind, claim, outcome: chosen ? plainText([chosen]) : "no certain words", values, quoted, sentence, word };
}

/** What the sides of an assertion are computed from. */
function valuesIn(claim: string, word: Word, composition: Composition): readonly string[] {
  const sides = claim.split(/&&|\|\||[<>=!]=|[<>!]/).filter((side) => side.trim() !== "");
  return sides.flatMap((side) => {
    const value = valueOfFormula(side, word.at(0), composition);
    if (value === null) return [];
    return value.origin.kind === "result" ? (value.inputs ?? []).map(({ origin }) => origin.id) : [value.origin.id];
  });
}

const written = ({ name, params, hash }: Word): string =>
  [
    name,
    ...params.map((param) => (typeof param === "string" ? `"${param}"` : String(param))),
    ...Object.entries(hash).map(([key, value]) => `${key}=${typeof value === "string" ? `"${value}"` : value}`),
  ].join(" ");

/** A composition that nobody reads: its quotes and problems are thrown away. */
const scratch = ({ edition, evidence }: Accounting): Composition => ({
  ...edition,
  evidence,
  problems: new Problems(),
  figures: new Map(),
  sections: new Map(),
  quotes: [],
  notes: [],
  marksNotes: false,
  noteless: null,
  used: new Set(),
  anchors: new Set(),
});
