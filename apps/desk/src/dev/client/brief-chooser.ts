import { html, nothing, type TemplateResult } from "lit-html";
import type { Actions } from "./actions.ts";
import type { State } from "./state.ts";

type Option = readonly [value: string, words: string];

/** One list of briefs, in which a family is one; and of a family a second one, of its own. */
export function briefChooser({ choice }: State, actions: Actions): TemplateResult | typeof nothing {
  if (choice === null) return nothing;
  const { briefs, brief, language } = choice;
  const family = briefs.find(({ id }) => id === brief)?.family ?? null;
  const folders = Map.groupBy(briefs, (each) => each.family ?? each.id);
  const all = [...folders].map(([folder, some]): Option => {
    const [{ title = folder, family: made = null } = {}] = some;
    return [folder, made === null ? title : `${folder}: ${some.length} briefs`];
  });
  const members = (folders.get(family ?? "") ?? []).map(({ id, title }): Option => [id, title]);
  const choose = (id: string): void => actions.choose(id, null);
  // One of the same family is written in the same languages.
  const chooseMember = (id: string): void => actions.choose(id, language);
  return html`
    <label class="brief"><span>Brief</span> ${chooser(all, family ?? brief, choose)}</label>
    ${family === null ? nothing : html`<label class="brief"><span>Of these</span> ${chooser(members, brief, chooseMember)}</label>`}
  `;
}

const chooser = (options: readonly Option[], chosen: string, choose: (value: string) => void): TemplateResult => html`
  <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${options.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
  </select>
`;
