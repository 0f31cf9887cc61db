import type { Element } from "../structure/tree.ts";
import type { Inspection } from "./inspection.ts";

/** A breach of a rule, at a page counted from 1, where it has one. */
export interface Breach {
  readonly what: string;
  readonly page: number | null;
}

/** One machine-checkable condition. */
export interface Rule {
  /** Clause and test as veraPDF numbers them: `7.1-3` is of PDF/UA-1, `A-3 6.1.3-1` of PDF/A-3. */
  readonly clause: string;
  readonly title: string;
  readonly check: (pdf: Inspection) => Iterable<Breach>;
}

/** A breach with the rule it breaks. */
export interface Finding extends Breach {
  readonly clause: string;
  readonly title: string;
}

/** A rule on the file as a whole: `check` says what is wrong, or null. */
export const fileRule = (clause: string, title: string, check: (pdf: Inspection) => string | null): Rule => ({
  clause,
  title,
  check: (pdf) => {
    const what = check(pdf);
    return what === null ? [] : [{ what, page: null }];
  },
});

/** A rule on each element of the structure tree: `check` says what is wrong, or null. */
export const elementRule = (
  clause: string,
  title: string,
  check: (element: Element, pdf: Inspection) => string | null,
): Rule => ({
  clause,
  title,
  check: (pdf) =>
    pdf.elements.flatMap((element) => {
      const what = check(element, pdf);
      return what === null ? [] : [{ what, page: pdf.pageOf(element) }];
    }),
});

/** Runs rules over a PDF, in the order of the list. */
export const applyRules = (rules: readonly Rule[], pdf: Inspection): Finding[] =>
  rules.flatMap(({ clause, title, check }) => Array.from(check(pdf), (breach) => ({ clause, title, ...breach })));
