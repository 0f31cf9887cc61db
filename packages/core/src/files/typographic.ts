import Markdown from "markdown-it";

const typesetters = new Map<string, (text: string) => string>();

/**
 * A plain text with the language's quotation marks and apostrophes in place of straight ones, as in Markdown.
 * `quotes` are the language's four quotation marks, outer then inner.
 */
export function typographic(text: string, quotes: string): string {
  if (!/["']/.test(text)) return text;
  const typeset = typesetters.get(quotes) ?? typesetterOf(quotes);
  typesetters.set(quotes, typeset);
  return typeset(text);
}

/** Of Markdown only its quotation marks: an asterisk is an asterisk here, and two hyphens stay in an address. */
function typesetterOf(quotes: string): (text: string) => string {
  const markdown = new Markdown("zero", { typographer: true, quotes: [...quotes] }).enable("smartquotes");
  return (text) =>
    markdown
      .parseInline(text, {})
      .flatMap(({ children }) => children ?? [])
      .map(({ content }) => content)
      .join("");
}
