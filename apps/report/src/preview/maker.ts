import { setTimeout } from "node:timers/promises";
import type { Printer } from "@chancery/chromium";
import { type Job, proceed, serveMaker, startStopwatch } from "@chancery/cli";
import {
  type ComposedReport,
  composeReports,
  type Document,
  evidenceText,
  followProject,
  type Problem,
  Problems,
  type Project,
  standardTheme,
} from "@chancery/core";
import type { Drawings } from "@chancery/templating";
import { checkFrame } from "../check-frame.ts";
import { checkPages } from "../check-pages.ts";
import { makeWebPage } from "../make-web-page.ts";
import { ownTheme } from "../open-looks.ts";
import { explainPrinting } from "../print-problems.ts";
import { finishReport, placeReport, settleReport } from "../print-report.ts";
import { drawFigures, type Workshop } from "../workshop.ts";
import { placesOf } from "../written-places.ts";
import { openBench } from "./open-bench.ts";
import { type Settlement, showPages } from "./show-pages.ts";

/**
 * Makes the pages of `pnpm dev`, in a process of its own that stays warm: first what the author waits for, the pages and
 * the page for screens; then, while nothing new is asked for, all that a build would do besides, for what it finds wrong.
 */
let note: (text: string) => void = () => {};
const bench = openBench((text) => note(text));
const read = followProject();
const settlements = new Map<string, Settlement>();

/** What a build would print in its colophon is the hash of what it encloses; a preview encloses nothing. */
const noManifest = "0".repeat(64);
/** Milliseconds without a further save before what nobody waits for is done. */
const quiet = 400;

interface Made {
  readonly job: Job;
  readonly edition: ComposedReport;
  readonly document: Document;
  readonly drawings: Drawings;
  readonly workshop: Workshop;
  readonly press: Workshop;
  readonly key: string;
}

async function make(job: Job): Promise<void> {
  note = (text) => job.tell({ kind: "note", text });
  const watch = startStopwatch();
  const { edition, project } = await watch.time("compose", () => compose(job));
  const document = { ...edition.document, manifest: noManifest };
  const workshop = bench.workshop(project, standardTheme);
  const press = bench.workshop(project, ownTheme(edition.brief));
  const drawings = await watch.time("draw", () =>
    drawFigures(document, edition.evidence, press.chartist(edition.language), press),
  );
  proceed(job);
  const made: Made = { job, edition, document, drawings, workshop, press, key: `${job.brief} ${job.language}` };
  await watch.time("print", () => print(made, settlements.get(made.key) ?? null, watch.stages));
  await job.seen();
  proceed(job);
  await web(made);
  job.tell({ kind: "problems", problems: [] });
  job.tell({ kind: "stage", stage: "looking the pages over" });
  await setTimeout(quiet);
  proceed(job);
  job.tell({
    kind: "problems",
    problems: await explainPrinting(document.brief, () => lookOver(made), placesOf(document)),
  });
}

function compose(job: Job): { readonly edition: ComposedReport; readonly project: Project } {
  job.tell({ kind: "stage", stage: "reading" });
  const problems = new Problems();
  const project = read(job.files, problems);
  const [edition] = composeReports(project, { briefs: [job.brief], languages: [job.language] }, problems);
  if (edition !== undefined) checkFrame(edition, problems);
  problems.throwIfFailed();
  if (edition === undefined) throw new Error(`${job.brief} has no ${job.language}, and nobody said why`);
  return { edition, project };
}

async function print(made: Made, before: Settlement | null, stages: ReadonlyMap<string, number>): Promise<void> {
  const { job, document, drawings, press, key } = made;
  job.tell({ kind: "stage", stage: "printing" });
  const start = performance.now();
  const showing = { document, drawings, renderer: press.renderer, printer: bench.printer, before };
  const { told, settlement } = await explainPrinting(document.brief, () => showPages(showing), placesOf(document));
  settlements.set(key, settlement);
  job.tell({ ...told, stages: new Map([...stages, ["print", performance.now() - start]]) });
}

async function web({ job, edition, document, workshop }: Made): Promise<void> {
  const accounting = { kind: "report", quoting: document, edition, evidence: edition.evidence } as const;
  const making = {
    document,
    workshop,
    accounting,
    evidence: () => evidenceText(accounting),
  };
  job.tell({ kind: "web", html: await makeWebPage(making) });
}

/** As a build does: places the figures by measure, prints, finishes, and looks the pages over. */
async function lookOver(made: Made): Promise<readonly Problem[]> {
  const { job, document, drawings, press, key } = made;
  const tools = { drawings, renderer: press.renderer, printer: unlessOvertaken(bench.printer, job) };
  const placement = await placeReport(document, tools);
  proceed(job);
  const before = settlements.get(key);
  const same = JSON.stringify(before?.placement) === JSON.stringify(placement);
  if (!same) await print(made, null, new Map());
  proceed(job);
  const settled = await settleReport(document, placement, tools, same ? before : undefined);
  proceed(job);
  const finished = await finishReport(settled);
  proceed(job);
  return checkPages(finished, document, press.renderer.notes);
}

/** Prints nothing more once a later order has come. */
const unlessOvertaken = (printer: Printer, job: Job): Printer => ({
  warm: () => printer.warm(),
  print: async (html, options) => {
    proceed(job);
    return printer.print(html, options);
  },
  withPage: async (use, options) => {
    proceed(job);
    return printer.withPage(use, options);
  },
  hold: (use) => printer.hold(use),
  withSite: (files, use, options) => printer.withSite(files, use, options),
  close: () => printer.close(),
  [Symbol.asyncDispose]: () => printer.close(),
});

void bench.printer.warm();
serveMaker(make, () => bench.printer.close());
