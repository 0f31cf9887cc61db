import { colourOf, contrast, hexOf, leastDifference } from "../colour.ts";
import type { WebBreach, WebRule } from "../rule.ts";
import type { DrawingSeen, LinkSeen, MarkGroup } from "../sight.ts";

/** CIEDE2000; colours that lie side by side are told apart from about 5, those far from each other need more. */
const enough = 12;

export const colourAloneRules: readonly WebRule[] = [
  {
    id: "link-colour-alone",
    clause: "1.4.1",
    title: "a link in running text is known by more than its colour",
    *check({ links }) {
      for (const link of links)
        if (link.inText && !link.marked && contrast(link.colour, link.around) < 3)
          yield { culprit: link.culprit, what: `no underline, and ${describeColours(link)}` };
    },
  },
  {
    id: "series-colour-alone",
    clause: "1.4.1",
    title: "series of a chart are told apart by more than their hue: a label, a dash, a shape, or 3:1 between them",
    *check({ drawings }) {
      for (const [one, other] of drawings.flatMap(pairsOf)) {
        if ((one.labelled && other.labelled) || one.dash !== other.dash || one.shape !== other.shape) continue;
        if (isHollow(one) !== isHollow(other) || contrast(colourOfGroup(one), colourOfGroup(other)) >= 3) continue;
        yield breach(one, other, "differ in hue alone");
      }
    },
  },
  {
    id: "series-colour-blind",
    clause: "1.4.1",
    title: "the colours of a chart's series stay apart for colour-blind readers",
    *check({ drawings }) {
      for (const [one, other] of drawings.flatMap(pairsOf)) {
        if (one.labelled && other.labelled) continue;
        const { eye, difference } = leastDifference(colourOfGroup(one), colourOfGroup(other));
        if (difference < enough)
          yield breach(one, other, `are ${difference.toFixed(1)} apart for ${eye}, not ${enough}`);
      }
    },
  },
];

const describeColours = ({ colour, around }: LinkSeen): string =>
  `${contrast(colour, around).toFixed(2)}:1 with the words around it, not 3:1`;

const colourOfGroup = ({ fill, stroke }: MarkGroup): string =>
  (isHollow({ fill, stroke }) ? stroke : (fill ?? stroke)) ?? "#000";

/** An outline: what it holds is white, or nothing. */
const isHollow = ({ fill, stroke }: Pick<MarkGroup, "fill" | "stroke">): boolean =>
  stroke !== null && (fill === null || contrast(stroke, fill) >= 3);

/** Every two looks of a chart whose colours are not the same; greys and inks that rules are drawn in are no series. */
function pairsOf({ groups }: DrawingSeen): (readonly [MarkGroup, MarkGroup])[] {
  const series = groups.filter((group) => isColoured(colourOfGroup(group)) && group.grounds.length > 0);
  return series.flatMap((one, at) =>
    series
      .slice(at + 1)
      .filter((other) => colourOfGroup(one) !== colourOfGroup(other))
      .map((other) => [one, other] as const),
  );
}

function isColoured(css: string): boolean {
  const { r, g, b } = colourOf(css);
  return Math.max(r, g, b) - Math.min(r, g, b) > 0.12;
}

const breach = (one: MarkGroup, other: MarkGroup, what: string): WebBreach => ({
  culprit: one.culprit,
  what: `${hexOf(colourOf(colourOfGroup(one)))} and ${hexOf(colourOf(colourOfGroup(other)))} ${what}`,
});
