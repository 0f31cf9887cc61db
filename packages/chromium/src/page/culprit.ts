import type { Page } from "puppeteer-core";

/** An element of the document, as far as a message needs it. */
export interface Culprit {
  readonly tag: string;
  readonly id: string;
  readonly classes: string;
  /** The nearest `data-line`: the line of the author's file. Empty where there is none. */
  readonly line: string;
  /** The beginning of its text or of its address. */
  readonly excerpt: string;
}

export type Describe = (element: Element, excerpt: string) => Culprit;

const describe: Describe = (element, excerpt) => ({
  tag: element.tagName.toLowerCase(),
  id: element.id,
  classes: element.getAttribute("class") ?? "",
  line: element.closest("[data-line]")?.getAttribute("data-line") ?? "",
  excerpt: excerpt.trim().replace(/\s+/g, " ").slice(0, 60),
});

/**
 * Runs a function in the page, where it may use nothing from outside itself but the `describe` that it is handed.
 * Works with the page's own scripts off. Arguments and result go through JSON.
 */
export function inPage<A extends readonly unknown[], R>(
  page: Page,
  run: (describe: Describe, ...input: A) => R,
  ...input: A
): Promise<Awaited<R>> {
  return page.evaluate(`(${run})(${describe}, ...${JSON.stringify(input)})`) as Promise<Awaited<R>>;
}

/** An element in words: `<td id="x" class="number">, line 14 ("61.9")`. */
export function nameOf({ tag, id, classes, line, excerpt }: Culprit): string {
  const attributes = `${id && ` id="${id}"`}${classes && ` class="${classes}"`}`;
  return `<${tag}${attributes}>${line && `, line ${line}`}${excerpt && ` ("${excerpt}")`}`;
}
