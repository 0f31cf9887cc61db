/** What stands out of its box. */
export interface Overfull {
  /** Its box, such as `<td class="number">`. */
  readonly box: string;
  /** `data/….md:14`; empty where no element around it knows its line. */
  readonly line: string;
  readonly words: string;
  /** By how many millimetres it stands out at the right. */
  readonly over: number;
}

/**
 * Finds texts that reach over the right edge of the box they stand in: a word that is longer than its column, a number
 * that may not break. It runs in the page, and uses nothing from outside itself. What hangs out on the left, such as a
 * quotation mark, does so by design.
 */
export function overfull(): readonly Overfull[] {
  /** Pixels: letters reach a little over their own width. */
  const tolerance = 4;
  const found = new Map<Element, Overfull>();
  const isBox = (element: Element): boolean => !/^(inline|contents)$/.test(getComputedStyle(element).display);
  const boxOf = (element: Element): Element => (isBox(element) ? element : boxOf(element.parentElement ?? element));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { parentElement: parent } = node;
    if (parent === null || (node.textContent ?? "").trim() === "" || parent.closest("svg, style, [hidden]")) continue;
    const box = boxOf(parent);
    const range = document.createRange();
    range.selectNodeContents(node);
    const right = Math.max(...[...range.getClientRects()].map((rect) => rect.right));
    const inside = box.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(box).paddingRight);
    const over = ((right - inside) * 25.4) / 96;
    if (right - inside <= tolerance || over <= (found.get(box)?.over ?? 0)) continue;
    const classes = box.getAttribute("class");
    found.set(box, {
      box: `<${box.tagName.toLowerCase()}${classes ? ` class="${classes}"` : ""}>`,
      line: box.closest("[data-line]")?.getAttribute("data-line") ?? "",
      words: (box.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 60),
      over,
    });
  }
  return [...found.values()];
}
