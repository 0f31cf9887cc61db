import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { ShownLine } from "../shown.ts";

const [width, height, air] = [240, 72, 5];

/** A small chart: the lines of a table, of which the last, the brief's own place where there is one, stands out. */
export function sparkView(title: string, lines: readonly ShownLine[]): TemplateResult | typeof nothing {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return nothing;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const x = scale(Math.min(...xs), Math.max(...xs), air, width - air);
  const y = scale(Math.min(0, ...ys), Math.max(...ys), height - air, air);
  const own = lines.at(-1);
  return html`<figure class="spark">
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${describe(title, lines)}>
      ${lines.map((line) => svg`<polyline class=${line === own ? "own" : "other"} points=${line.points.map(([a, b]) => `${x(a)},${y(b)}`).join(" ")}></polyline>`)}
      ${own?.points.slice(-1).map(([a, b]) => svg`<circle r="2.5" cx=${x(a)} cy=${y(b)}></circle>`)}
    </svg>
    <figcaption>${title}${own?.name ? html` <b>${own.name}</b>` : nothing}</figcaption>
  </figure>`;
}

const scale =
  (from: number, to: number, start: number, end: number) =>
  (value: number): string =>
    (to === from ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start)).toFixed(1);

function describe(title: string, lines: readonly ShownLine[]): string {
  const own = lines.at(-1);
  const [first, last] = [own?.points[0], own?.points.at(-1)];
  const many = lines.length === 1 ? "one line" : `${lines.length} lines`;
  if (first === undefined || last === undefined) return `${title}: ${many}`;
  return `${title}: ${many}; ${own?.name || "it"} from ${first[1]} (${first[0]}) to ${last[1]} (${last[0]})`;
}
