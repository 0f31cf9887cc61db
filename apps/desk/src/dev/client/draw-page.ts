import { type PDFPageProxy, TextLayer } from "pdfjs-dist";
import { markTags } from "./mark-tags.ts";

/** Draws a page as wide as its element, out of sight, then puts it in the place of the old one; gives the width in CSS px. */
export async function drawPage(page: PDFPageProxy, element: HTMLElement): Promise<number> {
  const points = page.getViewport({ scale: 1 });
  element.dataset["points"] = String(points.width);
  element.style.aspectRatio = `${points.width} / ${points.height}`;
  const width = element.clientWidth;
  element.style.setProperty("--total-scale-factor", String(width / points.width));
  const viewport = page.getViewport({ scale: (width / points.width) * Math.min(2, devicePixelRatio || 1) });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  canvas.setAttribute("aria-hidden", "true");
  // Meant for a printer it is drawn in one go; else a piece in each frame of the screen.
  await page.render({ canvas, viewport, intent: "print" }).promise;
  element.querySelector("canvas")?.remove();
  element.prepend(canvas);
  return width;
}

/** Lays the words of a page over its picture, to be read and selected; its numbers and blocks can be clicked. */
export async function layWords(
  page: PDFPageProxy,
  element: HTMLElement,
  lines: readonly string[],
  place: string | null,
): Promise<void> {
  const viewport = page.getViewport({ scale: 1 });
  const [content, tags] = await Promise.all([
    page.getTextContent({ includeMarkedContent: true, disableNormalization: true }),
    page.getStructTree(),
  ]);
  const words = document.createElement("div");
  words.className = "words";
  const layer = new TextLayer({ textContentSource: content, container: words, viewport });
  await layer.render();
  const focused = element.contains(document.activeElement) ? whereFocused(element) : -1;
  for (const old of element.querySelectorAll(".words, .regions")) old.remove();
  element.append(words);
  element.append(markTags(tags, words, { lines, place }));
  if (focused >= 0) focusable(element)[focused]?.focus();
}

const focusable = (element: HTMLElement): readonly HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>("[tabindex], button"),
];

const whereFocused = (element: HTMLElement): number =>
  focusable(element).indexOf(document.activeElement as HTMLElement);
