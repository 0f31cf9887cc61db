import { chooseRows } from "../evidence/choose-rows.ts";
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
  const series = evidence.series.get(pointsSeries);
  const cells = series && chooseRows(series, { where: { iso3: code } })[0]?.cells;
  const lon = cells?.["lon"];
  const lat = cells?.["lat"];
  return isQuantity(lon) && isQuantity(lat) ? { lon: lon.value.toNumber(), lat: lat.value.toNumber() } : {};
}

/** What to write so that a place's point is known. */
export function pointHint(code: string, { evidence }: Pick<Composition, "evidence">): string {
  const series = evidence.series.get(pointsSeries);
  const row = `with iso3 ${code} and its lon and lat in degrees`;
  return series === undefined
    ? `add a series called ${pointsSeries} to a source, with the columns iso3, lon and lat, and a row ${row}`
    : `add a row to ${series.file}, ${row}, or leave the place out`;
}
