import { html, nothing, type TemplateResult } from "lit-html";
import type { ShownConflict } from "../shown.ts";
import type { Actions } from "./actions.ts";

/** Two statements of one thing that do not say the same, and what the brief says of it. */
export const conflictView = ({ kind, values, quotes, note }: ShownConflict, actions: Actions): TemplateResult => html`
  <p class="conflict ${kind}">
    <strong>${kind}</strong>
    ${values.map(
      ({ name, printed }, at) => html`${at === 0 ? nothing : " against "}<button
        type="button"
        class="link"
        @click=${() => actions.pick({ kind: "value", name })}
      >${printed}</button>`,
    )}
    ${quotes === null ? html`<br />The brief does not speak of it.` : html`<br />The brief quotes ${quotes}: ${note}`}
  </p>
`;
