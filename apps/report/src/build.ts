import { openPrinter } from "@chancery/chromium";
import {
  interruptible,
  makeFolder,
  printProblems,
  readRoot,
  type Shown,
  type Terminal,
  withProgress,
} from "@chancery/cli";
import { AuthorMistake, composeEditions, type Problem, Problems, readProject } from "@chancery/core";
import type { BuildOptions } from "./build-options.ts";
import { checkFrame } from "./check-frame.ts";
import { makeOutputs } from "./make-outputs.ts";
import { openLooks, readLooks } from "./open-looks.ts";

/** Builds reports: load -> compute -> compose -> draw -> fill -> print -> write. Throws AuthorMistake with every problem found. */
export async function build(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const start = performance.now();
  const files = readRoot(options.root, options.project);
  shown.files = files;
  const problems = new Problems();
  const project = readProject(files, problems);
  const { tokens } = project;
  if (tokens === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  const notes: string[] = [];
  const remarks: Problem[] = [];
  const editions = composeEditions(project, options, problems);
  for (const edition of editions) checkFrame(edition, problems);
  const looks = readLooks({ ...project, tokens }, editions, options.theme, problems);
  problems.throwIfFailed();
  await using printer = openPrinter({ note: (text) => notes.push(text) });
  const workshops = openLooks(project, looks, printer, options.store);
  makeFolder(options.out);
  printProblems(problems.all, files, terminal); // what is left are warnings
  const tasks = editions.map((edition) => ({
    title: `${edition.brief.id} (${edition.tag})`,
    run: (say: (stage: string) => void) =>
      makeOutputs(edition, { project, workshops, options, terminal, say, loaded, remarks }),
  }));
  await interruptible(
    () => withProgress(tasks, terminal),
    () => printer.close(),
  );
  options.store?.trim();
  printProblems(remarks, files, terminal);
  for (const note of notes) terminal.err(`note: ${note}`);
}
