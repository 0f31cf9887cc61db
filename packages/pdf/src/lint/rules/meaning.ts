import { textEntry } from "../../objects.ts";
import { elementsIn, typeOf } from "../../structure/tree.ts";
import { says } from "../inspection.ts";
import { elementRule, type Rule } from "../rule.ts";

const level = (type: string): number | null => {
  const [, digit] = /^H([1-6])$/.exec(type) ?? [];
  return digit === undefined ? null : Number(digit);
};

/** Pictures with words for them, headings in order, notes with ids. */
export const meaningRules: readonly Rule[] = [
  elementRule("7.3-1", "every figure has words for it", (element) =>
    typeOf(element) === "Figure" && !says(element.dict, "Alt") && textEntry(element.dict, "ActualText") === undefined
      ? "a figure has neither Alt nor ActualText"
      : null,
  ),
  {
    clause: "7.4.2-1",
    title: "no level of headings is skipped",
    check: (pdf) => {
      let before = 0;
      return pdf.elements.flatMap((element) => {
        const now = level(typeOf(element));
        if (now === null) return [];
        const skipped = now > before + 1;
        const what = before === 0 ? `the first heading is H${now}` : `H${now} follows H${before}`;
        before = now;
        return skipped ? [{ what, page: pdf.pageOf(element) }] : [];
      });
    },
  },
  elementRule("7.4.4-1", "no element holds two headings H", (element) =>
    elementsIn(element).filter((kid) => typeOf(kid) === "H").length > 1 ? `${element.type} holds several H` : null,
  ),
  elementRule("7.4.4-2", "H is not used beside H1 to H6", (element, { elements }) =>
    typeOf(element) === "H" && elements.some((one) => level(typeOf(one)) !== null)
      ? "H beside numbered headings"
      : null,
  ),
  elementRule("7.4.4-3", "H1 to H6 are not used beside H", (element, { elements }) =>
    level(typeOf(element)) !== null && elements.some((one) => typeOf(one) === "H") ? `${element.type} beside H` : null,
  ),
  elementRule("7.7-1", "every formula has words for it", (element) =>
    typeOf(element) === "Formula" && !says(element.dict, "Alt") && textEntry(element.dict, "ActualText") === undefined
      ? "a formula has neither Alt nor ActualText"
      : null,
  ),
  elementRule("7.9-1", "every note has an id", (element) =>
    typeOf(element) === "Note" && !says(element.dict, "ID") ? "a note has no id" : null,
  ),
  {
    clause: "7.9-2",
    title: "no two notes have one id",
    check: (pdf) => {
      const seen = new Set<string>();
      return pdf.elements.flatMap((element) => {
        const id = typeOf(element) === "Note" ? textEntry(element.dict, "ID") : undefined;
        const again = id !== undefined && seen.has(id);
        if (id !== undefined) seen.add(id);
        return again ? [{ what: `two notes have the id ${id}`, page: pdf.pageOf(element) }] : [];
      });
    },
  },
];
