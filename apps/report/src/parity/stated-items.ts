import type { Printer } from "@chancery/chromium";
import { cellDetail, type Item } from "@chancery/pdf";
import { pageFunctions, type RawItem, statedItems as readItems } from "./read-stated.ts";

/** A piece of the page, with the author's file and line where the page says it. */
export interface Stated extends Item {
  readonly line: string;
}

/** Loads a report and reads what a reader of its tags must find, in order. */
export function statedItems(html: string, printer: Printer): Promise<readonly Stated[]> {
  return printer.withPage(async ({ load, page }) => {
    await load(html);
    const raw = (await page.evaluate(script)) as readonly RawItem[];
    return raw.map(({ type, text, target, cell, line }) => ({
      type,
      text,
      detail: cell === null ? target : cellDetail(cell),
      line,
    }));
  });
}

/** A bundler may have given the function another name. */
const script = `(() => {
  ${pageFunctions.join("\n")}
  return ${readItems.name}();
})()`;
