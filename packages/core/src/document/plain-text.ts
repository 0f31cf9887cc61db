import { joined } from "../language/format.ts";
import type { Inline } from "./document.ts";

/** The text of inlines as a reader hears it: for alt texts, titles of the outline, and counting words. Notes are left out. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case "strong":
        case "emphasis":
        case "link":
          return plainText(inline.children);
        case "quote":
          return joined(inline.quote);
        case "note":
          return "";
        default:
          return inline.text;
      }
    })
    .join("");
}

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
