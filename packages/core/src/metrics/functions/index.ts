import type { FormulaFunction } from "../scope.ts";
import { atCurrentPrices } from "./at-current-prices.ts";
import { change } from "./change.ts";
import { count } from "./count.ts";
import { max, min } from "./extreme.ts";
import { growth } from "./growth.ts";
import { ratio } from "./ratio.ts";
import { share } from "./share.ts";
import { sum } from "./sum.ts";
import { value } from "./value.ts";
import { whole } from "./whole.ts";
import { years } from "./years.ts";

/** The functions of formulas, by name: a new one is a file and a line here. */
export const functions: Readonly<Record<string, FormulaFunction>> = {
  value,
  share,
  whole,
  ratio,
  change,
  growth,
  sum,
  min,
  max,
  count,
  years,
  at_current_prices: atCurrentPrices,
};
