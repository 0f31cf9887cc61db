import type { ApprovedEdition, ApprovedValue } from "../brief/approval-schema.ts";
import type { Word } from "../brief/author-text.ts";
import type { Words } from "../files/words.ts";
import { formatDate, formatPeriod } from "../language/dates.ts";
import { digitsIn } from "../language/digits.ts";
import { type FormatOptions, formatQuantity } from "../language/format.ts";
import { labelOf } from "../metrics/label-quantity.ts";
import { exact } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { unitText } from "../quantity/unit.ts";
import { type Composition, frameWord } from "./composition.ts";
import type { Block, Inline } from "./document.ts";
import { findCell } from "./find-cell-quantity.ts";
import { quoteQuantity } from "./quote.ts";

/** A number that an earlier edition printed otherwise. */
interface Correction {
  readonly name: string;
  readonly old: string;
  /** Both editions' numbers are printed to as many digits as the edition before printed. */
  readonly options: FormatOptions;
  readonly quantity: Quantity;
  readonly label: Words;
  readonly period: string | null;
}

/**
 * "What changed in this edition": each number that the edition before printed otherwise, as that one was approved and as it
 * is now, from the same record that `check` holds the brief to.
 */
export function composeCorrections(word: Word, intro: readonly Block[], composition: Composition): Block | null {
  const { edition: number = 1 } = composition.brief.meta;
  const before = composition.brief.approvals.editions
    .filter(({ edition }) => edition < number)
    .toSorted((a, b) => b.edition - a.edition)[0];
  if (before === undefined || before.values === undefined) {
    composition.problems.error(
      "no-earlier-edition",
      `nothing is known of an edition before ${number}`,
      word.place,
      `approve an edition before its numbers change (pnpm run approve ${composition.brief.id}), and give the next one its number in brief.yaml: edition: ${number + 1}`,
    );
    return null;
  }
  const corrections = Object.entries(before.values).flatMap(([name, value]) => correct(name, value, composition) ?? []);
  const say = (key: string): readonly Inline[] => fill(frameWord(key, composition), placesOf(before, composition));
  const since: Block = {
    kind: "paragraph",
    children: say(corrections.length === 0 ? "corrections-none" : "corrections-since"),
    place: word.place,
  };
  const list: Block = {
    kind: "list",
    ordered: false,
    items: corrections.map((one) => itemOf(one, word, composition)),
    place: word.place,
  };
  return {
    kind: "callout",
    title: [{ kind: "text", text: frameWord("corrections", composition) }],
    blocks: [...intro, since, ...(corrections.length === 0 ? [] : [list])],
    place: word.place,
  };
}

const literal = (text: string): readonly Inline[] => [{ kind: "literal", text }];

const placesOf = ({ edition, date }: ApprovedEdition, { language }: Composition) => ({
  edition: literal(String(edition)),
  date: literal(formatDate(date, language)),
});

/** "{label}: {old}, now {new}" with what stands in its places. */
function fill(pattern: string, places: Readonly<Record<string, readonly Inline[]>>): readonly Inline[] {
  return pattern.split(/(\{[a-z]+\})/).flatMap((part): readonly Inline[] => {
    const place = /^\{([a-z]+)\}$/.exec(part)?.[1];
    if (place !== undefined) return places[place] ?? [];
    return part === "" ? [] : [{ kind: "text", text: part }];
  });
}

function correct(name: string, value: ApprovedValue, composition: Composition): Correction | null {
  const found = quantityNamed(name, composition);
  if (found === null || !/^-?\d+(\.\d+)?$/.test(value.value)) return null;
  const { quantity, label, period } = found;
  const digits = digitsIn(value.printed);
  const options = digits === 0 ? {} : { digits };
  const old = printed(value, quantity, options, composition);
  const now = formatQuantity(quantity, composition.language, options).plain;
  return old === now ? null : { name, old, options, quantity, label, period };
}

/** The old value in this language; in other units than today's, as it was printed then. */
function printed(value: ApprovedValue, now: Quantity, options: FormatOptions, { language }: Composition): string {
  if (value.unit !== unitText(now.unit) || value.hedge === null || value.status === null) return value.printed;
  const { unit, origin } = now;
  const { hedge, status, digit: lastDigit } = value;
  return formatQuantity({ value: exact(value.value), unit, hedge, status, lastDigit, origin }, language, options).plain;
}

interface Found {
  readonly quantity: Quantity;
  readonly label: Words;
  readonly period: string | null;
}

function quantityNamed(name: string, composition: Composition): Found | null {
  const { evidence, metrics } = composition;
  const metric = metrics.get(name);
  if (metric) return { quantity: metric.quantity, label: metric.label, period: null };
  const fact = evidence.facts.get(name);
  if (fact)
    return fact.content.kind === "quantity"
      ? { quantity: fact.content.quantity, label: fact.label, period: fact.period }
      : null;
  const cell = findCell(name, evidence);
  if (cell === null) return null;
  const label = labelOf(cell, composition) ?? name;
  return { quantity: cell, label: { "*": label }, period: null };
}

function itemOf(
  { name, old, options, quantity, label, period }: Correction,
  word: Word,
  composition: Composition,
): readonly Inline[] {
  const { tag, language } = composition;
  const named = label[tag] ?? label["*"] ?? Object.values(label)[0] ?? name;
  const when = period === null ? "" : `, ${formatPeriod(period, language)}`;
  const quoted = { id: name, label, period, sources: quantity.origin.sources };
  return fill(frameWord("correction", composition), {
    label: literal(`${named.slice(0, 1).toLocaleUpperCase(language.locale)}${named.slice(1)}${when}`),
    old: literal(old),
    new: [quoteQuantity(quantity, quoted, options, word.place, composition)],
  });
}
