import { type Evidence, type Figure, type Meta, placePoint } from "@chancery/core";

/** Where the land of every map comes from; see its source.yaml. */

type Spot = { readonly lon: number; readonly lat: number };

/**
 * The cover's arcs lead to the places that the brief's maps show, from the one that is home: the brief's own, or its
 * map's. A brief that names neither has none.
 */
export function coverPoints(
  { figures, meta }: { readonly figures: readonly Figure[]; readonly meta: Pick<Meta, "home"> },
  evidence: Evidence,
): { home: readonly [number, number] | null; points: readonly (Spot & { weight: number })[] } {
  const maps = figures.flatMap((figure) => (figure.kind === "map" ? figure : []));
  const spots = (rows: readonly Readonly<Record<string, unknown>>[]): readonly Spot[] =>
    rows.flatMap(({ lon, lat }) => (typeof lon === "number" && typeof lat === "number" ? { lon, lat } : []));
  const named = meta.home === null ? [] : [placePoint(meta.home, { evidence })];
  const [home] = spots([...named, ...maps.flatMap((map) => map.extra["home"] ?? [])]);
  const unique = new Map(
    spots(maps.flatMap((map) => map.rows)).map((spot) => [`${spot.lon} ${spot.lat}`, { ...spot, weight: 1 }]),
  );
  return { home: home === undefined ? null : [home.lon, home.lat], points: [...unique.values()] };
}
