import type { MarkdownIt } from "markdown-it";

/** An address up to a space, a quotation mark or a word in braces; the sign that ends its sentence is not part of it. */
const address = /https?:\/\/[^\s<>"“”„«»\uE000\uE001]*[^\s<>"“”„«»\uE000\uE001.,;:!?'’)\]}*_]/gi;

/** Finds bare addresses for markdown-it: those that say how they begin, for a name with a dot in it may be no address. */
const finder = {
  pretest: (text: string): boolean => text.includes("://"),
  test: (text: string): boolean => addressesIn(text).length > 0,
  match: addressesIn,
};

export function linkAddresses(markdown: MarkdownIt): void {
  markdown.linkify = finder as unknown as MarkdownIt["linkify"];
  // Its other rule of the name knows but its own finder.
  markdown.inline.ruler.disable("linkify");
}

function addressesIn(text: string) {
  return [...text.matchAll(address)].flatMap(({ 0: found, index }) => {
    const url = closed(found, text[index + found.length]);
    return URL.canParse(url)
      ? [{ schema: "https:", index, lastIndex: index + url.length, raw: url, text: url, url }]
      : [];
  });
}

/** A bracket that the address itself opened belongs to it. */
const closed = (found: string, next: string | undefined): string =>
  next === ")" && found.lastIndexOf("(") > found.lastIndexOf(")") ? `${found})` : found;

/** What a reader sees of an address: all but how it begins for machines. */
export const shownAddress = (href: string): string => href.replace(/^https?:\/\//i, "").replace(/\/$/, "");
