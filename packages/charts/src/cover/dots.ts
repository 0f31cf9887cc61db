import { type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

export type Point = readonly [x: number, y: number];

/**
 * The points of a honeycomb of the given pitch that lie on the land. The land is projected once and each row of dots
 * is cut with its edges; asking of every dot whether the globe's polygon contains it takes a thousand times as long.
 */
export function landDots(land: GeoPermissibleObjects, projection: GeoProjection, size: Point, pitch: number): Point[] {
  const edges = projectedEdges(land, projection);
  const rise = pitch * 0.866;
  const dots: Point[] = [];
  for (let row = 0; row * rise <= size[1]; row += 1) {
    const y = row * rise;
    const crossings = crossingsAt(edges, y);
    const from = row % 2 === 0 ? 0 : pitch / 2;
    for (let x = from; x <= size[0]; x += pitch) {
      const left = crossings.filter((crossing) => crossing < x).length;
      if (left % 2 === 1) dots.push([x, y]);
    }
  }
  return dots;
}

type Edge = readonly [from: Point, to: Point];

/** The land's outline on the page, clipped as d3 clips it, taken from the calls that would draw it. */
function projectedEdges(land: GeoPermissibleObjects, projection: GeoProjection): readonly Edge[] {
  const edges: Edge[] = [];
  let first: Point = [0, 0];
  let last: Point = first;
  const to = (point: Point): void => {
    edges.push([last, point]);
    last = point;
  };
  const pen = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => {
      first = [x, y];
      last = first;
    },
    lineTo: (x: number, y: number) => to([x, y]),
    closePath: () => to(first),
    arc: () => {},
  };
  geoPath(projection, pen)(land);
  return edges;
}

const crossingsAt = (edges: readonly Edge[], y: number): readonly number[] =>
  edges.filter(([a, b]) => a[1] > y !== b[1] > y).map(([a, b]) => a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]));
