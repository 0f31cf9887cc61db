import type { Look, Picked, View } from "./state.ts";

/** What the views can ask for. */
export interface Actions {
  /** Another brief, or another of its languages; the brief's first where none is named. */
  choose(brief: string, language: string | null): void;
  toggle(view: View): void;
  look(look: Look): void;
  pick(picked: Picked | null): void;
  search(text: string): void;
  remarks(shown: boolean): void;
  copy(text: string): void;
}

/** What looks after its own element. */
interface Pane {
  readonly element: HTMLElement;
}

export interface Panes {
  readonly report: Pane;
  readonly web: Pane;
  readonly deck: Pane;
}
