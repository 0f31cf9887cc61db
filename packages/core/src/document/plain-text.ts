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

/** A PDF holds a name to 127 bytes (ISO 19005-3, 6.1.13); a letter may take two. */
const longestSlug = 60;

/** An anchor from a heading: "The gap has nearly closed" to `the-gap-has-nearly-closed`. */
export function slug(text: string): string {
  const letters = text.toLowerCase().replaceAll("ə", "e").replaceAll("ı", "i").normalize("NFKD").replace(/\p{M}/gu, "");
  const words = [...letters.replace(/[^\p{L}\d]+/gu, "-").replace(/^-/, "")].slice(0, longestSlug).join("");
  return words.replace(/-$/, "") || "section";
}
