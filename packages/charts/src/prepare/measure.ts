import type { Preparation } from "./preparation.ts";
import { addFields, linesOf, rowsOf, withNames } from "./rows.ts";

export const measure: Preparation<"measure"> = (before, { name, field, data, weight, plus }, { faces, page }) => {
  const widthOf = (lines: readonly string[]): number =>
    Math.max(0, ...lines.map((line) => faces.width(line, page.em, weight)));
  const widest = Math.max(0, ...rowsOf(before, data).map((row) => widthOf(linesOf(row[field]))));
  const measured = addFields(before, (row) => ({ [`${field}Width`]: widthOf(linesOf(row[field])) }), data);
  return withNames(measured, { [name]: widest === 0 ? 0 : Math.ceil(widest + plus * page.em) });
};

export const headroom: Preparation<"headroom"> = (before, { name, data, em }, { page }) =>
  withNames(before, { [name]: rowsOf(before, data).length === 0 ? 0 : em * page.em });

export const wrap: Preparation<"wrap"> = (before, { field, as, em, data, bands }, { faces, page }) => {
  const measureText = (text: string): number => faces.width(text, page.em, 600);
  const texts = rowsOf(before, data).map((row) => linesOf(row[field]));
  const inLines = (width: number) =>
    texts.map((lines) => lines.flatMap((line) => breakLines(line, width, measureText)));
  const count = new Set(texts.map((lines) => lines.join("\n"))).size;
  const fits = (wrapped: readonly (readonly string[])[]): boolean =>
    !bands || Math.max(0, ...wrapped.map(heightOf(page.em))) <= page.height / Math.max(1, count);
  const least = Math.max(em * page.em, longestWord(texts.flat(), measureText));
  const wrapped = widen(inLines, fits, { least, most: namesPart * page.width, em: page.em });
  return addFields(before, (_, at) => ({ [as]: wrapped[at] ?? [] }), data);
};

/** More of a drawing's width than this is not for the names of its rows. */
const namesPart = 0.6;

/** The height in px of text in lines, as Vega sets it. */
export const heightOf =
  (em: number) =>
  (lines: readonly string[]): number =>
    lines.length * (em + 2);

/** The width of the longest word: where one takes so much, the others need not break before. */
export const longestWord = (texts: readonly string[], measureText: (text: string) => number): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(/[ \n]+/)).map(measureText));

/** What is made with the narrowest of some widths that fits; where none does, with the widest. */
export function widen<T>(
  make: (width: number) => T,
  fits: (made: T) => boolean,
  { least, most, em }: { readonly least: number; readonly most: number; readonly em: number },
): T {
  let made = make(least);
  for (let width = least + em; width <= most && !fits(made); width += em) made = make(width);
  return made;
}

/** Breaks a text at its spaces (not at no-break spaces) into the fewest lines of at most `width`, evenly filled. */
export function breakLines(text: string, width: number, measureText: (text: string) => number): readonly string[] {
  const greedy = fillLines(text, width, measureText);
  // The narrowest width that needs no further line keeps a last line from being one short word.
  let even = greedy;
  for (let narrower = width; narrower > width / 2; narrower -= width / 24) {
    const lines = fillLines(text, narrower, measureText);
    if (lines.length > greedy.length) break;
    even = lines;
  }
  return even;
}

function fillLines(text: string, width: number, measureText: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measureText(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
