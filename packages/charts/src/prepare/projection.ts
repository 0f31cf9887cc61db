import { type GeoPermissibleObjects, geoEqualEarth } from "d3-geo";
import { mistake } from "../mistake.ts";
import type { Preparation } from "./preparation.ts";
import { addFields, linesOf, numberOf, rowsOf, withNames, withRows } from "./rows.ts";

/** The whole land turned to the middle of Eurasia and Africa, unless the figure names the corners of a window. */
export const projection: Preparation<"projection"> = (before, { frame }, { page, land, chart }) => {
  const corners = rowsOf(before, frame).map((row): [number, number] => [
    numberOf(row.lon) ?? 0,
    numberOf(row.lat) ?? 0,
  ]);
  const middle = corners.reduce((sum, corner) => sum + corner[0], 0) / (corners.length || 1);
  const rotate: [number, number, number] = [corners.length > 0 ? -middle : -53, 0, 0];
  const seen = corners.length > 0 ? { type: "MultiPoint" as const, coordinates: corners } : land;
  const fitted = geoEqualEarth()
    .rotate(rotate)
    .fitSize([page.width, page.height], seen as GeoPermissibleObjects);
  const named = withNames(before, {
    mapScale: fitted.scale(),
    mapTranslate: fitted.translate(),
    mapRotate: rotate,
    mapClip: [
      [0, 0],
      [page.width, page.height],
    ],
  });
  const placed = ["data", "home"].reduce(
    (sets, set) =>
      addFields(
        sets,
        (row) => {
          const [px, py] = fitted([numberOf(row.lon) ?? 0, numberOf(row.lat) ?? 0]) ?? [0, 0];
          if (px < 0 || py < 0 || px > page.width || py > page.height) {
            const message = `${chart.id}: ${linesOf(row.label).join(" ") || "a place"} lies outside the map`;
            throw mistake("outside-frame", message, chart.place, "widen the figure's `frame`");
          }
          return { px, py };
        },
        set,
      ),
    named,
  );
  const features = (land as { readonly features: readonly never[] }).features;
  return withRows(placed, features, "land");
};
