import type { ColumnFile } from "../brief/figures-schema.ts";
import { digitsText } from "../language/digits.ts";
import { isFaithful } from "../language/faithful.ts";
import { minus } from "../language/format.ts";
import { roundingOf } from "../language/printed-number.ts";
import type { Place } from "../problem/problem.ts";
import { lastNonZero, roundTo } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { shift } from "../quantity/shift.ts";
import { scalePowers } from "../quantity/stated.ts";
import { plain } from "../quantity/unit.ts";
import type { Composition } from "./composition.ts";
import type { Inline } from "./document.ts";
import type { Pulled } from "./pull-rows.ts";
import { type Quoted, quotedFact, quoteQuantity } from "./quote.ts";

/** Decimals of a quotient without end, where nothing else ends it. */
const longest = 6;

/**
 * Quotes a quantity in a table's cell: in the column's scale, with the column's number of decimals, so
 * that the figures of a column align; fewer decimals where the number is not known to as many.
 */
export function quoteInTable(
  quantity: Quantity,
  row: Pulled,
  column: ColumnFile,
  place: Place,
  composition: Composition,
): Inline {
  const quoted = describeCell(quantity, row, composition);
  const inline = quoteQuantity(quantity, quoted, { form: "number" }, place, composition);
  if (inline.kind !== "quote" || (column.decimals === undefined && column.divide === undefined)) return inline;
  const text = fixed(quantity, column, composition);
  const quote = { ...inline.quote, text };
  composition.quotes[composition.quotes.length - 1] = quote;
  return { kind: "quote", quote };
}

/** More decimals than the column's where fewer would be false: "over 1.96" is not "over 2", and 0.4 is not 0. */
function fixed(quantity: Quantity, { divide, decimals = 0 }: ColumnFile, { language }: Composition): string {
  const power = divide === undefined ? 0 : scalePowers[divide];
  const inScale = shift(quantity, -power, plain);
  const { value, lastDigit } = inScale;
  const known = lastDigit === null ? decimals : Math.max(0, -lastDigit);
  const most = Math.max(known, -lastNonZero(value));
  for (let shown = Math.min(decimals, known); ; shown++) {
    const rounded = roundTo(value, -shown, roundingOf(inScale));
    const faithful = isFaithful(inScale, { value: rounded, scale: null, decimals: shown });
    if (faithful || shown >= most || shown >= longest)
      return `${rounded.lt(0) ? minus : ""}${digitsText(rounded.abs(), shown, language)}`;
  }
}

/** What a cell of a series, or a fact, says of itself to a quote; a formula may have found it in another series than the row's. */
export function describeCell(
  { origin }: Quantity,
  { series, fact, sources }: Pulled,
  { evidence }: Composition,
): Quoted {
  if (fact) return quotedFact(fact);
  const { id } = origin;
  const own = origin.kind === "cell" ? evidence.series.get(id.slice(0, Math.max(0, id.indexOf("[")))) : undefined;
  return {
    id,
    label: (own ?? series)?.label ?? { "*": id },
    period: null,
    sources: own === undefined ? [...new Set([...sources, ...origin.sources])] : [own.source],
  };
}
