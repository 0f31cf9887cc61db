import type { Printer } from "@chancery/chromium";
import type { Flow } from "@chancery/core";
import { pageFunctions, pageHeight, sections, tail } from "./read-flow.ts";

/**
 * Loads the report and measures its text as it would run down one endless page of paper.
 * @param figures the ids of the document's figures
 */
export function measureFlow(html: string, figures: readonly string[], printer: Printer): Promise<Flow> {
  return printer.withPage(async ({ load, page }) => {
    await load(html);
    return (await page.evaluate(script(figures))) as Flow;
  });
}

/** The window is wider than the paper, so the document is made as wide as that. A bundler may have given the functions other names. */
const script = (figures: readonly string[]): string => `(() => {
  ${pageFunctions.join("\n")}
  document.documentElement.style.width = "var(--page-width)";
  const figures = ${JSON.stringify(figures)};
  return { pageHeight: ${pageHeight.name}(), sections: ${sections.name}(figures), tail: ${tail.name}(figures) };
})()`;
