import type { Inline } from "../document.ts";
import { plainText } from "../plain-text.ts";

export const text = (words: string): Inline => ({ kind: "text", text: words });

/** A pattern of a language file, "from {first} to {last}", with inlines in its holes. */
export const phrase = (pattern: string, holes: Readonly<Record<string, readonly Inline[]>>): readonly Inline[] =>
  pattern
    .split(/(\{[a-z-]+\})/)
    .filter((part) => part !== "")
    .flatMap((part) => (part.startsWith("{") ? (holes[part.slice(1, -1)] ?? [text(part)]) : [text(part)]));

/** With the stop that ends it, unless it ends with one. */
export const sentence = (inlines: readonly Inline[]): readonly Inline[] =>
  /[.?!…]$/.test(plainText(inlines).trim()) ? inlines : [...inlines, text(".")];

/** With a capital letter at its beginning, as the language writes it: Azerbaijani "i" becomes "İ". */
export function capital(inlines: readonly Inline[], locale: string): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.kind !== "text") return inlines;
  const [letter = "", ...others] = first.text;
  return [text(letter.toLocaleUpperCase(locale) + others.join("")), ...rest];
}
