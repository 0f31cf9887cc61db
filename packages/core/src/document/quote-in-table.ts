import type { ColumnFile } from "../brief/figures-schema.ts";
import { digitsText } from "../language/digits.ts";
import type { Place } from "../problem/problem.ts";
import { roundTo } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { scalePowers } from "../quantity/stated.ts";
import type { Composition } from "./composition.ts";
import type { Inline } from "./document.ts";
import type { Pulled } from "./pull-rows.ts";
import { type Quoted, quotedFact, quoteQuantity } from "./quote.ts";

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
  const quoted = describeCell(quantity, row);
  const inline = quoteQuantity(quantity, quoted, { form: "number" }, place, composition);
  if (inline.kind !== "quote" || (column.decimals === undefined && column.divide === undefined)) return inline;
  const text = fixed(quantity, column, composition);
  const quote = { ...inline.quote, text };
  composition.quotes[composition.quotes.length - 1] = quote;
  return { kind: "quote", quote };
}

function fixed(
  { value, lastDigit }: Quantity,
  { divide, decimals = 0 }: ColumnFile,
  { language }: Composition,
): string {
  const power = divide === undefined ? 0 : scalePowers[divide];
  const known = lastDigit === null ? decimals : Math.max(0, power - lastDigit);
  const shown = Math.min(decimals, known);
  const scaled = roundTo(value.div(`1e${power}`), -shown);
  return `${scaled.lt(0) ? "−" : ""}${digitsText(scaled.abs(), shown, language.locale)}`;
}

/** What a cell of a series, or a fact, says of itself to a quote. */
export function describeCell(quantity: Quantity, { series, fact, sources }: Pulled): Quoted {
  if (fact) return quotedFact(fact);
  return { id: quantity.origin.id, label: series?.label ?? { "*": quantity.origin.id }, period: null, sources };
}
