import type { GuardedPage } from "@chancery/chromium";
import { cellDetail, type Item } from "@chancery/pdf";
import { pageFunctions, type RawItem, statedItems as readItems } from "./read-stated.ts";

/** A piece of the page, with the author's file and line where the page says it. */
export interface Stated extends Item {
  readonly line: string;
}

/** Reads what a reader of a report's tags must find, in order, from the page that shows it. */
export async function statedItems({ page }: Pick<GuardedPage, "page">): Promise<readonly Stated[]> {
  const raw = (await page.evaluate(script)) as readonly RawItem[];
  return raw.map(({ type, text, target, cell, line }) => ({
    type,
    text,
    detail: cell === null ? target : cellDetail(cell),
    line,
  }));
}

/** A bundler may have given the function another name. */
const script = `(() => {
  ${pageFunctions.join("\n")}
  return ${readItems.name}();
})()`;
