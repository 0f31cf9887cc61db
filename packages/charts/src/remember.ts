import type { Chart } from "@chancery/core";
import type { Chartist, DrawingSize } from "./chartist.ts";

/** What of a chart is no part of its drawing: its words stand around it. */
const around = new Set(["place", "title", "subtitle", "alt", "note", "sources", "label", "number", "data"]);

/** A chartist that draws a chart once, and again only when what it shows or its size has changed. */
export function rememberingChartist(chartist: Chartist): Chartist {
  const draw = remember(chartist.draw.bind(chartist));
  const swatches = remember(chartist.swatches.bind(chartist));
  return { ...chartist, draw, swatches };
}

/** How many results are kept: those of the newest questions. */
const most = 200;

function remember<T>(work: (chart: Chart, size: DrawingSize) => Promise<T>): typeof work {
  const known = new Map<string, Promise<T>>();
  return (chart, size) => {
    const key = JSON.stringify([chart, size], (name, value: unknown) => (around.has(name) ? undefined : value));
    const found = known.get(key) ?? work(chart, size);
    known.delete(key);
    known.set(key, found);
    // What failed tells its line, which may be another next time.
    found.catch(() => known.delete(key));
    for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - most))) known.delete(oldest);
    return found;
  };
}
