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
  type Deck,
  type Files,
  Problems,
  type Project,
  readProject,
} from "@chancery/core";
import { checkFrame } from "./check-frame.ts";
import { drawFigures } from "./draw.ts";
import { explainMaking } from "./explain.ts";
import { type FormatName, makeFormat, makeHandout, type Output } from "./formats.ts";
import { makeDeck } from "./make-deck.ts";
import { endSlidev } from "./shell/run-slidev.ts";
import { writeFolder } from "./site/write-folder.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

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
  /** Whether a hand-out is made too: each slide with its notes. */
  readonly withNotes: boolean;
  /** Whether the briefs are a stranger's: a deck that would run its author's code is then refused. */
  readonly untrusted: boolean;
  /** An Ed25519 private key to sign PDFs with; null for none. */
  readonly key: KeyObject | null;
  /** ISO date and time of the PDFs, where the environment sets one; else each has its brief's date. */
  readonly date: string | null;
}

/** Builds decks: load -> compute -> compose -> draw -> fill -> inspect -> print -> write. Throws AuthorMistake with every problem found. */
export async function build(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const start = performance.now();
  const files = readRoot(options.root, options.project);
  shown.files = files;
  const problems = new Problems();
  const project = readProject(files, problems);
  if (project.tokens === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  const notes: string[] = [];
  await using workshop = openWorkshop(files, project.tokens, (text) => notes.push(text));
  const editions = composeEditions(project, options, problems);
  for (const edition of editions) checkFrame(edition, problems);
  if (options.untrusted) for (const { deck } of editions) refuseSlidev(deck, problems);
  problems.throwIfFailed();
  makeFolder(options.out);
  printProblems(problems.all, files, terminal); // what is left are warnings
  // The shell is read or built, and the browser starts, while charts are drawn; a site of slides seen before needs none.
  const shared = editions.some(({ deck }) => deck.slidev === null);
  if (shared && options.formats.some((format) => format !== "pptx")) void workshop.shell().catch(() => {});
  if (options.withNotes || options.formats.some((format) => format !== "site")) void workshop.printer.warm();
  const tasks = editions.map((edition) => ({
    title: `${edition.brief.id} (${edition.tag})`,
    run: (say: (stage: string) => void) =>
      makeOutputs(edition, { project, workshop, options, terminal, say, loaded, files }),
  }));
  await interruptible(
    () => withProgress(tasks, terminal),
    async () => {
      endSlidev();
      await workshop.printer.close();
    },
  );
  for (const note of notes) terminal.err(`note: ${note}`);
}

/** Plain Slidev is code: it runs while the deck is built, and wherever it is opened. */
function refuseSlidev({ slidev }: Deck, problems: Problems): void {
  if (slidev === null) return;
  const hint = "take slidev: true away, or build without --untrusted where you trust its author as you trust a program";
  problems.error(
    "untrusted-slidev",
    "this deck holds plain Slidev, which is code, and its author is not trusted",
    slidev,
    hint,
  );
}

interface Making {
  readonly project: Project;
  readonly workshop: Workshop;
  readonly options: BuildOptions;
  readonly terminal: Terminal;
  readonly say: (stage: string) => void;
  readonly loaded: number;
  readonly files: Files;
}

async function makeOutputs(edition: ComposedEdition, making: Making): Promise<void> {
  const { project, workshop, options, terminal, say, loaded, files } = making;
  const { deck, language } = edition;
  const { evidence } = project;
  const watch = startStopwatch();
  const make = async (stage: string, work: () => Promise<Output>): Promise<void> => {
    say(stage);
    const output = await watch.time<Output>(stage, () => explainMaking(deck, work));
    const written = await watch.time("write", () => write(output, join(options.out, deck.brief)));
    terminal.out(`wrote ${written}`);
    if (!("file" in output)) return;
    if (output.remark !== undefined) terminal.out(`  ${output.remark}`);
    printProblems(output.warnings ?? [], files, terminal);
  };
  say("draw");
  const drawings = await watch.time("draw", () => drawFigures(deck, evidence, workshop.chartist(language), workshop));
  const { key, date } = options;
  const parts = { edition, evidence, drawings, files, enclosed: { key, date } };
  const made = makeDeck(parts, workshop, options.formats.includes("pdf"));
  for (const format of options.formats) await make(format, () => makeFormat(format, made));
  if (options.withNotes) await make("notes", () => makeHandout(made));
  terminal.out(`  load ${Math.round(loaded)} ms, ${timesText(watch.stages)}`);
}

function write(output: Output, folder: string): string {
  if ("folder" in output) {
    const target = join(folder, output.folder);
    makeFolder(folder);
    writeFolder(target, output.files);
    return `${target}/ (${output.files.size} files)`;
  }
  const file = join(folder, output.file);
  writeAtomic(file, output.bytes);
  return `${file} (${Math.ceil(statSync(file).size / 1024)} kB)`;
}
