import { statSync } from "node:fs";
import { join } from "node:path";
import {
  interruptible,
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
  type Brief,
  composeEdition,
  computeMetrics,
  countNouns,
  Problems,
  type Project,
  readProject,
  suggest,
  wholeFile,
} from "@chancery/core";
import { frameWords } from "@chancery/templating";
import { type FormatName, formats } from "./formats.ts";
import { explainPrinting } from "./print-problems.ts";
import { drawFigures, openWorkshop, type Workshop } from "./workshop.ts";

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
}

/** Builds reports: load -> compute -> compose -> draw -> fill -> print -> write. Throws AuthorMistake with every problem found. */
export async function build(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const start = performance.now();
  const files = readRoot(options.root, options.project);
  shown.files = files;
  const problems = new Problems();
  const project = readProject(files, problems);
  const briefs = chooseBriefs(project, options, problems);
  const editions = chooseEditions(briefs, options, problems);
  if (project.tokens === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  const notes: string[] = [];
  await using workshop = openWorkshop(files, project.tokens, (text) => notes.push(text));
  const documents = editions.map(({ brief, tag }) => composeOne(brief, tag, project, problems));
  problems.throwIfFailed();
  printProblems(problems.all, files, terminal); // what is left are warnings
  // The browser starts while charts are drawn; a brief with mistakes needs none.
  if (options.formats.includes("pdf")) void workshop.printer.warm();
  const tasks = documents
    .flatMap((made) => made ?? [])
    .map((made) => ({
      title: `${made.document.brief} (${made.document.language})`,
      run: (say: (stage: string) => void) => makeOutputs(made, { project, workshop, options, terminal, say, loaded }),
    }));
  await interruptible(
    () => withProgress(tasks, terminal),
    () => workshop.printer.close(),
  );
  for (const note of notes) terminal.err(`note: ${note}`);
}

function chooseBriefs(project: Project, { briefs }: BuildOptions, problems: Problems): readonly Brief[] {
  for (const id of briefs.filter((name) => !project.briefIds.includes(name))) {
    problems.error(
      "unknown-brief",
      `there is no brief "${id}"`,
      null,
      `${suggest(id, project.briefIds)}; briefs are: ${project.briefIds.join(", ")}`,
    );
  }
  const wanted = briefs.length === 0 ? project.briefIds : project.briefIds.filter((id) => briefs.includes(id));
  if (project.briefIds.length === 0)
    problems.error("no-brief", "there is no brief", null, "a brief is a folder in data/briefs/");
  return wanted.flatMap((id) => project.brief(id) ?? []);
}

interface Edition {
  readonly brief: Brief;
  readonly tag: string;
}

/** Each brief in each language that is wanted and that it has; a language that none of them has is a mistake. */
function chooseEditions(briefs: readonly Brief[], { languages }: BuildOptions, problems: Problems): readonly Edition[] {
  const all = briefs.flatMap((brief) => brief.meta.languages.map((tag) => ({ brief, tag })));
  const written = [...new Set(all.map(({ tag }) => tag))];
  for (const tag of languages.filter((wanted) => !written.includes(wanted))) {
    problems.error(
      "unknown-language",
      `no brief chosen is written in "${tag}"`,
      null,
      `languages are: ${written.join(", ")}`,
    );
  }
  return languages.length === 0 ? all : all.filter(({ tag }) => languages.includes(tag));
}

type Made = NonNullable<ReturnType<typeof composeOne>>;

function composeOne(brief: Brief, tag: string, project: Project, problems: Problems) {
  const language = project.languages.get(tag);
  if (language === undefined) return null;
  for (const word of frameWords.filter((known) => language.frame[known] === undefined)) {
    const place = wholeFile(`data/languages/${tag}.yaml`);
    problems.error("missing-frame-word", `the language has no word for "${word}"`, place, `add "${word}" under frame`);
  }
  const metrics = computeMetrics(brief.metrics, project.evidence, problems, countNouns(project.languages));
  const document = composeEdition({ brief, tag, language, metrics }, project.evidence, problems);
  return document && { document, language };
}

interface Making {
  readonly project: Project;
  readonly workshop: Workshop;
  readonly options: BuildOptions;
  readonly terminal: Terminal;
  readonly say: (stage: string) => void;
  readonly loaded: number;
}

async function makeOutputs({ document, language }: Made, making: Making): Promise<void> {
  const { project, workshop, options, terminal, say, loaded } = making;
  const watch = startStopwatch();
  say("draw");
  const drawings = await watch.time("draw", () =>
    drawFigures(document, project.evidence, workshop.chartist(language), workshop),
  );
  for (const format of options.formats) {
    say(format);
    const content = await watch.time<Uint8Array | string>(format, () =>
      explainPrinting(document.brief, async () => formats[format](document, drawings, workshop)),
    );
    const file = join(options.out, document.brief, `${document.brief}.${document.language}.${format}`);
    await watch.time("write", () => writeAtomic(file, content));
    terminal.out(`wrote ${file} (${Math.ceil(statSync(file).size / 1024)} kB)`);
  }
  terminal.out(`  load ${Math.round(loaded)} ms, ${timesText(watch.stages)}`);
}
