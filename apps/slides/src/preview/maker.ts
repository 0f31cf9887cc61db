import { createHash } from "node:crypto";
import { type Chartist, rememberingChartist } from "@chancery/charts";
import { openPrinter } from "@chancery/chromium";
import { type Job, type MadePage, proceed, serveMaker, startStopwatch } from "@chancery/cli";
import {
  type ComposedEdition,
  composeEditions,
  type Deck,
  followProject,
  type Language,
  Problems,
  type Project,
  pathsUnder,
} from "@chancery/core";
import type { RenderedDeck, RenderedSlide } from "@chancery/templating";
import { checkFrame } from "../check-frame.ts";
import { drawFigures } from "../draw.ts";
import { explainMaking } from "../explain.ts";
import { shellOf } from "../make-deck.ts";
import { printSlides } from "../print-deck.ts";
import { endSlidev } from "../shell/run-slidev.ts";
import { fillSite } from "../site/fill-site.ts";
import { openWorkshop, type Workshop } from "../workshop.ts";

/**
 * Prints the slides of `pnpm dev`, in a process of its own that stays warm: of a deck that was printed before only the
 * slides that have changed since.
 */
let note: (text: string) => void = () => {};
const printer = openPrinter({ note: (text) => note(text) });
const read = followProject();
let open: { readonly look: string; readonly workshop: Workshop } | null = null;
/** Where each slide was printed, by its key. */
const printed = new Map<string, Pick<MadePage, "pdf" | "page">>();
/** The PDFs of slides by their names, those of the newest slides last. */
const kept = new Map<string, Uint8Array>();
/** PDFs that are kept for slides that may come back, as after an undo. */
const mostKept = 40;

async function make(job: Job): Promise<void> {
  note = (text) => job.tell({ kind: "note", text });
  const watch = startStopwatch();
  const { edition, workshop } = await watch.time("compose", () => compose(job));
  const { deck, language, evidence } = edition;
  const drawings = await watch.time("draw", () => drawFigures(deck, evidence, workshop.chartist(language), workshop));
  proceed(job);
  const rendered = workshop.renderer.render(deck, drawings, "print");
  const keys = rendered.slides.map((slide) => keyOf(slide, deck, workshop.look));
  const fresh = keys.flatMap((key, at) => (printed.has(key) ? [] : [at]));
  job.tell({ kind: "stage", stage: "printing" });
  await watch.time("print", () => explainMaking(deck, () => print({ deck, rendered, keys, workshop }, fresh)));
  const pages = keys.map((key, at): MadePage => {
    const { pdf = "", page = 0 } = printed.get(key) ?? {};
    const place = deck.slides[at]?.place;
    return { key, pdf, page, place: place ? `${place.file}:${place.line}` : null };
  });
  // All of them each time: nobody may have listened when one was new, for something else was asked for meanwhile.
  const pdfs = new Map(pages.flatMap(({ pdf }) => [[pdf, kept.get(pdf) ?? new Uint8Array()] as const]));
  job.tell({ kind: "pages", pages, pdfs, lines: [], stages: watch.stages });
  forget(pdfs);
  job.tell({ kind: "problems", problems: [] });
}

function compose(job: Job): { readonly edition: ComposedEdition; readonly workshop: Workshop } {
  job.tell({ kind: "stage", stage: "reading" });
  const problems = new Problems();
  const project = read(job.files, problems);
  const [edition] = composeEditions(project, { briefs: [job.brief], languages: [job.language] }, problems);
  if (edition !== undefined) checkFrame(edition, problems);
  problems.throwIfFailed();
  if (edition === undefined) throw new Error(`${job.brief} has no ${job.language}, and nobody said why`);
  return { edition, workshop: workshopFor(project) };
}

/** Opened anew where the look has changed. */
function workshopFor({ files, tokens }: Project): Workshop {
  const look = JSON.stringify(pathsUnder(files, "templates").map((path) => [path, files.get(path)]));
  if (open?.look === look) return open.workshop;
  if (tokens === null) throw new Error("the look could not be read, and nobody stopped");
  const workshop = openWorkshop(files, tokens, (text) => note(text), undefined, printer);
  const chartists = new Map<string, Chartist>();
  const chartist = (language: Language): Chartist => {
    const known = chartists.get(language.locale) ?? rememberingChartist(workshop.chartist(language));
    chartists.set(language.locale, known);
    return known;
  };
  open = { look, workshop: { ...workshop, chartist } };
  return open.workshop;
}

/** What decides how a slide looks; one of plain Slidev is compiled with all others of its deck. */
function keyOf({ layout, html, question, parts, foot }: RenderedSlide, deck: Deck, look: Workshop["look"]): string {
  const whole = deck.slidev === null ? null : deck.slides.map(({ plain }) => plain?.markdown);
  const all = JSON.stringify([look, deck.language, layout, html, question, parts, foot, whole]);
  return createHash("sha256").update(all).digest("base64url").slice(0, 22);
}

interface Printing {
  readonly deck: Deck;
  readonly rendered: RenderedDeck;
  readonly keys: readonly string[];
  readonly workshop: Workshop;
}

/** Prints the slides that nobody has printed yet, and notes where each one is; a deck of plain Slidev only as a whole. */
async function print({ deck, rendered, keys, workshop }: Printing, fresh: readonly number[]): Promise<void> {
  if (fresh.length === 0) return;
  const wanted = deck.slidev === null ? fresh : keys.map((_, at) => at);
  const of = <T>(all: readonly T[]): readonly T[] => wanted.flatMap((at) => all[at] ?? []);
  const site = fillSite(await shellOf(deck, workshop), { ...rendered, slides: of(rendered.slides) }, "{}");
  const bytes = await printSlides(site, of(deck.slides), printer, workshop.printedFaces);
  const pdf = createHash("sha256").update(bytes).digest("base64url");
  for (const [at, key] of of(keys).entries()) printed.set(key, { pdf, page: at + 1 });
  kept.set(pdf, bytes);
}

/** Drops the oldest PDFs that no slide shown is of, and with them where their slides were printed. */
function forget(shown: ReadonlyMap<string, Uint8Array>): void {
  const old = [...kept.keys()].filter((name) => !shown.has(name));
  const dropped = new Set(old.slice(0, Math.max(0, old.length - mostKept)));
  for (const name of dropped) kept.delete(name);
  for (const [key, { pdf }] of printed) if (dropped.has(pdf)) printed.delete(key);
}

void printer.warm();
serveMaker(make, async () => {
  endSlidev();
  await printer.close();
});
