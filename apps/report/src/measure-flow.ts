import { type GuardedPage, type PagePrinter, PrintRefused } from "@chancery/chromium";
import type { Flow } from "@chancery/core";
import { type Overfull, overfull } from "./read-boxes.ts";
import { front, pageFunctions, pageHeight, sections, tail } from "./read-flow.ts";

/**
 * Loads the report and measures its text as it would run down one endless page of paper; the page is left as it was. Throws PrintRefused where a text
 * is wider than its box: nothing is shrunk to fit.
 * @param sheet what its style sheet begins with
 * @param figures the ids of the document's figures
 */
export async function measureFlow(
  html: string,
  sheet: string,
  figures: readonly string[],
  printer: Pick<PagePrinter, "withPage">,
): Promise<Flow> {
  const measure = async ({ load, page }: GuardedPage) => {
    await load(html, sheet);
    return (await page.evaluate(script(figures))) as { flow: Flow; wide: readonly Overfull[] };
  };
  const { flow, wide } = await printer.withPage(measure, { size: html.length + sheet.length });
  if (wide.length > 0) throw new PrintRefused(wide.map((one) => ({ kind: "overflow", detail: tell(one) })));
  return flow;
}

const tell = ({ box, line, words, over }: Overfull): string =>
  `${box}${line && `, line ${line}`} ("${words}") is ${over.toFixed(1)} mm wider than its box`;

/** The window is wider than the paper, so the document is made as wide as that. A bundler may have given the functions other names. */
const script = (figures: readonly string[]): string => `(() => {
  ${pageFunctions.join("\n")}
  const { style } = document.documentElement;
  const before = style.width;
  style.width = "var(--page-width)";
  const figures = ${JSON.stringify(figures)};
  const flow = {
    pageHeight: ${pageHeight.name}(),
    start: ${front.name}(),
    sections: ${sections.name}(figures),
    tail: ${tail.name}(figures),
  };
  const wide = (${overfull})();
  style.width = before;
  return { flow, wide };
})()`;
