/// <reference lib="dom" />
import type { Describe } from "../../page/culprit.ts";
import type { Layer } from "../sight.ts";

// What stands in this folder runs in the page, as text: a file's functions use one another and the tools they are handed.

type Opacities = Map<Element, number>;

/** What all probes use. */
export interface Tools {
  readonly describe: Describe;
  readonly isSeen: typeof isSeen;
  readonly opacityOf: (element: Element | null) => number;
  readonly scaleOf: typeof scaleOf;
  readonly nameFor: typeof nameFor;
  readonly bring: typeof bring;
  /** Boxes of what is painted out of the flow and so may lie beneath words that it does not hold. */
  readonly floating: readonly (readonly [Element, DOMRect])[];
  /** What the boxes around an element paint. */
  readonly layersAround: (element: Element) => Layer[];
  readonly layersAt: (x: number, y: number, above: Element, skip: (element: Element) => boolean) => Layer[];
}

/** Lets every painted thing be found at its point, and nothing move. No policy of the page holds a sheet made so. */
export function settlePage(): void {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { pointer-events: auto !important; animation: none !important; transition: none !important; scroll-behavior: auto !important }",
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Whether a person sees the element's box at all. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
}

/** The product of an element's opacity and those around it; `known` remembers them. */
export function opacityOf(element: Element | null, known: Opacities): number {
  if (element === null) return 1;
  const before = known.get(element);
  if (before !== undefined) return before;
  const opacity = Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement, known);
  known.set(element, opacity);
  return opacity;
}

/** By how much a drawing's units are larger than px. */
export function scaleOf(element: SVGGraphicsElement): number {
  const { a = 1, b = 0 } = element.getScreenCTM() ?? {};
  return Math.hypot(a, b);
}

/** What assistive technology calls an element, by the usual ways of naming one. */
export function nameFor(element: Element): string {
  const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
  const named = ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll("[aria-hidden=true], script, style")) hidden.remove();
  for (const image of copy.querySelectorAll("img, svg[aria-label]"))
    image.replaceWith(image.getAttribute("alt") ?? image.getAttribute("aria-label") ?? "");
  const words = [named, element.getAttribute("aria-label"), copy.textContent, element.getAttribute("title")];
  return (words.find((text) => text?.trim()) ?? "").trim().replace(/\s+/g, " ");
}

/** Brings the element into the window, for only what is there can be found by its point. */
export function bring(element: Element): void {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  if (top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth) return;
  element.scrollIntoView({ block: bottom - top > innerHeight ? "start" : "center", inline: "nearest" });
}

/** What is painted beneath a point, the topmost first, down to the first that covers all; `above` and what lies over it is left out. */
export function layersAt(
  x: number,
  y: number,
  above: Element,
  skip: (element: Element) => boolean,
  known: Opacities,
): Layer[] {
  const stack = document.elementsFromPoint(x, y);
  const own = stack.findIndex((element) => element === above || above.contains(element));
  const below = own >= 0 ? stack.slice(own) : ancestorsOf(above);
  const layers: Layer[] = [];
  for (const element of below) {
    if (element === above && element instanceof SVGElement) continue;
    if (skip(element)) continue;
    const painted = paintOf(element, x, y, opacityOf(element, known));
    layers.push(...painted);
    if (painted.some(({ sure, opacity, picture, colours }) => sure && !picture && opacity === 1 && isSolid(colours)))
      break;
  }
  return layers;
}

/** What the element and the boxes around it paint, down to the first that covers all; `known` remembers it. */
export function layersAround(element: Element | null, opacities: Opacities, known: Map<Element, Layer[]>): Layer[] {
  if (element === null) return [];
  const before = known.get(element);
  if (before !== undefined) return before;
  const own = paintOf(element, 0, 0, opacityOf(element, opacities));
  const covered = own.some(
    ({ sure, opacity, picture, colours }) => sure && !picture && opacity === 1 && isSolid(colours),
  );
  const layers = covered ? own : [...own, ...layersAround(element.parentElement, opacities, known)];
  known.set(element, layers);
  return layers;
}

/** Everything that is painted out of the flow, and every picture, with its place on the page. */
export function floatingBoxes(): (readonly [Element, DOMRect])[] {
  return [...document.body.querySelectorAll("*")].flatMap((element) => {
    if (element instanceof SVGElement && element.ownerSVGElement !== null) return [];
    const out = /absolute|fixed|sticky/.test(getComputedStyle(element).position);
    if (!out && !/^(img|video|canvas|svg|iframe)$/i.test(element.tagName)) return [];
    const { x, y, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 ? [[element, new DOMRect(x + scrollX, y + scrollY, width, height)] as const] : [];
  });
}

export function ancestorsOf(element: Element | null): Element[] {
  return element === null ? [] : [element, ...ancestorsOf(element.parentElement)];
}

export function isSolid(colours: readonly string[]): boolean {
  return colours.every((colour) => /^rgb\(|^color\((?!.*\/)/.test(colour));
}

export function paintOf(element: Element, x: number, y: number, opacity: number): Layer[] {
  if (opacity === 0) return [];
  if (/^(img|video|canvas|image|iframe|object|embed)$/i.test(element.tagName))
    return [{ colours: [], opacity, sure: true, picture: true }];
  if (element instanceof SVGGeometryElement) return shapePaint(element, x, y, opacity);
  if (element instanceof SVGElement && element.ownerSVGElement !== null) return [];
  return [
    ...["::after", "::before"].flatMap((pseudo) => boxPaint(getComputedStyle(element, pseudo), opacity, true)),
    ...boxPaint(getComputedStyle(element), opacity, false),
  ];
}

/** A box's picture or gradient, and its colour. */
export function boxPaint(style: CSSStyleDeclaration, opacity: number, pseudo: boolean): Layer[] {
  if (pseudo && (style.content === "none" || style.content === "normal" || style.position !== "absolute")) return [];
  const layers: Layer[] = [];
  if (style.backgroundImage !== "none") {
    const colours = style.backgroundImage.match(/(?:rgba?|color|oklab|oklch|lab|lch|hsla?)\([^()]*\)/g) ?? [];
    const sure = !pseudo && colours.length > 0 && isSolid(colours);
    layers.push({ colours, opacity, sure, picture: /url\(/.test(style.backgroundImage) });
  }
  if (!/^rgba\(.*, 0\)$/.test(style.backgroundColor))
    layers.push({ colours: [style.backgroundColor], opacity, sure: !pseudo, picture: false });
  return layers;
}

export function shapePaint(shape: SVGGeometryElement, x: number, y: number, opacity: number): Layer[] {
  const style = getComputedStyle(shape);
  const matrix = shape.getScreenCTM()?.inverse();
  const point = matrix === undefined ? null : new DOMPoint(x, y).matrixTransform(matrix);
  const colours = [
    ...(style.stroke !== "none" && (point === null || shape.isPointInStroke(point)) ? [style.stroke] : []),
    ...(style.fill !== "none" && (point === null || shape.isPointInFill(point)) ? [style.fill] : []),
  ].slice(0, 1);
  if (colours.length === 0) return [];
  const own = colours[0] === style.stroke ? style.strokeOpacity : style.fillOpacity;
  return [{ colours, opacity: opacity * Number(own), sure: true, picture: colours.some((one) => /^url/.test(one)) }];
}
