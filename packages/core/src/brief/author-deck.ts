import type { Place } from "../problem/problem.ts";
import type { AuthorBlock } from "./author-text.ts";
import type { PlainSource } from "./plain/plain-source.ts";
import type { SlideLayout } from "./slide-schema.ts";

/** What the author wrote as deck.<language>.md: slides whose words are not yet resolved. */
export interface AuthorDeck {
  readonly file: string;
  /** Where `slidev: true` lets its slides hold plain Slidev; null where they may not. */
  readonly slidev: Place | null;
  readonly slides: readonly AuthorSlide[];
}

export interface AuthorSlide {
  /** Null where the front matter names none. */
  readonly layout: SlideLayout | null;
  readonly question: Extract<AuthorBlock, { kind: "paragraph" }> | null;
  /** Title, body and speaker notes in their order. */
  readonly blocks: readonly AuthorBlock[];
  /** The text of a slide that holds Slidev's own Markdown; `blocks` is then what could be read of it. */
  readonly plain: PlainSource | null;
  /** What its front matter sets for Slidev alone. */
  readonly settings: SlidevSettings;
  /** False where a part could not be read: what lacks then was reported already. */
  readonly sound: boolean;
  /** The line of its title, or its first. */
  readonly place: Place;
  /** Where a key of its front matter stands; the slide's own place where it has none. */
  at(key: string): Place;
}

export interface SlidevSettings {
  /** How many clicks the slide takes; null where Slidev counts them. */
  readonly clicks: number | null;
  /** The name of Slidev's transition to the next slide. */
  readonly transition: string | null;
}

export const noSettings: SlidevSettings = { clicks: null, transition: null };
