import { assert } from "./assert.ts";
import { cell } from "./cell.ts";
import { cite } from "./cite.ts";
import { compare } from "./compare.ts";
import { fact } from "./fact.ts";
import { figure } from "./figure.ts";
import { literal, year } from "./literal.ts";
import { section } from "./section.ts";
import { trend } from "./trend.ts";
import type { InlineWord } from "./word.ts";

/** The words an author may write in running text. */
export const inlineWords: Readonly<Record<string, InlineWord>> = {
  fact,
  cell,
  literal,
  year,
  figure,
  section,
  cite,
  trend,
  compare,
  assert,
};
