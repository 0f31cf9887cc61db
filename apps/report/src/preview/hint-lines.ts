/** Where texts stand, as file:line; the number of one is its place in the list. */
export interface HintedLines {
  readonly html: string;
  readonly lines: readonly string[];
}

/**
 * Lets a print say where its author wrote each block: `data-line="report.en.md:61"` becomes a language too, `en-x-line-3`,
 * for that is all the browser keeps of an element in its tags. An element whose language hints its tag already keeps that.
 */
export function hintLines(html: string, language: string): HintedLines {
  const lines: string[] = [];
  const known = new Map<string, number>();
  const hinted = html.replaceAll(/<([a-z][a-z0-9]*)([^<>]* data-line="([^"]+)"[^<>]*)>/g, (tag, name, rest, line) => {
    if (/ lang="/.test(rest)) return tag;
    const at = known.get(line) ?? lines.push(line) - 1;
    known.set(line, at);
    return `<${name}${rest} lang="${language}-x-line-${at}">`;
  });
  return { html: hinted, lines };
}
