import type { Finding } from "../failure.ts";
import type { Face } from "../font/faces.ts";
import { type Culprit, inPage, nameOf } from "./culprit.ts";
import { findMissingGlyphs } from "./glyphs.ts";
import { address, type GuardedPage } from "./guard.ts";
import { findTooWide } from "./overflow.ts";
import { probeResources } from "./resources.ts";
import { drawnPages } from "./shrink.ts";
import { probeText } from "./text-runs.ts";

/** What is wrong with a loaded document, before it is printed. */
export async function inspect(guarded: GuardedPage, faces: readonly Face[]): Promise<Finding[]> {
  const [seen, runs] = await Promise.all([inPage(guarded.page, probeResources), inPage(guarded.page, probeText)]);
  const blocked = guarded.blocked();
  // An image that was refused holds no picture, of course: it is said once, with the image.
  const imageOf = (url: string): Culprit | undefined =>
    seen.brokenImages.find(({ excerpt }) => url.startsWith(URL.parse(excerpt, address)?.href ?? "\n"));
  const refused = blocked.map((url) => ({ url, image: imageOf(url) }));
  const pictures = seen.brokenImages.filter((one) => !refused.some(({ image }) => image === one));
  return [
    ...refused.map(({ url, image }): Finding => ({ kind: "blocked", detail: shorten(url) + ofImage(image) })),
    ...seen.failedFonts.map((font): Finding => ({ kind: "font", detail: `${font} did not load` })),
    ...pictures.map((image): Finding => ({ kind: "image", detail: `${nameOf(image)} holds no picture` })),
    ...seen.badLinks.map((link): Finding => ({ kind: "link", detail: `${nameOf(link)} leads to ${link.excerpt}` })),
    ...(await findMissingGlyphs(guarded, runs, faces)),
  ];
}

/** Whether the browser shrank the printed document, and what made it do so. */
export async function inspectWidth(guarded: GuardedPage, pdf: Uint8Array): Promise<Finding[]> {
  const pages = drawnPages(pdf);
  const shrunk = pages.find(({ scale }) => scale < 0.999);
  if (!shrunk) return [];
  const width = pages[Math.floor(pages.length / 2)]?.width ?? shrunk.width;
  const widest = Math.max(...pages.map((page) => page.width));
  await guarded.page.setViewport({ width: Math.floor(width), height: 1024, deviceScaleFactor: 1 });
  const culprits = await inPage(guarded.page, findTooWide, width, widest);
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

const ofImage = (image: Culprit | undefined): string =>
  image === undefined ? "" : `, of ${nameOf({ ...image, excerpt: "" })}`;

const shorten = (url: string) => (url.length > 200 ? `${url.slice(0, 200)}…` : url);
