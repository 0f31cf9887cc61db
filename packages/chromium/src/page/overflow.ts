import type { Culprit, Describe } from "./culprit.ts";

/**
 * The elements that reach further right than a page of `width` CSS pixels lets them, furthest first; of those that lie in
 * one another the outermost, unless an inner one reaches further still.
 * Runs in the page, whose viewport is as wide as its printed content; may use nothing from outside itself.
 */
export function findTooWide(
  describe: Describe,
  width: number,
  widest: number,
): (Culprit & { readonly excess: number })[] {
  const reach = (element: Element) => {
    let right = element.getBoundingClientRect().right;
    for (const child of element.childNodes) {
      if (child.nodeType !== Node.TEXT_NODE) continue;
      const range = document.createRange();
      range.selectNodeContents(child);
      right = Math.max(right, range.getBoundingClientRect().right);
    }
    return right;
  };
  const clips = (element: Element | null): boolean =>
    !!element &&
    element !== document.body &&
    (getComputedStyle(element).overflowX !== "visible" || clips(element.parentElement));
  // A named page may be wider than the usual one, such as a cover without margins.
  const onNamedPage = (element: Element | null): boolean =>
    !!element && (getComputedStyle(element).getPropertyValue("page") !== "auto" || onNamedPage(element.parentElement));

  const found = new Map<Element, number>();
  const within = (outer: Element | null, excess: number): boolean =>
    !!outer && ((found.get(outer) ?? -1) >= excess - 0.5 || within(outer.parentElement, excess));
  for (const element of document.body.querySelectorAll("*")) {
    if (element instanceof SVGElement && element.ownerSVGElement) continue;
    const excess = reach(element) - (onNamedPage(element) ? widest : width);
    if (excess < 0.5 || clips(element.parentElement)) continue;
    if (within(element.parentElement, excess)) continue;
    found.set(element, excess);
  }
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([element, excess]) => ({ ...describe(element, element.textContent ?? ""), excess }));
}
