import type { Theme } from "@chancery/core";
import { geoEqualEarth } from "d3-geo";
import { parseLand } from "../land.ts";
import { tenth } from "../svg.ts";
import { landDots, type Point } from "./dots.ts";

export interface Cover {
  readonly theme: Theme;
  /** GeoJSON text of the land. */
  readonly land: string;
  /** Longitude and latitude; null where no place is home: no mark is set then, and no arc drawn. */
  readonly home: Point | null;
  /** The partners; the weight, above 0, is shown by the area of the dot. */
  readonly points: readonly { readonly lon: number; readonly lat: number; readonly weight: number }[];
  /** Where home stands, in parts of the width and height, and how far the map reaches, in degrees across. */
  readonly composition?: Composition;
  /** mm */
  readonly size: { readonly width: number; readonly height: number };
}

export interface Composition {
  readonly x: number;
  readonly y: number;
  readonly across: number;
}

/** The middle of a cover without a home, from which the map shows Europe, Africa and the west of Asia. */
const nowhere: Point = [35, 40];

/** Of a page: home stands in the middle, below the title. */
const onPage: Composition = { x: 0.53, y: 0.3, across: 140 };

/**
 * The cover's picture, made from the data: land as a honeycomb of dots, and an arc from home to each partner.
 * Decoration on a dark ground: it has no text, and the page says nothing that only the picture knows.
 */
export function drawCover({ theme, land, home, points, size, composition = onPage }: Cover): string {
  const unit = 96 / 25.4;
  const width = size.width * unit;
  const height = size.height * unit;
  const at: Point = [width * composition.x, height * composition.y];
  const middle = home ?? nowhere;
  const projection = geoEqualEarth()
    .rotate([-middle[0] + 6, 0, 0])
    .scale((width / composition.across) * (180 / Math.PI) * 1.06)
    .translate([0, 0]);
  const origin = projection([middle[0], middle[1]]) ?? [0, 0];
  projection.translate([at[0] - origin[0], at[1] - origin[1]]);
  const dots = landDots(parseLand(land), projection, [width, height], 2.15 * unit);
  const places = points
    .map(({ lon, lat, weight }) => ({ spot: projection([lon, lat]), radius: radiusOf(weight, points) * unit }))
    .flatMap(({ spot, radius }) => (spot === null ? [] : [{ spot: spot satisfies Point as Point, radius }]));
  const { colour } = theme;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="dot-map" aria-hidden="true" focusable="false"`,
    ` width="${tenth(width)}" height="${tenth(height)}" viewBox="0 0 ${tenth(width)} ${tenth(height)}">`,
    dotTones(dots, at, width, colour.dots ?? colour.linkRule ?? "", unit),
    `<g fill="none" stroke="${colour.onDeepAccent}" stroke-width="${tenth(0.24 * unit)}" stroke-opacity=".75">`,
    ...(home === null ? [] : places.map(({ spot }) => `<path d="${arc(at, spot)}"/>`)),
    `</g><g fill="${colour.onDeepAccent}">`,
    ...places.map(({ spot, radius }) => circle(spot, radius)),
    "</g>",
    ...(home === null ? [] : homeMark(at, colour.onDeep ?? "", unit)),
    "</svg>",
  ].join("");
}

const homeMark = (at: Point, colour: string, unit: number): readonly string[] => [
  `<g fill="none" stroke="${colour}" stroke-width="${tenth(0.35 * unit)}">${circle(at, 2.5 * unit)}</g>`,
  `<g fill="${colour}">${circle(at, 1.4 * unit)}</g>`,
];

/** Dots in three tones, the brightest around home; a tone is one path of strokes without length and with round ends. */
function dotTones(dots: readonly Point[], home: Point, width: number, stroke: string, unit: number): string {
  const tones = [
    { within: 0.26, opacity: 0.52 },
    { within: 0.46, opacity: 0.4 },
    { within: Number.POSITIVE_INFINITY, opacity: 0.28 },
  ];
  const toneOf = (dot: Point): number =>
    tones.findIndex(({ within }) => Math.hypot(dot[0] - home[0], dot[1] - home[1]) < within * width);
  const paths = tones.map(({ opacity }, tone) => {
    const d = dots.filter((dot) => toneOf(dot) === tone).map(([x, y]) => `M${tenth(x)} ${tenth(y)}h0`);
    return `<path stroke-opacity="${opacity}" d="${d.join("")}"/>`;
  });
  return `<g fill="none" stroke="${stroke}" stroke-width="${tenth(1.15 * unit)}" stroke-linecap="round">${paths.join("")}</g>`;
}

/** The dot's area is in proportion to the weight, the greatest 1.9 mm in radius; none is smaller than .75 mm. */
function radiusOf(weight: number, points: Cover["points"]): number {
  const most = Math.max(...points.map((point) => point.weight));
  return Math.max(0.75, 1.9 * Math.sqrt(Math.max(0, weight) / most));
}

const circle = ([x, y]: Point, radius: number): string =>
  `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}"/>`;

/** A curve that bends upwards, the more the farther it goes. */
function arc(from: Point, to: Point): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const side = dx >= 0 ? 1 : -1;
  const middle: Point = [from[0] + dx / 2 + side * dy * 0.18, from[1] + dy / 2 - side * dx * 0.18];
  return `M${tenth(from[0])} ${tenth(from[1])}Q${[...middle, ...to].map(tenth).join(" ")}`;
}
