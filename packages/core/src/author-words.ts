import { choiceUsage } from "./brief/choose-text.ts";
import { speakerNotesTakes } from "./deck/compose-slide.ts";
import { layoutRules, partNames, type SlidePart } from "./deck/layout-rules.ts";
import { sharedBlocks, slideBlockWords } from "./deck/slide-blocks.ts";
import { slideWords } from "./deck/slide-words.ts";
import type { Takes } from "./document/check-body.ts";
import { blockWords } from "./document/compose-blocks.ts";
import { frontWords } from "./document/compose-front.ts";
import { recommendationTakes } from "./document/compose-recommendations.ts";
import { noteTakes } from "./document/resolve-inlines.ts";
import { inlineWords } from "./document/words/index.ts";

/** How a word in braces is written, and what it prints. */
export interface WordUsage {
  readonly usage: string;
  readonly gives: string;
  /** Options by name, `digits`; keyword lines of a block with their colon, `Title:`. */
  readonly takes: readonly string[];
}

export interface LayoutUsage {
  readonly layout: string;
  readonly shows: string;
  /** What it may hold, each with how many at most. */
  readonly holds: readonly { readonly part: string; readonly most: number }[];
}

/** Every word of authors by where it stands, read from the lists that check them: for the reference. */
export const authorWords = {
  /** In a sentence, in report and deck. */
  inline: [
    ...Object.values(inlineWords).map(({ usage, gives, options }) => ({ usage, gives, takes: options })),
    ofBlock(noteTakes),
    choiceUsage,
  ],
  /** On lines of their own before the first section. */
  front: Object.values(frontWords).map(ofBlock),
  /** On lines of their own in a section. */
  block: [...Object.values(blockWords).map(({ takes }) => ofBlock(takes)), ofBlock(recommendationTakes)],
  /** Alone on a line of a slide: what the report says once. */
  slide: Object.values(slideWords).map(({ usage, gives, options }) => ({ usage, gives, takes: options })),
  /** On lines of their own on a slide. */
  slideBlock: [
    ...Object.values(slideBlockWords).map(({ takes }) => ofBlock(takes)),
    ...sharedBlocks.flatMap((name) => (blockWords[name] === undefined ? [] : ofBlock(blockWords[name].takes))),
    ofBlock(speakerNotesTakes),
  ],
} as const satisfies Readonly<Record<string, readonly WordUsage[]>>;

/** The layouts of slides, in the order of their list. */
export const slideLayoutUsages: readonly LayoutUsage[] = Object.entries(layoutRules).map(([layout, rule]) => ({
  layout,
  shows: rule.shows,
  holds: Object.entries(rule.takes).map(([part, most]) => ({ part: partNames[part as SlidePart], most })),
}));

function ofBlock({ usage, gives, parts = [], labels = false }: Takes): WordUsage {
  const lines = parts.map((part) => `${part}:`);
  return { usage, gives, takes: labels ? [...lines, "Label <key>:"] : lines };
}
