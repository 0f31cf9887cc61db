import { html, noChange, nothing, type TemplateResult } from "lit-html";
import type { ShownPages } from "../shown.ts";
import type { Actions, Panes } from "./actions.ts";
import { briefChooser } from "./brief-chooser.ts";
import { detailsView } from "./details-view.ts";
import { evidenceView } from "./evidence-view.ts";
import { problemsView } from "./problems-view.ts";
import { looks, type State, type View, views } from "./state.ts";

const titles: Readonly<Record<View, string>> = { pages: "Pages", web: "Web page", deck: "Deck", evidence: "Evidence" };

/** The whole page of the desk. */
export function deskView(state: State, actions: Actions, panes: Panes): TemplateResult {
  return html`
    <header class="bar">
      <h1>Chancery</h1>
      ${briefChooser(state, actions)} ${languageChooser(state, actions)} ${viewChooser(state, actions)}
      ${progressView(state)} ${lookChooser(state, actions)}
    </header>
    <main class="desk">
      <div class="panes">
        ${pane("pages", state, [panes.report.element, waiting(state.pages.report)])} ${pane("web", state, panes.web.element)}
        ${pane("deck", state, [panes.deck.element, waiting(state.pages.deck)])}
        ${pane("evidence", state, state.views.includes("evidence") ? evidenceView(state, actions) : noChange)}
      </div>
      ${state.picked === null ? nothing : detailsView(state.picked, state, actions)}
    </main>
    ${problemsView(state, actions)}
    <p class="unseen" role="status">${state.said}</p>
  `;
}

const pane = (view: View, { views: shown }: State, content: unknown): TemplateResult => html`
  <section class="pane ${view}" aria-label=${titles[view]} ?hidden=${!shown.includes(view)}>
    <div class="scroller" tabindex="0" role="group" aria-label="${titles[view]}, to scroll">${content}</div>
  </section>
`;

const waiting = (pages: ShownPages | null): TemplateResult | typeof nothing =>
  pages === null ? html`<p class="waiting">The first pages are being made …</p>` : nothing;

function languageChooser({ choice }: State, actions: Actions): TemplateResult | typeof nothing {
  const languages = choice?.briefs.find(({ id }) => id === choice.brief)?.languages ?? [];
  if (choice === null || languages.length < 2) return nothing;
  return html`<div class="choices languages" role="group" aria-label="Language">
    ${languages.map(
      ({ tag, name }) => html`<button
        type="button"
        lang=${tag}
        aria-pressed=${tag === choice.language}
        @click=${() => actions.choose(choice.brief, tag)}
      >${name}</button>`,
    )}
  </div>`;
}

const viewChooser = (state: State, actions: Actions): TemplateResult => html`
  <div class="choices views" role="group" aria-label="What is shown">
    ${views.map(
      (
        view,
      ) => html`<button type="button" aria-pressed=${state.views.includes(view)} @click=${() => actions.toggle(view)}>
        ${titles[view]}
      </button>`,
    )}
  </div>
`;

const lookChooser = (state: State, actions: Actions): TemplateResult => html`
  <div class="choices looks" role="group" aria-label="Colours">
    ${looks.map(
      (look) => html`<button type="button" aria-pressed=${state.look === look} @click=${() => actions.look(look)}>
        ${look[0]?.toUpperCase()}${look.slice(1)}
      </button>`,
    )}
  </div>
`;

/** What is going on, in a word and a mark. */
function progressView({ connected, progress, pages }: State): TemplateResult {
  if (!connected) return state("lost", "not connected", "Is pnpm dev still running?");
  const { report, deck } = progress;
  if (report.stage !== null) return state("busy", `${report.stage} …`, "The pages");
  if (report.stale || deck.stale)
    return state("stale", "last good pages", "The newest cannot be made: see the problems");
  if (deck.stage !== null) return state("busy", `deck: ${deck.stage} …`, "The deck");
  if (pages.report === null) return state("busy", "starting …", "The browser starts, and the first pages are printed");
  const { took } = pages.report;
  const words = took > longest ? "up to date" : `up to date · ${(took / 1000).toFixed(2)} s`;
  return state("done", words, "From the change to its pages");
}

/** Milliseconds; what took longer was a start. */
const longest = 5000;

const state = (kind: string, words: string, title: string): TemplateResult =>
  html`<p class="progress ${kind}" title=${title}>${words}</p>`;
