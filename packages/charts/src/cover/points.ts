import { type Evidence, type Figure, placePoint } from "@chancery/core";

/** Where the land of every map comes from; see its source.yaml. */
export const landFile = "data/sources/natural-earth/land-110m.geojson";

type Spot = { readonly lon: number; readonly lat: number };

/** The cover's arcs lead to the places that the brief's maps show, from the one that is home. */
export function coverPoints(
  figures: readonly Figure[],
  evidence: Evidence,
): { home: readonly [number, number]; points: readonly (Spot & { weight: number })[] } {
  const maps = figures.flatMap((figure) => (figure.kind === "map" ? figure : []));
  const spots = (rows: readonly Readonly<Record<string, unknown>>[]): readonly Spot[] =>
    rows.flatMap(({ lon, lat }) => (typeof lon === "number" && typeof lat === "number" ? { lon, lat } : []));
  const home = spots(maps.flatMap((map) => map.extra["home"] ?? []))[0] ?? placePoint("AZE", { evidence });
  const unique = new Map(
    spots(maps.flatMap((map) => map.rows)).map((spot) => [`${spot.lon} ${spot.lat}`, { ...spot, weight: 1 }]),
  );
  return { home: [home.lon ?? 0, home.lat ?? 0], points: [...unique.values()] };
}
