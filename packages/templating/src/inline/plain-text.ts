import type { Inline, Quote } from "@chancery/core";

const noBreakSpace = "\u00a0";

/** "over 140 countries (preliminary)"; an Azerbaijani suffix ("-dan çox") joins its number without a space. */
export function printedQuote(quote: Pick<Quote, "before" | "text" | "after">): string {
  const before = quote.before === "" ? "" : quote.before + noBreakSpace;
  const between = quote.after === "" || /^[-\u2011’']/.test(quote.after) ? "" : " ";
  return before + quote.text + between + quote.after;
}

/** What an inline prints, letter for letter; a note's reference prints elsewhere and counts as nothing. */
export function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "code":
    case "literal":
    case "figure-reference":
    case "citation":
      return inline.text;
    case "strong":
    case "emphasis":
    case "link":
      return plainText(inline.children);
    case "quote":
      return printedQuote(inline.quote);
    case "note":
      return "";
  }
}

export const plainText = (inlines: readonly Inline[]): string => inlines.map(plainInline).join("");
