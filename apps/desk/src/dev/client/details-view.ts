import { html, nothing, type TemplateResult } from "lit-html";
import type { ShownEvidence, ShownQuote, ShownValue } from "../shown.ts";
import type { Actions } from "./actions.ts";
import { conflictView } from "./conflict-view.ts";
import { placeLink } from "./place-link.ts";
import type { Picked, State } from "./state.ts";

/** What is known of the number or block that was clicked. */
export function detailsView(picked: Picked, state: State, actions: Actions): TemplateResult {
  const content = picked.kind === "place" ? placeView(picked, state, actions) : valueView(picked.name, state, actions);
  return html`<aside class="details" aria-label="Details">
    <button type="button" class="close" aria-label="Close the details" @click=${() => actions.pick(null)}>×</button>
    <div class="details-body" tabindex="0" role="group" aria-label="Details, to scroll">${content}</div>
  </aside>`;
}

const placeView = ({ place, what }: Extract<Picked, { kind: "place" }>, { choice }: State, actions: Actions) => html`
  <p class="kind">${what}</p>
  <h2 tabindex="-1">${place.replace(/^.*\//, "")}</h2>
  <p>${placeLink(place, choice, actions)}</p>
  <p class="faint">The place is copied; the link opens it in VS Code.</p>
`;

function valueView(name: string, state: State, actions: Actions): TemplateResult {
  const value = state.evidence?.values[name];
  if (value === undefined || state.evidence === null)
    return html`<h2 tabindex="-1">${name}</h2><p>Nothing is known of it.</p>`;
  const { choice, evidence } = state;
  const conflicts = evidence.conflicts.filter(({ values }) => values.some((side) => side.name === name));
  return html`
    <p class="kind">${value.kind}</p>
    <h2 tabindex="-1">${value.printed || value.value}</h2>
    <p class="label">${value.label}</p>
    <dl>${rowsOf(value, name).map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>
    ${formulaView(value, evidence, actions)}
    ${section("Stated at", value.written === null ? nothing : html`<p>${placeLink(value.written, choice, actions)}</p>`)}
    ${section("Sources", sourcesView(value, state, actions))}
    ${section("Conflicts", conflicts.length === 0 ? nothing : conflicts.map((conflict) => conflictView(conflict, actions)))}
    ${section(`Quoted ${value.quotes.length === 1 ? "once" : `${value.quotes.length} times`}`, quotesView(value.quotes, state, actions))}
  `;
}

const section = (title: string, content: unknown): TemplateResult | typeof nothing =>
  content === nothing ? nothing : html`<h3>${title}</h3>${content}`;

const rowsOf = (value: ShownValue, name: string): readonly (readonly [string, string])[] =>
  (
    [
      ["name", name],
      ["hedge", value.hedge],
      ["that is", value.bounds],
      ["status", value.status],
      ["period", value.period],
      ["place", value.place],
      ["unit", value.unit],
      ["exactly", value.value === value.printed ? null : value.value],
      ["as stated", value.asStated],
      ["said by", value.saidBy],
      ["note", value.note],
    ] as const
  ).flatMap(([term, text]) => (text === null || text === "" ? [] : [[term, text] as const]));

function formulaView(
  { formula, formulaInWords, inputs }: ShownValue,
  { values }: ShownEvidence,
  actions: Actions,
): TemplateResult | typeof nothing {
  if (formula === null && inputs.length === 0) return nothing;
  return html`
    <h3>Formula</h3>
    ${formula === null ? nothing : html`<p><code>${formula}</code></p>`}
    ${formulaInWords === null || formulaInWords === formula ? nothing : html`<p class="in-words">${formulaInWords}</p>`}
    ${
      inputs.length === 0
        ? nothing
        : html`<ul class="inputs">
          ${inputs.map(
            (name) => html`<li>
              <button type="button" class="link" @click=${() => actions.pick({ kind: "value", name })}>
                ${values[name]?.label || name}</button>
              <span class="number">${values[name]?.printed ?? ""}</span>
            </li>`,
          )}
        </ul>`
    }
  `;
}

function sourcesView({ sources }: ShownValue, { evidence, choice }: State, actions: Actions) {
  if (sources.length === 0) return nothing;
  return html`<ul>
    ${sources.map((id) => {
      const source = evidence?.sources[id];
      if (source === undefined) return html`<li>${id}</li>`;
      const { title, publisher, date, address, grade, file } = source;
      const about = [publisher, date ?? "undated", grade === null ? null : `grade ${grade}`].filter(
        (part) => part !== null,
      );
      return html`<li>
        <cite>${title}</cite><br />${about.join(" · ")}<br />
        ${webAddress(address)} ${placeLink(file, choice, actions)}
      </li>`;
    })}
  </ul>`;
}

/** Only an address that a browser may open safely becomes a link. */
const webAddress = (address: string | null): TemplateResult =>
  address !== null && /^https?:\/\//.test(address)
    ? html`<a href=${address} target="_blank" rel="noreferrer">${address}</a>`
    : html`<span class="faint">${address ?? "no address known"}</span>`;

function quotesView(quotes: readonly ShownQuote[], { choice }: State, actions: Actions) {
  if (quotes.length === 0) return html`<p class="faint">Nothing prints it; other numbers are made of it.</p>`;
  return html`<ul class="quotes">
    ${quotes.map(
      ({ output, language, file, line, column, text }) => html`<li>
        <span class="number" lang=${language}>${text}</span>
        <span class="faint">${output}, ${language}</span>
        ${placeLink(`${file}:${line}:${column}`, choice, actions)}
      </li>`,
    )}
  </ul>`;
}
