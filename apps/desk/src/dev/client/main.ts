import { render } from "lit-html";
import type { Choice, Output, ShownEvidence, ShownPages, ShownProblem } from "../shown.ts";
import type { Actions } from "./actions.ts";
import { deskView } from "./desk-view.ts";
import { PageList } from "./page-list.ts";
import { firstState, narrow, remember, type State, toggled } from "./state.ts";
import { WebPane } from "./web-pane.ts";

/** The desk's page: what the server tells goes into the state, and the state is drawn. */
let state: State = firstState();
let drawing = false;
let opener: HTMLElement | null = null;
/** A number that was clicked before it was known what stands behind it. */
let early: (() => void) | null = null;

function update(change: Partial<State>): void {
  state = { ...state, ...change };
  if (drawing) return;
  drawing = true;
  queueMicrotask(draw);
}

function draw(): void {
  drawing = false;
  if (state.look === "auto") delete document.documentElement.dataset["look"];
  else document.documentElement.dataset["look"] = state.look;
  const [only = "pages"] = state.views;
  const shown = narrow.matches ? { ...state, views: [only] } : state;
  render(deskView(shown, actions, panes), document.body);
}

const nameOf = (output: Output, id: string, said: string): string | undefined => {
  const names = state.evidence?.names[output];
  return names?.[id] ?? names?.[said];
};

function pickValue(output: Output, id: string, said = ""): void {
  early = state.evidence === null ? () => pickValue(output, id, said) : null;
  const name = nameOf(output, id, said);
  if (name !== undefined) actions.pick({ kind: "value", name });
}

const pickPlace = (place: string, what: string): void => {
  actions.pick({ kind: "place", place, what });
  actions.copy(place);
};

const panes = {
  report: new PageList("report", { pickValue, pickPlace }),
  deck: new PageList("deck", { pickValue, pickPlace }),
  web: new WebPane({ pickValue, pickPlace }),
};

const actions: Actions = {
  choose(brief, language) {
    update({ said: "another edition is being made" });
    void fetch("choose", { method: "POST", body: JSON.stringify({ brief, language }) });
  },
  toggle(view) {
    const views = toggled(state.views, view);
    remember("views", views.join(","));
    update({ views });
  },
  look(look) {
    remember("look", look);
    update({ look });
  },
  pick(picked) {
    const closing = picked === null;
    if (!closing && state.picked === null) opener = document.activeElement as HTMLElement | null;
    update({ picked });
    queueMicrotask(() => {
      if (closing) opener?.focus();
      else document.querySelector<HTMLElement>(".details h2")?.focus();
    });
  },
  search: (search) => update({ search }),
  remarks: (remarks) => update({ remarks }),
  copy(text) {
    void navigator.clipboard?.writeText(text).then(
      () => update({ said: `${text} is copied` }),
      () => {},
    );
  },
};

function listen(): void {
  const source = new EventSource("events");
  const on = <T>(event: string, take: (data: T) => void): void =>
    source.addEventListener(event, ({ data }: MessageEvent<string>) => take(JSON.parse(data) as T));
  source.onopen = () => update({ connected: true });
  source.onerror = () => update({ connected: false });
  on<Choice>("choice", (choice) => update({ choice }));
  on<readonly ShownProblem[]>("problems", (problems) => update({ problems, said: saidOf(problems) }));
  on<{ version: number }>("web", ({ version }) => panes.web.show(version));
  on<{ version: number }>("evidence", async ({ version }) => {
    const answer = await fetch(`evidence.json?${version}`);
    update({ evidence: (await answer.json()) as ShownEvidence });
    early?.();
  });
  for (const output of ["report", "deck"] as const) {
    on<ShownPages>(output, (pages) => {
      const seen = panes[output].show(pages).then(() => fetch("seen", { method: "POST", body: output }));
      // Who is not heard is waited for a moment only.
      seen.catch(() => {});
      update({ pages: { ...state.pages, [output]: pages } });
    });
    on<State["progress"][Output]>(`${output}-progress`, (progress) =>
      update({ progress: { ...state.progress, [output]: progress } }),
    );
  }
}

function saidOf(problems: readonly ShownProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return errors === 0 ? "no errors" : `${errors} ${errors === 1 ? "error" : "errors"}`;
}

narrow.addEventListener("change", () => update({}));
addEventListener("keydown", ({ key }) => {
  if (key === "Escape" && state.picked !== null) actions.pick(null);
});
draw();
listen();
