import type { Choice, Output, Progress, ShownEvidence, ShownPages, ShownProblem } from "../shown.ts";

export const views = ["pages", "web", "deck", "evidence"] as const;
export type View = (typeof views)[number];

export const looks = ["auto", "light", "dark"] as const;
export type Look = (typeof looks)[number];

/** What was clicked: a number, by the name of its value, or a block, by its file:line. */
export type Picked =
  | { readonly kind: "value"; readonly name: string }
  | { readonly kind: "place"; readonly place: string; readonly what: string };

/** All that the page shows; it changes only through `update`. */
export interface State {
  readonly choice: Choice | null;
  readonly problems: readonly ShownProblem[];
  readonly pages: Readonly<Record<Output, ShownPages | null>>;
  readonly progress: Readonly<Record<Output, Progress>>;
  readonly evidence: ShownEvidence | null;
  readonly views: readonly View[];
  readonly look: Look;
  readonly picked: Picked | null;
  readonly search: string;
  /** Whether remarks stand among the problems. */
  readonly remarks: boolean;
  readonly connected: boolean;
  /** What a screen reader is told. */
  readonly said: string;
}

const idle: Progress = { stage: null, stale: false };

export const firstState = (): State => ({
  choice: null,
  problems: [],
  pages: { report: null, deck: null },
  progress: { report: idle, deck: idle },
  evidence: null,
  views: remembered("views", (text) => text.split(",").filter(isView)) ?? ["pages"],
  look: remembered("look", (text) => looks.find((look) => look === text)) ?? "auto",
  picked: null,
  search: "",
  remarks: false,
  connected: false,
  said: "",
});

const isView = (text: string): text is View => (views as readonly string[]).includes(text);

function remembered<T>(key: string, read: (text: string) => T | undefined): T | undefined {
  const text = localStorage.getItem(`desk-${key}`);
  return text === null || text === "" ? undefined : read(text);
}

export const remember = (key: "views" | "look", value: string): void => localStorage.setItem(`desk-${key}`, value);

/** The pages show in one column each, or on a narrow screen one at a time. */
export const narrow = matchMedia("(max-width: 899px)");

/** With a view shown or hidden; one is always shown, and on a narrow screen only one. */
export function toggled(shown: readonly View[], view: View): readonly View[] {
  if (narrow.matches) return [view];
  const next = shown.includes(view) ? shown.filter((known) => known !== view) : [...shown, view];
  return next.length === 0 ? shown : views.filter((known) => next.includes(known));
}
