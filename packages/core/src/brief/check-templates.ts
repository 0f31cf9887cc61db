import type { Files } from "../files/files.ts";
import { pathsUnder } from "../files/files.ts";
import type { Problems } from "../problem/collector.ts";
import { suggest } from "../problem/suggest.ts";
import type { Brief } from "./brief.ts";

const folder = "templates/charts";
const ending = ".vl.json";

/** Every chart of figures.yaml has a template: said before anything is drawn, where the name is written. Files without any template draw nothing. */
export function checkTemplates({ figures }: Brief, files: Files, problems: Problems): void {
  const names = pathsUnder(files, folder)
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(folder.length + 1, -ending.length));
  if (names.length === 0) return;
  for (const figure of figures.values()) {
    if (figure.kind === "table" || names.includes(figure.chart)) continue;
    const message = `there is no chart template "${figure.chart}"`;
    problems.error("unknown-template", message, figure.at("chart"), suggest(figure.chart, names));
  }
}
