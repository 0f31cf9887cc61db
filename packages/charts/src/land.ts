import { AuthorMistake, error, wholeFile } from "@chancery/core";
import type { ExtendedFeatureCollection } from "d3-geo";

/** Where the land of maps lies in a content root. */
export const landFile = "data/sources/natural-earth/land-110m.geojson";

/** Reads the land's GeoJSON. Throws AuthorMistake where it is none. */
export function parseLand(text: string): ExtendedFeatureCollection {
  const found = parsed(text) as Partial<ExtendedFeatureCollection> | null;
  if (found !== null && typeof found === "object" && Array.isArray(found.features))
    return found as ExtendedFeatureCollection;
  const hint = "copy it from the project, or take the file away: then the project's own is read";
  throw new AuthorMistake([error("land-syntax", "this is no GeoJSON with features", wholeFile(landFile), hint)]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
