import { statSync } from "node:fs";
import { join } from "node:path";
import {
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
} from "@chancery/core";
import { type FormatName, formats } from "./formats.ts";
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
  const editions = briefs.flatMap((brief) => chooseLanguages(brief, options, problems).map((tag) => ({ brief, tag })));
  if (project.tokens === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  await using workshop = openWorkshop(files, project.tokens, (text) => terminal.err(`note: ${text}`));
  if (options.formats.includes("pdf")) void workshop.printer.warm();
  const documents = editions.map(({ brief, tag }) => composeOne(brief, tag, project, problems));
  problems.throwIfFailed();
  const tasks = documents
    .flatMap((made) => made ?? [])
    .map((made) => ({
      title: `${made.document.brief} (${made.document.language})`,
      run: (say: (stage: string) => void) => makeOutputs(made, { project, workshop, options, terminal, say, loaded }),
    }));
  await withProgress(tasks, terminal);
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

function chooseLanguages(brief: Brief, { languages }: BuildOptions, problems: Problems): readonly string[] {
  const own = brief.meta.languages;
  for (const tag of languages.filter((wanted) => !own.includes(wanted))) {
    problems.error(
      "unknown-language",
      `the brief "${brief.id}" is not written in "${tag}"`,
      null,
      `its languages are: ${own.join(", ")}`,
    );
  }
  return languages.length === 0 ? own : own.filter((tag) => languages.includes(tag));
}

type Made = NonNullable<ReturnType<typeof composeOne>>;

function composeOne(brief: Brief, tag: string, project: Project, problems: Problems) {
  const language = project.languages.get(tag);
  if (language === undefined) return null;
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
    const content = await watch.time<Uint8Array | string>(format, () => formats[format](document, drawings, workshop));
    const file = join(options.out, document.brief, `${document.brief}.${document.language}.${format}`);
    await watch.time("write", () => writeAtomic(file, content));
    terminal.out(`wrote ${file} (${Math.ceil(statSync(file).size / 1024)} kB)`);
  }
  terminal.out(`  load ${Math.round(loaded)} ms, ${timesText(watch.stages)}`);
}
