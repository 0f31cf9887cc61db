import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Rgb,
  wcagContrast,
} from "culori";
import type { Ground } from "./sight.ts";

const toRgb = converter("rgb");
const white: Rgb = { mode: "rgb", r: 1, g: 1, b: 1 };

/** A colour as CSS writes it. @throws for what is none: computed styles hold nothing else */
export function colourOf(css: string): Rgb {
  const rgb = toRgb(parse(css));
  if (rgb === undefined) throw new Error(`"${css}" is no colour`);
  return rgb;
}

/** What is seen where a colour lies over another one that is opaque. */
export function over(top: Rgb, opacity: number, below: Rgb): Rgb {
  const alpha = (top.alpha ?? 1) * opacity;
  const mix = (a: number, b: number): number => a * alpha + b * (1 - alpha);
  return { mode: "rgb", r: mix(top.r, below.r), g: mix(top.g, below.g), b: mix(top.b, below.b) };
}

/** More grounds than these are not told apart: they lie between their neighbours. */
const mostGrounds = 24;

/** The colours that a ground may have, worst cases included; null where a picture lies there, whose colours nobody knows. */
export function groundColours(ground: Ground, canvas: string): readonly Rgb[] | null {
  if (ground.some(({ picture }) => picture)) return null;
  let colours: readonly Rgb[] = [over(colourOf(canvas), 1, white)];
  for (const { colours: own, opacity, sure } of ground.toReversed()) {
    const painted = colours.flatMap((below) => own.map((css) => over(colourOf(css), opacity, below)));
    colours = distinct(sure ? painted : [...painted, ...colours]).slice(0, mostGrounds);
  }
  return colours;
}

const distinct = (colours: readonly Rgb[]): readonly Rgb[] => [
  ...new Map(colours.map((colour) => [hexOf(colour), colour])).values(),
];

/** WCAG 2: (lighter + .05) / (darker + .05), 1 to 21. */
export const contrast = (one: Color | string, other: Color | string): number => wcagContrast(one, other);

/** The least contrast of a colour with any of the grounds it lies on. */
export const leastContrast = (css: string, opacity: number, grounds: readonly Rgb[]): number =>
  Math.min(...grounds.map((ground) => contrast(over(colourOf(css), opacity, ground), ground)));

const apart = differenceCiede2000();

/** How people with one kind of colour-blindness see a colour, by Machado, Oliveira and Fernandes (2009), and everybody else. */
const eyes: Readonly<Record<string, (colour: Rgb) => Color>> = {
  "full colour vision": (colour) => colour,
  protanopia: (colour) => filterDeficiencyProt(1)(colour),
  deuteranopia: (colour) => filterDeficiencyDeuter(1)(colour),
  tritanopia: (colour) => filterDeficiencyTrit(1)(colour),
};

/** Who tells two colours apart worst, and how far apart they are for them, in CIEDE2000: 1 is just seen, 100 is black and white. */
export function leastDifference(one: string, other: string): { readonly eye: string; readonly difference: number } {
  const [a, b] = [colourOf(one), colourOf(other)];
  return Object.entries(eyes)
    .map(([eye, see]) => ({ eye, difference: apart(see(a), see(b)) }))
    .reduce((worst, next) => (next.difference < worst.difference ? next : worst));
}

/** #RRGGBB, for messages. */
export function hexOf({ r, g, b }: Rgb): string {
  const part = (value: number): string =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(r)}${part(g)}${part(b)}`.toUpperCase();
}
