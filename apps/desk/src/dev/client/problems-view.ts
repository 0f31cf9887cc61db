import { html, nothing, type TemplateResult } from "lit-html";
import type { ShownProblem } from "../shown.ts";
import type { Actions } from "./actions.ts";
import { placeLink } from "./place-link.ts";
import type { State } from "./state.ts";

/** What the check and the printing found, errors first; remarks only where they are asked for. */
export function problemsView(state: State, actions: Actions): TemplateResult | typeof nothing {
  const { problems, remarks } = state;
  const many = (severity: ShownProblem["severity"]): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings, infos] = [many("error"), many("warning"), many("info")];
  const shown = problems.filter(({ severity }) => remarks || severity !== "info");
  const kind = errors > 0 ? "error" : warnings > 0 ? "warning" : "none";
  return html`<section class="problems ${kind}" aria-label="Problems">
    <div class="problems-head">
      <h2>${count(errors, "error")}${warnings > 0 ? html`, ${count(warnings, "warning")}` : nothing}</h2>
      ${
        infos === 0
          ? nothing
          : html`<button type="button" aria-pressed=${remarks} @click=${() => actions.remarks(!remarks)}>
            ${count(infos, "remark")}
          </button>`
      }
    </div>
    ${
      shown.length === 0
        ? nothing
        : html`<ul tabindex="0" aria-label="List of problems">${shown.map((problem) => problemView(problem, state, actions))}</ul>`
    }
  </section>`;
}

const count = (many: number, noun: string): string =>
  many === 0 ? `no ${noun}s` : `${many} ${noun}${many === 1 ? "" : "s"}`;

function problemView(
  { severity, rule, message, where, line, hint }: ShownProblem,
  { choice }: State,
  actions: Actions,
) {
  return html`<li class=${severity}>
    <p class="what"><span class="severity">${severity}</span> ${message}</p>
    ${line === null ? nothing : html`<pre><code>${line.before}<mark>${line.marked}</mark>${line.after}</code></pre>`}
    ${hint === null ? nothing : html`<p class="hint">${hint}</p>`}
    <p class="from">
      ${where === null ? nothing : placeLink(`${where.file}:${where.line}:${where.column}`, choice, actions)}
      <span class="rule">${rule}</span>
    </p>
  </li>`;
}
