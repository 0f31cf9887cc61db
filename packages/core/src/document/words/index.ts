import { cell } from "./cell.ts";
import { cite } from "./cite.ts";
import { fact } from "./fact.ts";
import { figure } from "./figure.ts";
import { literal, year } from "./literal.ts";
import type { InlineWord } from "./word.ts";

/** The words an author may write in running text. */
export const inlineWords: Readonly<Record<string, InlineWord>> = { fact, cell, literal, year, figure, cite };
