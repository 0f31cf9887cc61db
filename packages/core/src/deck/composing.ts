import type { AuthorText } from "../brief/brief.ts";
import type { Composition } from "../document/composition.ts";
import type { Document } from "../document/document.ts";

/** One deck being composed, and the report whose texts and figures it shares. */
export interface Composing {
  readonly composition: Composition;
  readonly report: AuthorText;
  readonly document: Document;
}
