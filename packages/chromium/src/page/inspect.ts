import type { Finding } from "../failure.ts";
import type { GuardedPage } from "./guard.ts";
import { findTooWide } from "./overflow.ts";
import { type Culprit, probe } from "./probe.ts";
import { drawnPages } from "./shrink.ts";

/** What is wrong with a loaded document, before it is printed. */
export async function inspect(guarded: GuardedPage): Promise<Finding[]> {
  const seen = await guarded.page.evaluate(probe);
  return [
    ...guarded.blocked().map((url): Finding => ({ kind: "blocked", detail: shorten(url) })),
    ...seen.failedFonts.map((font): Finding => ({ kind: "font", detail: `${font} did not load` })),
    ...seen.brokenImages.map((image): Finding => ({ kind: "image", detail: `${nameOf(image)} holds no picture` })),
    ...seen.badLinks.map((link): Finding => ({ kind: "link", detail: `${nameOf(link)} leads to ${link.excerpt}` })),
  ];
}

/** Whether the browser shrank the printed document, and what made it do so. */
export async function inspectWidth(guarded: GuardedPage, pdf: Uint8Array): Promise<Finding[]> {
  const pages = drawnPages(pdf);
  const shrunk = pages.find(({ scale }) => scale < 0.999);
  if (!shrunk) return [];
  const width = Math.round(pages[Math.floor(pages.length / 2)]?.width ?? shrunk.width);
  const widest = Math.round(Math.max(...pages.map((page) => page.width)));
  await guarded.page.setViewport({ width, height: 1024, deviceScaleFactor: 1 });
  const culprits = await guarded.page.evaluate(findTooWide, width, widest);
  if (culprits.length === 0)
    return [
      {
        kind: "overflow",
        detail: `something is wider than its page (all shrunk to ${Math.round(shrunk.scale * 100)}%)`,
      },
    ];
  return culprits.map((culprit) => ({
    kind: "overflow",
    detail: `${nameOf(culprit)} reaches ${((culprit.excess * 25.4) / 96).toFixed(1)} mm over the edge of its page`,
  }));
}

/** An element in words: `<td id="x" class="number">, line 14`. */
function nameOf({ tag, id, classes, line, excerpt }: Culprit): string {
  const attributes = `${id && ` id="${id}"`}${classes && ` class="${classes}"`}`;
  return `<${tag}${attributes}>${line && `, line ${line}`}${excerpt && ` ("${excerpt}")`}`;
}

const shorten = (url: string) => (url.length > 200 ? `${url.slice(0, 200)}…` : url);
