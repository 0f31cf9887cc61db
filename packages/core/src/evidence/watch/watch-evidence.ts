import type { Evidence, Series } from "../evidence.ts";
import type { Notice } from "./question.ts";
import { WatchedMap } from "./watched-map.ts";
import { watchSeries } from "./watched-series.ts";

/**
 * The same evidence, which tells what it was asked. It hands out nothing that no question stands for: what asks for less than
 * all of a series asks `chooseRows`, `findRow` and their like, and whatever goes past them has asked for all of it.
 */
export function watchEvidence(evidence: Evidence, note: Notice): Evidence {
  const series = new Map<string, Series>();
  const show = (plain: Series): Series => {
    const shown = series.get(plain.id) ?? watchSeries(plain, note);
    series.set(plain.id, shown);
    return shown;
  };
  return {
    ...evidence,
    sources: new WatchedMap(evidence.sources, "source", note),
    facts: new WatchedMap(evidence.facts, "fact", note),
    series: new WatchedMap(evidence.series, "series", note, show),
    broken: new WatchedMap(evidence.broken, "broken", note),
  };
}
