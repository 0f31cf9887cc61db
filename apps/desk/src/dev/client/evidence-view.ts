import { html, nothing, type TemplateResult } from "lit-html";
import type { ShownEntry, ShownEvidence, ShownGap, ShownSeries } from "../shown.ts";
import type { Actions } from "./actions.ts";
import { conflictView } from "./conflict-view.ts";
import { placeLink } from "./place-link.ts";
import { sparkView } from "./spark.ts";
import type { State } from "./state.ts";

/** Facts, series, metrics, conflicts and gaps, by the words that are searched for. */
export function evidenceView(state: State, actions: Actions): TemplateResult {
  const { evidence } = state;
  if (evidence === null) return html``;
  const found = search(evidence, state.search);
  const search_ = (event: Event): void => actions.search((event.target as HTMLInputElement).value);
  return html`
    <div class="evidence-body">
      <label class="search"><span>Search the evidence</span>
        <input type="search" .value=${state.search} @input=${search_} />
      </label>
      ${part("Facts", found.facts, (entry) => entryView(entry, state, actions))}
      ${part("Series", found.series, (series) => seriesView(series, state, actions))}
      ${part("Metrics", found.metrics, (entry) => entryView(entry, state, actions))}
      ${part("Conflicts", found.conflicts, (conflict) => html`<li>${conflictView(conflict, actions)}</li>`)}
      ${part("Gaps", found.gaps, (gap) => gapView(gap, state, actions))}
    </div>
  `;
}

/** All words must stand somewhere in an entry, in any case. */
function search({ entries, series, conflicts, gaps }: ShownEvidence, text: string) {
  const words = text.toLocaleLowerCase().split(/\s+/);
  const fits = (item: unknown): boolean => {
    const all = JSON.stringify(item).toLocaleLowerCase();
    return words.every((word) => all.includes(word));
  };
  const fitting = entries.filter(fits);
  return {
    facts: fitting.filter(({ kind }) => kind === "fact"),
    metrics: fitting.filter(({ kind }) => kind === "metric"),
    series: series.filter(({ charts: _, ...rest }) => fits(rest)),
    conflicts: conflicts.filter(fits),
    gaps: gaps.filter(fits),
  };
}

const part = <T>(title: string, items: readonly T[], view: (item: T) => unknown): TemplateResult => html`
  <section class="part ${title.toLowerCase()}" aria-label=${title}>
    <h2>${title} <span class="many">${items.length}</span></h2>
    ${items.length === 0 ? html`<p class="faint">None.</p>` : html`<ul>${items.map(view)}</ul>`}
  </section>
`;

function entryView(
  { id, label, value, about, sources, written, quoted, used }: ShownEntry,
  state: State,
  actions: Actions,
) {
  const known = state.evidence?.values[id] !== undefined;
  const more = [about, sources.join("; ")].filter((words) => words !== "").join(" · ");
  const use = quoted > 0 ? `quoted ${quoted}×` : used ? "used" : "not used";
  return html`<li class="entry">
    <p class="entry-head">
      ${
        known
          ? html`<button type="button" class="link" @click=${() => actions.pick({ kind: "value", name: id })}>${label}</button>`
          : html`<span>${label}</span>`
      }
      <span class="number">${value}</span>
    </p>
    <p class="faint"><code>${id}</code> · ${more} · ${use}</p>
    <p>${placeLink(written, state.choice, actions)}</p>
  </li>`;
}

function seriesView(
  { id, label, source, file, rows, columns, charts }: ShownSeries,
  { choice }: State,
  actions: Actions,
) {
  const units = columns
    .map(({ title, name, unit }) => `${title || name}${unit === null ? "" : ` (${unit})`}`)
    .join(", ");
  return html`<li class="series">
    <p class="entry-head"><span>${label}</span> <span class="faint">${rows} rows</span></p>
    <p class="faint"><code>${id}</code> · ${source}</p>
    ${charts.length === 0 ? nothing : html`<div class="sparks">${charts.map(({ title, lines }) => sparkView(title, lines))}</div>`}
    <p class="faint">${units}</p>
    <p>${placeLink(file, choice, actions)}</p>
  </li>`;
}

const gapView = (
  { id, label, why, written }: ShownGap,
  { choice }: State,
  actions: Actions,
): TemplateResult => html`<li class="entry">
  <p class="entry-head"><span>${label}</span></p>
  <p>${why}</p>
  <p class="faint"><code>${id}</code> ${written === null ? nothing : placeLink(written, choice, actions)}</p>
</li>`;
