import type { KeyObject } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import {
  interruptible,
  makeFolder,
  printProblems,
  readRoot,
  type Shown,
  startStopwatch,
  type Terminal,
  timesText,
  withProgress,
  writeAtomic,
} from "@chancery/cli";
import {
  AuthorMistake,
  type ComposedEdition,
  composeEditions,
  layOver,
  type Problem,
  Problems,
  type Project,
  quotedInReport,
  readProject,
  standardTheme,
} from "@chancery/core";
import { checkFrame } from "./check-frame.ts";
import { checkPages } from "./check-pages.ts";
import { type FormatName, formats } from "./formats.ts";
import type { Making } from "./making.ts";
import { explainPrinting } from "./print-problems.ts";
import { drawFigures, openWorkshop, type Workshop } from "./workshop.ts";
import { placesOf } from "./written-places.ts";

export interface BuildOptions {
  /** The folder that holds data/ and templates/. */
  readonly root: string;
  /** The project's own folder, whose templates stand in for those the root lacks. */
  readonly project: string;
  readonly out: string;
  /** All when none is named. */
  readonly briefs: readonly string[];
  readonly languages: readonly string[];
  readonly formats: readonly FormatName[];
  /** The name of a theme of templates/theme. */
  readonly theme: string;
  /** An Ed25519 private key to sign PDFs with; null for none. */
  readonly key: KeyObject | null;
  /** ISO date and time of the PDFs, where the environment sets one; else each has its brief's date. */
  readonly date: string | null;
}

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
  await using workshop = openWorkshop(files, tokens, (text) => notes.push(text));
  const editions = composeEditions(project, options, problems);
  for (const edition of editions) checkFrame(edition, problems);
  problems.throwIfFailed();
  makeFolder(options.out);
  printProblems(problems.all, files, terminal); // what is left are warnings
  // The browser starts while charts are drawn; a brief with mistakes needs none.
  if (options.formats.includes("pdf")) void workshop.printer.warm();
  const tasks = editions.map((edition) => ({
    title: `${edition.brief.id} (${edition.tag})`,
    run: (say: (stage: string) => void) =>
      makeOutputs(edition, { project, workshop, options, terminal, say, loaded, remarks }),
  }));
  await interruptible(
    () => withProgress(tasks, terminal),
    () => workshop.printer.close(),
  );
  printProblems(remarks, files, terminal);
  for (const note of notes) terminal.err(`note: ${note}`);
}

/** Another theme than the usual one stands in the file's name, so that both can be had. */
const themed = (name: string, theme: string): string =>
  theme === standardTheme ? name : name.replace(/\.pdf$/, `.${theme}.pdf`);

interface Run {
  readonly project: Project;
  readonly workshop: Workshop;
  readonly options: BuildOptions;
  readonly terminal: Terminal;
  readonly say: (stage: string) => void;
  readonly loaded: number;
  /** What is not beautiful on the pages, for the end of the run. */
  readonly remarks: Problem[];
}

async function makeOutputs(edition: ComposedEdition, run: Run): Promise<void> {
  const { document, language } = edition;
  const { project, workshop, options, terminal, say, loaded } = run;
  const watch = startStopwatch();
  say("draw");
  const drawings = await watch.time("draw", () =>
    drawFigures(document, project.evidence, workshop.chartist(language), workshop),
  );
  const accounting = {
    kind: "report",
    quoting: quotedInReport(document),
    edition,
    evidence: edition.evidence,
  } as const;
  const { key, date } = options;
  const outputs = new Map<FormatName, Promise<Uint8Array | string>>();
  const made = (format: FormatName): Promise<Uint8Array | string> => {
    const output = outputs.get(format) ?? formats[format].make(making);
    outputs.set(format, output);
    return output;
  };
  const making: Making = { document, drawings, workshop, accounting, files: project.files, key, date, made };
  for (const format of options.formats) {
    const name = formats[format].file(document);
    if (name === null) continue;
    say(format);
    const content = await watch.time<Uint8Array | string>(format, () =>
      explainPrinting(document.brief, () => made(format), placesOf(document)),
    );
    if (format === "pdf" && typeof content !== "string")
      run.remarks.push(
        ...(await watch.time("look over", () => checkPages(content, document, workshop.renderer.notes))),
      );
    const file = join(options.out, document.brief, themed(name, options.theme));
    await watch.time("write", () => writeAtomic(file, content));
    terminal.out(`wrote ${file} (${Math.ceil(statSync(file).size / 1024)} kB)`);
  }
  terminal.out(`  load ${Math.round(loaded)} ms, ${timesText(watch.stages)}`);
}
