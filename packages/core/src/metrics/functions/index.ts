import type { FormulaFunction } from "../scope.ts";
import { abs } from "./abs.ts";
import { across } from "./across.ts";
import { amount } from "./amount.ts";
import { atCurrentPrices } from "./at-current-prices.ts";
import { between } from "./between.ts";
import { cagr } from "./cagr.ts";
import { change } from "./change.ts";
import { convert } from "./convert.ts";
import { count } from "./count.ts";
import { cumulative } from "./cumulative.ts";
import { first, latest } from "./ends.ts";
import { max, min } from "./extreme.ts";
import { firstYearAbove, firstYearBelow } from "./first-year.ts";
import { growth } from "./growth.ts";
import { known } from "./known.ts";
import { mean } from "./mean.ts";
import { median } from "./median.ts";
import { rank } from "./rank.ts";
import { ratio } from "./ratio.ts";
import { rebase } from "./rebase.ts";
import { share } from "./share.ts";
import { sum } from "./sum.ts";
import { value } from "./value.ts";
import { whole } from "./whole.ts";
import { years } from "./years.ts";

/** The functions of formulas, by name: a new one is a file and a line here. */
export const functions: Readonly<Record<string, FormulaFunction>> = {
  // One cell of a series, or a list of many.
  value,
  between,
  across,
  known,
  // Of two quantities.
  share,
  whole,
  ratio,
  change,
  growth,
  cagr,
  index: rebase,
  // Of several quantities, or of a list.
  sum,
  mean,
  median,
  min,
  max,
  count,
  first,
  latest,
  cumulative,
  rank,
  first_year_above: firstYearAbove,
  first_year_below: firstYearBelow,
  // Of one quantity.
  abs,
  amount,
  years,
  convert,
  at_current_prices: atCurrentPrices,
};
