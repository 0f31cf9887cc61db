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

export const wrap: Preparation<"wrap"> = (before, { field, as, em, data }, { faces, page }) =>
  addFields(
    before,
    (row) => ({
      [as]: linesOf(row[field]).flatMap((line) =>
        breakLines(line, em * page.em, (text) => faces.width(text, page.em, 600)),
      ),
    }),
    data,
  );

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
