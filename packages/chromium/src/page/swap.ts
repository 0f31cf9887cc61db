import type { Page } from "puppeteer-core";

/** A document in two: its style sheet, which carries the fonts and is mostly that of the one before, and all else. */
export interface Parted {
  readonly style: string;
  readonly rest: string;
}

/** Null where the head has no style sheet of its own, or what cannot be put into a page that stands. */
export function partStyle(html: string): Parted | null {
  const start = html.indexOf("<style>");
  const end = html.indexOf("</style>", start);
  if (start < 0 || end < 0 || /<body[\s>]/i.test(html.slice(0, start))) return null;
  const after = html.slice(end + "</style>".length);
  if (!/<body[\s>]/i.test(after)) return null;
  const rest = html.slice(0, start) + after;
  return unfit.test(rest) ? null : { style: html.slice(start + "<style>".length, end), rest };
}

/** Policies and addresses count from a document's start alone; of what loads, nothing but a picture of its own can be waited for. */
const unfit =
  /<(?:style|base|link|image|input|i?frame|object|embed|video|audio|source|track)[\s>]|http-equiv|(?:url|image-set)\(\s*(?!["'\s]?#)/i;

/**
 * Puts a document in the place of the one that stands, but for its style sheet, which stays: the fonts in it need not be read
 * again, which is two thirds of a load. False where the page does not hold that style sheet alone.
 */
export function swapDocument(page: Page, { style, rest }: Parted, sheet: string, address: string): Promise<boolean> {
  const input = JSON.stringify([rest, sheet.length + style.length, address]);
  return page.evaluate(`(${swap})(...${input})`) as Promise<boolean>;
}

/** Runs in the page, and may use nothing from outside itself. What DOMParser reads runs no script. */
async function swap(rest: string, length: number, address: string): Promise<boolean> {
  const style = document.head?.querySelector("style");
  if (!style || location.href !== address || document.styleSheets.length !== 1) return false;
  if (style.textContent?.length !== length) return false;
  const fresh = new DOMParser().parseFromString(rest, "text/html");
  for (const old of [...document.head.children]) if (old !== style) old.remove();
  document.head.append(...fresh.head.children);
  const root = document.documentElement;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  for (const { name, value } of fresh.documentElement.attributes) root.setAttribute(name, value);
  document.body.replaceWith(fresh.body);
  scrollTo(0, 0);
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  return true;
}
