import { type Culprit, nameOf } from "../page/culprit.ts";
import type { Scheme, Sight } from "./sight.ts";

export interface WebBreach {
  readonly culprit: Culprit | null;
  readonly what: string;
}

/** One machine-checkable condition of a page on a screen. */
export interface WebRule {
  readonly id: string;
  /** The success criterion of WCAG 2.2 that it serves, such as `1.4.3`; a rule of the house has none. */
  readonly clause: string | null;
  readonly title: string;
  readonly check: (sight: Sight, floor: Floor) => Iterable<WebBreach>;
}

/** What the house asks beyond the standard. */
export interface Floor {
  /** No text is smaller, in px. */
  readonly text: number;
}

/** 8.25 pt, the size of notes and charts in print. */
export const usualFloor: Floor = { text: 11 };

/** A breach with its rule, and where it was seen. */
export interface WebFinding {
  readonly rule: string;
  readonly clause: string | null;
  readonly title: string;
  /** The element, in words; null for the page as a whole. */
  readonly element: string | null;
  readonly what: string;
  /** At which widths and in which schemes of colours. */
  readonly sights: readonly string[];
}

export const sightName = ({ width, scheme }: { readonly width: number; readonly scheme: Scheme }): string =>
  `${width} px ${scheme}`;

/** Runs rules over every sight of a page; what several sights show alike is one finding. */
export function applyWebRules(rules: readonly WebRule[], sights: readonly Sight[], floor: Floor): WebFinding[] {
  const found = new Map<string, WebFinding & { readonly sights: string[] }>();
  for (const rule of rules)
    for (const sight of sights)
      for (const { culprit, what } of rule.check(sight, floor)) {
        const element = culprit === null ? null : nameOf(culprit);
        const key = JSON.stringify([rule.id, element, what]);
        const before = found.get(key);
        const { id, clause, title } = rule;
        if (before === undefined)
          found.set(key, { rule: id, clause, title, element, what, sights: [sightName(sight)] });
        else if (!before.sights.includes(sightName(sight))) before.sights.push(sightName(sight));
      }
  return [...found.values()];
}
