import type { Inline } from "../document/document.ts";
import { joined } from "../language/format.ts";

/** A stretch of text; `mark` names what stands there, a value or a reference, where it is no text of the author's. */
export interface Span {
  readonly text: string;
  readonly mark: { readonly kind: "value" | "reference"; readonly name: string } | null;
}

/** Running text as stretches of the author's words and of what was brought into them; notes stand apart. */
export function spansOf(inlines: readonly Inline[]): readonly Span[] {
  return inlines.flatMap((inline): readonly Span[] => {
    switch (inline.kind) {
      case "strong":
      case "emphasis":
      case "link":
        return spansOf(inline.children);
      case "quote": {
        const name = inline.quote.quantity?.origin.id ?? inline.quote.fact;
        return [{ text: joined(inline.quote), mark: { kind: "value", name } }];
      }
      case "figure-reference":
        return [{ text: inline.text, mark: { kind: "reference", name: inline.figure } }];
      case "citation":
        return [{ text: inline.text, mark: { kind: "reference", name: inline.source } }];
      case "note":
        return [];
      default:
        return [{ text: inline.text, mark: null }];
    }
  });
}
