import type { MarkdownIt, Token } from "markdown-it";
import type { Problems } from "../problem/collector.ts";
import type { Body } from "./author-text.ts";
import type { Marked } from "./split-words.ts";
import type { Spot } from "./spots.ts";

export type { Token };

/** What reading one file of an author needs at every depth. */
export interface Reading {
  readonly file: string;
  readonly problems: Problems;
  readonly markdown: MarkdownIt;
  /** `lenient` passes over what a brief has no use for, instead of refusing it: Slidev shows it. */
  readonly manner: "strict" | "lenient";
  readonly spot: Spot;
  /** Reads what stands inside a block word. */
  body(marked: Marked): Body;
}
