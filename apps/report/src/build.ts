import {
  interruptible,
  makeFolder,
  printProblems,
  readRoot,
  type Shown,
  type Terminal,
  withProgress,
} from "@chancery/cli";
import { AuthorMistake, composeEditions, layOver, type Problem, Problems, readProject } from "@chancery/core";
import type { BuildOptions } from "./build-options.ts";
import { checkFrame } from "./check-frame.ts";
import { makeOutputs } from "./make-outputs.ts";
import { openWorkshop } from "./workshop.ts";

/** Builds reports: load -> compute -> compose -> draw -> fill -> print -> write. Throws AuthorMistake with every problem found. */
export async function build(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const start = performance.now();
  const files = readRoot(options.root, options.project);
  shown.files = files;
  const problems = new Problems();
  const project = readProject(files, problems);
  const tokens = project.tokens && layOver(project.tokens, options.theme, files, problems);
  if (tokens === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  const notes: string[] = [];
  const remarks: Problem[] = [];
  await using workshop = openWorkshop(files, tokens, (text) => notes.push(text), options.store);
  const editions = composeEditions(project, options, problems);
  for (const edition of editions) checkFrame(edition, problems);
  problems.throwIfFailed();
  makeFolder(options.out);
  printProblems(problems.all, files, terminal); // what is left are warnings
  const tasks = editions.map((edition) => ({
    title: `${edition.brief.id} (${edition.tag})`,
    run: (say: (stage: string) => void) =>
      makeOutputs(edition, { project, workshop, options, terminal, say, loaded, remarks }),
  }));
  await interruptible(
    () => withProgress(tasks, terminal),
    () => workshop.printer.close(),
  );
  workshop.store.trim();
  printProblems(remarks, files, terminal);
  for (const note of notes) terminal.err(`note: ${note}`);
}
