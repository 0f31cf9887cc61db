import { colourOf, contrast, groundColours, hexOf, leastContrast, over } from "../colour.ts";
import type { WebRule } from "../rule.ts";
import type { MarkGroup, Sight, TextSeen } from "../sight.ts";

/** 18 pt, or 14 pt in bold, is large. */
const isLarge = ({ size, weight }: TextSeen): boolean => size >= 24 || (size >= 18.66 && weight >= 700);

const ratio = (value: number): string => `${(Math.floor(value * 100) / 100).toFixed(2)}:1`;

export const contrastRules: readonly WebRule[] = [
  {
    id: "text-contrast",
    clause: "1.4.3",
    title: "text stands out from what it is drawn on by 4.5:1, large text by 3:1",
    *check({ texts, canvas }) {
      for (const text of texts) {
        const grounds = groundColours(text.ground, canvas);
        if (grounds === null) continue;
        const least = isLarge(text) ? 3 : 4.5;
        const worst = grounds.reduce((a, b) =>
          leastContrast(text.colour, text.opacity, [b]) < leastContrast(text.colour, text.opacity, [a]) ? b : a,
        );
        const found = leastContrast(text.colour, text.opacity, [worst]);
        if (found < least)
          yield {
            culprit: text.culprit,
            what: `${hexOf(over(colourOf(text.colour), text.opacity, worst))} on ${hexOf(worst)} is ${ratio(found)}, not ${least}:1`,
          };
      }
    },
  },
  {
    id: "text-on-picture",
    clause: "1.4.3",
    title: "no text lies on a picture, where nobody can tell its contrast",
    *check({ texts, canvas }) {
      for (const { culprit, ground } of texts)
        if (groundColours(ground, canvas) === null) yield { culprit, what: "lies on a picture: give it a ground" };
    },
  },
  {
    id: "text-size",
    clause: null,
    title: "no text is smaller than the theme's least size",
    *check({ texts }, floor) {
      for (const { culprit, size } of texts)
        if (size < floor.text - 0.05) yield { culprit, what: `${size} px, not ${floor.text} px` };
    },
  },
  {
    id: "mark-contrast",
    clause: "1.4.11",
    title: "marks of charts stand out from what they lie on by 3:1",
    *check({ drawings, canvas }) {
      for (const group of drawings.flatMap(({ groups }) => groups)) {
        const found = markContrast(group, canvas);
        // A mark in the colour of its ground is a gap in another one, or the ground of a label.
        if (found !== null && found.contrast < 3 && found.contrast > 1.02)
          yield {
            culprit: group.culprit,
            what: `${group.count} ${group.count === 1 ? "mark" : "marks"} in ${found.colour} on ${found.ground}: ${ratio(found.contrast)}, not 3:1`,
          };
      }
    },
  },
  {
    id: "control-contrast",
    clause: "1.4.11",
    title: "the edge or the ground of a field or button stands out by 3:1",
    *check({ controls, canvas }) {
      for (const { culprit, colours, opacity, ground } of controls) {
        const grounds = groundColours(ground, canvas);
        const best = grounds === null ? 3 : Math.max(...colours.map((css) => leastContrast(css, opacity, grounds)));
        if (best < 3 && best > 1.02) yield { culprit, what: `its edge has ${ratio(best)}, not 3:1` };
      }
    },
  },
];

/** The better of a mark's fill and edge, on the ground where it is worst; null where an edge of its own sets it off. */
function markContrast({ fill, stroke, strokeWidth, opacity, grounds }: MarkGroup, canvas: Sight["canvas"]) {
  const isColour = (css: string | null): css is string => css !== null && !css.startsWith("url");
  if (isColour(fill) && isColour(stroke) && strokeWidth >= 0.75 && contrast(fill, stroke) >= 3) return null;
  const paints = [fill, stroke].flatMap((css) => (css === null || css.startsWith("url") ? [] : [css]));
  const known = grounds.flatMap((ground) => groundColours(ground, canvas) ?? []);
  if (paints.length === 0 || known.length === 0) return null;
  return known
    .map((ground) => {
      const best = paints
        .map((css) => over(colourOf(css), opacity, ground))
        .reduce((a, b) => (contrast(b, ground) > contrast(a, ground) ? b : a));
      return { colour: hexOf(best), ground: hexOf(ground), contrast: contrast(best, ground) };
    })
    .reduce((worst, next) => (next.contrast < worst.contrast ? next : worst));
}
