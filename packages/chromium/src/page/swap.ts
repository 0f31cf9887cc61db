import type { Page } from "puppeteer-core";

/** Puts one document in the place of another in a page that has loaded it. */
export interface Swaps {
  /** Notes what the page has loaded. */
  loaded(html: string): void;
  /** Shows this document where its head is that of the one that is shown; false where it must be loaded. */
  take(html: string): Promise<boolean>;
}

/** After as many the page is loaded anew: it keeps some 2.5 MB of each document. */
const mostSwaps = 25;

interface Parts {
  /** All before the body: doctype, style sheet, fonts. */
  readonly head: string;
  readonly body: string;
}

export function openSwaps(page: Page): Swaps {
  let shown: Parts | null = null;
  let swaps = 0;
  return {
    loaded(html) {
      shown = partsOf(html);
      swaps = 0;
    },
    async take(html) {
      const next = partsOf(html);
      const before = shown;
      // A swap that fails half way leaves a page of which nothing is known.
      shown = null;
      if (next === null || next.head !== before?.head || swaps === mostSwaps) return false;
      await page.evaluate(replaceBody, next.body);
      shown = next;
      swaps += 1;
      return true;
    },
  };
}

function partsOf(html: string): Parts | null {
  const at = html.search(/<body[\s>]/);
  const head = html.slice(0, at);
  return at === -1 || /<html\b[^>]*\sstyle=/.test(head) ? null : { head, body: html.slice(at) };
}

/** Runs in the page. The style that a borrower gave its outermost element goes; pictures are waited for as a load does. */
async function replaceBody(text: string): Promise<void> {
  const { body } = new DOMParser().parseFromString(text, "text/html");
  document.documentElement.removeAttribute("style");
  document.documentElement.replaceChild(document.adoptNode(body), document.body);
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
}
