/// <reference lib="dom" />
import type { Layer, TextSeen } from "../sight.ts";
import type { Tools } from "./tools.ts";

/** Every text that is seen, with its colour, its size on the screen and what lies beneath it; those alike once. */
export function textsSeen(tools: Tools): TextSeen[] {
  const found = new Map<string, TextSeen>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || !node.nodeValue?.trim() || !isText(parent, tools)) continue;
    for (const seen of textSeen(node, parent, tools)) {
      const { culprit: _, ...look } = seen;
      const key = JSON.stringify(look);
      if (!found.has(key)) found.set(key, seen);
    }
  }
  return [...found.values()];
}

/** Shown, and not only to assistive technology: a box of a pixel, or one cut to nothing, is read aloud alone. */
export function isText(parent: Element, tools: Tools): boolean {
  if (/^(script|style|title|desc|metadata|template|noscript|option)$/i.test(parent.tagName) || !tools.isSeen(parent))
    return false;
  const { width, height, bottom } = parent.getBoundingClientRect();
  const style = getComputedStyle(parent);
  const cut = style.clipPath !== "none" || (style.clip !== "auto" && style.position === "absolute");
  const inside = parent.closest("button, input, select, textarea, fieldset");
  return !(width <= 1 || height <= 1 || cut || bottom + scrollY <= 0 || inside?.matches(":disabled"));
}

export function textSeen(node: Node, parent: Element, tools: Tools): TextSeen[] {
  const svg = parent instanceof SVGGraphicsElement;
  const style = getComputedStyle(parent);
  const grounds = svg || isOverFloating(parent, tools) ? groundsAt(node, parent, tools) : [tools.layersAround(parent)];
  return grounds.map((ground) => ({
    culprit: tools.describe(parent, node.nodeValue ?? ""),
    colour: svg ? style.fill : style.color,
    opacity: tools.opacityOf(parent) * (svg ? Number(style.fillOpacity) : 1),
    size: Math.round(Number.parseFloat(style.fontSize) * (svg ? tools.scaleOf(parent) : 1) * 100) / 100,
    weight: Number(style.fontWeight),
    ground,
  }));
}

/** Whether something that does not hold the words lies where they are. */
export function isOverFloating(parent: Element, { floating }: Tools): boolean {
  const { left, right, top, bottom } = parent.getBoundingClientRect();
  return floating.some(
    ([element, box]) =>
      box.left < right + scrollX &&
      box.right > left + scrollX &&
      box.top < bottom + scrollY &&
      box.bottom > top + scrollY &&
      !element.contains(parent) &&
      !parent.contains(element),
  );
}

/** What lies beneath a text, at points of its lines. */
export function groundsAt(node: Node, parent: Element, tools: Tools): Layer[][] {
  tools.bring(parent);
  const range = document.createRange();
  range.selectNodeContents(node);
  const parts = parent instanceof SVGElement ? [0.03, 0.25, 0.5, 0.75, 0.97] : [0.05, 0.35, 0.65, 0.95];
  const found = [...range.getClientRects()]
    .filter(({ width, height }) => width > 1 && height > 1)
    .flatMap((box) =>
      parts.map((part) => tools.layersAt(box.left + part * box.width, box.top + box.height / 2, parent, () => false)),
    );
  return [...new Map(found.map((ground) => [JSON.stringify(ground), ground])).values()];
}
