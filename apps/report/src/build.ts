import { browserIdentity, openPrinter, type Printer } from "@chancery/chromium";
import {
  interruptible,
  makeFolder,
  noStore,
  printProblems,
  readRoot,
  type Shown,
  type Terminal,
  wholeRun,
  withProgress,
} from "@chancery/cli";
import { AuthorMistake, composeReports, type Problem, Problems, readProject } from "@chancery/core";
import type { BuildOptions } from "./build-options.ts";
import { checkFrame } from "./check-frame.ts";
import type { FormatName } from "./formats.ts";
import { makeOutputs } from "./make-outputs.ts";
import { openLooks, readLooks } from "./open-looks.ts";

/** Builds reports: load -> compute -> compose -> draw -> fill -> print -> write. Throws AuthorMistake with every problem found. */
export async function build(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const notes: string[] = [];
  await using printer = openPrinter({ note: (text) => notes.push(text) });
  await interruptible(
    () => make(options, printer, terminal, shown),
    () => printer.close(),
  );
  for (const note of notes) terminal.err(`note: ${note}`);
}

const browsed: readonly FormatName[] = ["pdf", "picture", "accessibility"];

async function make(options: BuildOptions, printer: Printer, terminal: Terminal, shown: Shown): Promise<void> {
  const start = performance.now();
  const files = readRoot(options.root, options.project);
  shown.files = files;
  const { briefs, languages, formats, theme, date, store = noStore } = options;
  const browser = browserIdentity(process.env);
  const run = wholeRun(store, "report build", { files, briefs, languages, formats, theme, date, browser });
  // While the browser starts, all is read and composed.
  if (!run.done && formats.some((format) => browsed.includes(format))) void printer.warm();
  const problems = new Problems();
  const project = readProject(files, problems);
  const { tokens } = project;
  if (tokens === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  const remarks: Problem[] = [];
  const editions = composeReports(project, options, problems);
  for (const edition of editions) checkFrame(edition, problems);
  const looks = readLooks({ ...project, tokens }, editions, options.theme, problems);
  problems.throwIfFailed();
  const workshops = openLooks(project, looks, printer, store);
  makeFolder(options.out);
  printProblems(problems.all, files, terminal); // what is left are warnings
  const tasks = editions.map((edition) => ({
    title: `${edition.brief.id} (${edition.tag})`,
    run: (say: (stage: string) => void) =>
      makeOutputs(edition, { project, workshops, options, terminal, say, loaded, remarks }),
  }));
  await withProgress(tasks, terminal);
  run.keep();
  store.trim();
  printProblems(remarks, files, terminal);
}
