import { html, svg, type TemplateResult } from "lit-html";
import type { Choice } from "../shown.ts";
import type { Actions } from "./actions.ts";

/** A place in the author's files: a click opens it in VS Code, the button copies it. */
export function placeLink(place: string, choice: Choice | null, { copy }: Pick<Actions, "copy">): TemplateResult {
  const file = place.replace(/(:\d+)+$/, "");
  const short = place.replace(/^(data|templates)\//, "");
  return html`<span class="place">
    <a href=${editorAddress(place, file, choice)} title="Open in VS Code">${short}</a>
    <button type="button" class="copy" aria-label="Copy ${place}" title="Copy" @click=${() => copy(place)}>${copyMark}</button>
  </span>`;
}

/** Two sheets, one over the other. */
const copyMark = html`<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  ${svg`<path d="M5.5 5.5h8v8h-8z M10.5 5.5v-3h-8v8h3" fill="none" stroke="currentColor" stroke-width="1.4"></path>`}
</svg>`;

/** VS Code listens to `vscode://file/<path>:<line>:<column>`. */
function editorAddress(place: string, file: string, choice: Choice | null): string {
  const elsewhere = choice?.elsewhere.files.includes(file) ? choice.elsewhere.root : choice?.root;
  const root = (elsewhere ?? "").replaceAll("\\", "/");
  return `vscode://file/${encodeURI(`${root}/${place}`.replace(/^\//, ""))}`;
}
