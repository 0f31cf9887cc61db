import type { Place } from "../problem/problem.ts";
import type { AuthorBlock } from "./author-text.ts";
import type { SlideLayout } from "./slide-schema.ts";

/** What the author wrote as deck.<language>.md: slides whose words are not yet resolved. */
export interface AuthorDeck {
  readonly file: string;
  readonly slides: readonly AuthorSlide[];
}

export interface AuthorSlide {
  /** Null where the front matter names none. */
  readonly layout: SlideLayout | null;
  readonly question: Extract<AuthorBlock, { kind: "paragraph" }> | null;
  /** Title, body and speaker notes in their order. */
  readonly blocks: readonly AuthorBlock[];
  /** False where a part could not be read: what lacks then was reported already. */
  readonly sound: boolean;
  /** The line of its title, or its first. */
  readonly place: Place;
  /** Where a key of its front matter stands; the slide's own place where it has none. */
  at(key: string): Place;
}
