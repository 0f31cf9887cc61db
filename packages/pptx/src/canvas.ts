/** The canvas of a slide in px, as the deck's theme has it; office programs get it as 40/3 by 7.5 inches. */
export const canvas = { width: 980, height: 551.25 } as const;

export const inches = (px: number): number => (px * (40 / 3)) / canvas.width;
/** English Metric Units, 914,400 an inch. */
export const emu = (px: number): number => Math.round(inches(px) * 914_400);
export const points = (px: number): number => inches(px) * 72;
/** Font sizes come in halves of a point. */
export const fontPoints = (px: number): number => Math.round(points(px) * 2) / 2;

/** px */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The measures that all slides share, in px. */
export const measures = {
  margin: 48,
  tab: { x: 48, y: 0, width: 64, height: 7 },
  title: { x: 48, y: 34, width: 840, height: 78 },
  question: { x: 48, y: 20, width: 884, height: 20 },
  body: { x: 48, y: 126, width: 884, height: 368 },
  rule: 508,
  source: { x: 48, y: 513, width: 790, height: 34 },
  number: { x: 862, y: 513, width: 70, height: 18 },
  /** Where the take-aways begin, and the rule before them. */
  aside: { rule: 645, x: 670, width: 262 },
} as const;
