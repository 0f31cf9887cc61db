import type { Block } from "./blocks.ts";
import type { Layout } from "./layout.ts";
import type { Line } from "./line.ts";

/** Something on a page that a typesetter would mend. */
export interface PageFault {
  /** Counted from 1. */
  readonly page: number;
  /** From the page's upper left corner, in millimetres; null where it is the whole page. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly what: string;
  /** The words of the block that it concerns, by which its author's line can be found; empty where it is none. */
  readonly text: string;
}

export type Level = "error" | "warning";

export interface PageRule {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
  readonly check: (layout: Layout) => Iterable<PageFault>;
}

export interface PageFinding extends PageFault {
  readonly rule: string;
  readonly level: Level;
}

export const applyPageRules = (rules: readonly PageRule[], layout: Layout): PageFinding[] =>
  rules.flatMap(({ id, level, check }) =>
    Array.from(check(layout), (fault): PageFinding => ({ rule: id, level, ...fault })),
  );

const millimetre = 72 / 25.4;

/** Where a line stands, for a message. */
export function placeOf({ page, left, baseline }: Pick<Line, "page" | "left" | "baseline">, { pages }: Layout) {
  const height = pages[page - 1]?.height ?? 0;
  return { x: Math.round(left / millimetre), y: Math.round((height - baseline) / millimetre) };
}

export function faultAt(line: Line, what: string, block: Pick<Block, "text"> | null, layout: Layout): PageFault {
  return { page: line.page, at: placeOf(line, layout), what, text: block?.text ?? line.text };
}

/** The beginning of a text, for a message. */
export const excerpt = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
