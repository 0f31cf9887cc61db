import { browserIdentity, openPrinter, type Printer } from "@chancery/chromium";
import {
  confirmWritten,
  demandSandbox,
  enclosedParts,
  interruptible,
  makeFolder,
  noStore,
  openEarlierRuns,
  type Parts,
  printProblems,
  readRoot,
  type Shown,
  type Terminal,
  tellFailures,
  tellMade,
  trusted,
  withOwnTemporary,
  withProgress,
} from "@chancery/cli";
import { AuthorMistake, type Files, type Problem, Problems, readProject, soundReports } from "@chancery/core";
import type { BuildOptions } from "./build-options.ts";
import { checkFrame } from "./check-frame.ts";
import { openFinisher } from "./finisher.ts";
import type { FormatName } from "./formats.ts";
import { makeOutputs } from "./make-outputs.ts";
import { openLooks, readLooks } from "./open-looks.ts";

/** Builds reports: load -> compute -> compose -> draw -> fill -> print -> write. Throws AuthorMistake with every problem found. */
export function build(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  return withOwnTemporary(() => withPrinter(options, terminal, shown));
}

async function withPrinter(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const notes: string[] = [];
  await using printer = openPrinter({ note: (text) => notes.push(text) });
  await interruptible(
    () => make(options, printer, terminal, shown),
    () => printer.close(),
  );
  for (const note of notes) terminal.err(`note: ${note}`);
}

/** While the browser lays out two pages, and no more are open, a third edition is composed, drawn or finished. */
const editionsAtOnce = 3;

const finished: readonly FormatName[] = ["pdf", "accessibility"];
const browsed: readonly FormatName[] = ["pdf", "picture", "accessibility"];

async function make(options: BuildOptions, printer: Printer, terminal: Terminal, shown: Shown): Promise<void> {
  const start = performance.now();
  const { formats, store = noStore, trust = trusted } = options;
  const files = readRoot(options.root, options.project, trust);
  shown.files = files;
  if (formats.some((format) => browsed.includes(format))) demandSandbox(trust, terminal);
  const earlier = openEarlierRuns({ ...options, store, command: "report build", told: toldOf(options) });
  const run = earlier.run(files);
  if (run.again(files, terminal, options.explain ?? false)) return;
  // While the browser starts, all is read and composed.
  if (!run.done && formats.some((format) => browsed.includes(format))) void printer.warm();
  const problems = new Problems();
  const project = readProject(files, problems);
  const { tokens } = project;
  if (tokens === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  const remarks: Problem[] = [];
  const memory = earlier.memory(project, problems);
  const { made } = memory;
  const { editions, leftOut, ...sound } = soundReports(project, { ...options, ...memory.compose }, problems);
  memory.expect(editions, sound.found);
  const composed = problems.errors;
  for (const edition of editions) checkFrame(edition, problems);
  const looks = readLooks({ ...project, tokens }, editions, options.theme, problems);
  // A mistake in one brief leaves the others to be made; one that all share does not.
  if (editions.length + made.size === 0 || problems.errors > composed) problems.throwIfFailed();
  const workshops = openLooks(project, looks, printer, store);
  makeFolder(options.out);
  const mild = problems.all.filter(({ severity }) => severity !== "error");
  printProblems(mild, files, terminal);
  const explain = options.explain ?? false;
  remarks.push(...tellMade(memory, { out: options.out, files, terminal, explain, run }));
  await using finisher = openFinisher(formats.some((format) => finished.includes(format)) ? editions.length : 0);
  const shared = { project, workshops, options, finisher, loaded, remarks, whole: run, memory };
  const tasks = editions.map((edition) => ({
    title: `${edition.brief.id} (${edition.tag})`,
    run: (say: (stage: string) => void, told: Terminal) => makeOutputs(edition, { ...shared, terminal: told, say }),
  }));
  const failures = await withProgress(tasks, terminal, editionsAtOnce);
  memory.settle();
  store.trim();
  printProblems(remarks, files, terminal);
  const among = `${made.size + leftOut.length + new Set(editions.map(({ brief }) => brief.id)).size} briefs`;
  tellFailures({ among, leftOut, problems: problems.all, failures }, terminal);
  confirmWritten(run.outputs());
  run.keep(mild, remarks);
}

/** What a run is told, besides which briefs, and with what it works. */
const toldOf =
  ({ languages, formats, own, theme, trust, key, date }: BuildOptions) =>
  (behind: Files): Parts => ({
    ...{ languages, formats, own, theme, trust },
    ...enclosedParts({ behind, key, date }),
    browser: browserIdentity(process.env),
  });
