import { isQuantity } from "../evidence/evidence.ts";
import { namesSeries } from "../evidence/place-name.ts";
import type { Composition } from "./composition.ts";

/** The series that holds where places lie. */
const pointsSeries = "places";

/** The sources of what every document may look up: names and points of places. */
export const placeSources = ({ series }: Composition["evidence"]): readonly string[] =>
  [namesSeries, pointsSeries].flatMap((id) => series.get(id)?.source ?? []);

/** Where a place's symbol stands on a map, in degrees: the series `places`. Nothing where it is not known; the chart then reports it. */
export function placePoint(
  code: string,
  { evidence }: Pick<Composition, "evidence">,
): { lon: number; lat: number } | Record<string, never> {
  const cells = evidence.series.get(pointsSeries)?.rows.find((row) => row.cells["iso3"] === code)?.cells;
  const lon = cells?.["lon"];
  const lat = cells?.["lat"];
  return isQuantity(lon) && isQuantity(lat) ? { lon: lon.value.toNumber(), lat: lat.value.toNumber() } : {};
}
