import type { KeyObject } from "node:crypto";
import { join } from "node:path";
import { browserIdentity, openPrinter, type Printer } from "@chancery/chromium";
import {
  confirmWritten,
  demandSandbox,
  enclosedParts,
  interruptible,
  makeFolder,
  noStore,
  printProblems,
  type Reason,
  readRoot,
  reasonText,
  type Shown,
  type Store,
  startStopwatch,
  type Terminal,
  type Trust,
  tellFailures,
  timesText,
  trusted,
  type WholeRun,
  wholeRun,
  withOwnTemporary,
  withProgress,
  writeIfOther,
} from "@chancery/cli";
import {
  AuthorMistake,
  type ComposedEdition,
  type Deck,
  type Files,
  Problems,
  type Project,
  readProject,
  type Sound,
  soundEditions,
  type Wanted,
} from "@chancery/core";
import { checkFrame } from "./check-frame.ts";
import { drawFigures } from "./draw.ts";
import { explainMaking } from "./explain.ts";
import { type FormatName, formatFile, handoutFile, makeFormat, makeHandout, type Output } from "./formats.ts";
import { ingredientsOf } from "./ingredients.ts";
import { type Kept, keptShells } from "./kept.ts";
import { makeDeck, soundDeck } from "./make-deck.ts";
import { endShells } from "./shell/build-shell.ts";
import { endSlidev } from "./shell/run-slidev.ts";
import { writeFolder } from "./site/write-folder.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

/** As many as a browser opens pages for, and one that is composed or finished meanwhile. */
const decksAtOnce = 3;

export interface BuildOptions {
  /** The folder that holds data/ and templates/. */
  readonly root: string;
  /** The project's own folder, whose templates stand in for those the root lacks. */
  readonly project: string;
  readonly out: string;
  /** All when none is named. */
  readonly briefs: readonly string[];
  readonly languages: readonly string[];
  /** Whether an edition is among those to be built; default: all are. */
  readonly takes?: Wanted["takes"];
  readonly formats: readonly FormatName[];
  /** Whether each brief may say which of the formats it has: nobody named them; default: they are named. */
  readonly own?: boolean;
  /** Whether a hand-out is made too: each slide with its notes. */
  readonly withNotes: boolean;
  /** How far the briefs' authors are trusted: a stranger's deck that would run its author's code is refused. Default: as a program's. */
  readonly trust?: Trust;
  /** An Ed25519 private key to sign PDFs with; null for none. */
  readonly key: KeyObject | null;
  /** What was made before; default: the shells alone. */
  readonly kept?: Kept;
  /** Whether it is said of each output why it was made, or was not. */
  readonly explain?: boolean;
  /** ISO date and time of the PDFs, where the environment sets one; else each has its brief's date. */
  readonly date: string | null;
}

/** Builds decks: load -> compute -> compose -> draw -> fill -> inspect -> print -> write. Throws AuthorMistake with every problem found. */
export function build(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  return withOwnTemporary(() => withPrinter(options, terminal, shown));
}

async function withPrinter(options: BuildOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const notes: string[] = [];
  const printer = openPrinter({ note: (text) => notes.push(text) });
  const end = async (): Promise<void> => {
    await Promise.all([endShells(), printer.close()]);
  };
  try {
    await interruptible(() => make(options, printer, terminal, shown), end);
  } finally {
    await end();
  }
  for (const note of notes) terminal.err(`note: ${note}`);
}

async function make(options: BuildOptions, printer: Printer, terminal: Terminal, shown: Shown): Promise<void> {
  const start = performance.now();
  const { formats, kept = keptShells(), trust = trusted } = options;
  const files = readRoot(options.root, options.project, trust);
  shown.files = files;
  demandSandbox(trust, terminal);
  const run = runOf(files, options, kept.store);
  if (run.again(files, terminal, options.explain ?? false)) return;
  // While the browser starts, all is read and composed.
  if (!run.done) void printer.warm();
  const problems = new Problems();
  const project = readProject(files, problems);
  if (project.tokens === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  const workshop = openWorkshop(files, project.tokens, () => {}, kept, printer);
  // The shell is read or built while decks are composed and charts drawn.
  if (formats.some((format) => format !== "pptx")) void workshop.shell().catch(() => {});
  const { editions, leftOut } = composeDecks(project, options, problems);
  makeFolder(options.out);
  const mild = problems.all.filter(({ severity }) => severity !== "error");
  printProblems(mild, files, terminal);
  const tasks = editions.map((edition) => ({
    title: `${edition.brief.id} (${edition.tag})`,
    run: (say: (stage: string) => void, told: Terminal) =>
      makeOutputs(edition, { workshop, options, terminal: told, say, loaded, files, run }),
  }));
  const failures = await withProgress(tasks, terminal, decksAtOnce);
  kept.store.trim();
  kept.shells.trim();
  const among = `${leftOut.length + new Set(editions.map(({ brief }) => brief.id)).size} briefs`;
  tellFailures({ among, leftOut, problems: problems.all, failures }, terminal);
  confirmWritten(run.outputs());
  run.keep(mild);
}

/** A shard is not told by what it was asked for: nothing is known of an earlier one. */
function runOf(files: Files, options: BuildOptions, store: Store): WholeRun {
  const { briefs, languages, formats, own, withNotes, trust, key, date, out, takes } = options;
  const told = {
    briefs,
    languages,
    formats,
    own,
    withNotes,
    trust,
    ...enclosedParts({ behind: files, key, date }),
  };
  const parts = { ...told, browser: browserIdentity(process.env) };
  return wholeRun({ store: takes === undefined ? store : noStore, command: "slides build", out, parts });
}

/** Those of briefs without a mistake. Throws AuthorMistake with every problem found where none has a deck, or all share a mistake. */
function composeDecks(project: Project, options: BuildOptions, problems: Problems): Sound<ComposedEdition> {
  const sound = soundEditions(project, options, problems);
  const composed = problems.errors;
  for (const edition of sound.editions) checkFrame(edition, problems);
  if (options.trust?.untrusted) for (const { deck } of sound.editions) refuseSlidev(deck, problems);
  if (sound.editions.length === 0 || problems.errors > composed) problems.throwIfFailed();
  if (sound.editions.every(({ deck }) => deck.slidev !== null)) endSlidev();
  return sound;
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
  readonly workshop: Workshop;
  readonly options: BuildOptions;
  readonly terminal: Terminal;
  readonly say: (stage: string) => void;
  readonly loaded: number;
  readonly files: Files;
  readonly run: WholeRun;
}

async function makeOutputs(edition: ComposedEdition, making: Making): Promise<void> {
  const { workshop, options, terminal, say, loaded, files, run } = making;
  const { deck, language, evidence } = edition;
  const asked = inOrder(formatsOf(edition, options));
  if (asked.length === 0 && !options.withNotes) return;
  const watch = startStopwatch();
  const folder = join(options.out, deck.brief);
  const finish = async (output: Output, reason: Reason): Promise<void> => {
    terminal.out(await watch.time("write", () => write(output, folder)));
    if (options.explain) terminal.out(`  ${reasonText(reason)}`);
    const remark = "file" in output ? output.remark : undefined;
    const warnings = "file" in output ? (output.warnings ?? []) : [];
    const lines = remark === undefined ? [] : [`  ${remark}`];
    for (const line of lines) terminal.out(line);
    printProblems(warnings, files, terminal);
    run.output(join(folder, "file" in output ? output.file : output.folder), { lines, problems: warnings });
  };
  say("draw");
  if (workshop.store.get("sound deck", soundDeck(deck, workshop)) !== true) void workshop.printer.warm();
  const drawings = await watch.time("draw", () => drawFigures(deck, evidence, workshop.chartist(language), workshop));
  const { key, date } = options;
  const enclosed = { key, date };
  const made = makeDeck({ edition, evidence, drawings, files, enclosed }, workshop);
  const ingredients = ingredientsOf({ made, language, evidence, workshop, enclosed });
  const make = (stage: string, work: () => Promise<Output>) => () =>
    watch.time<Output>(stage, () => explainMaking(deck, work));
  for (const format of asked) {
    say(format);
    const file = join(folder, formatFile(format, deck));
    const work = make(format, () => makeFormat(format, made));
    // A site is mostly the shell, which is kept by itself.
    if (format === "site") await finish(await work(), workshop.store.reason(file, ingredients.site()));
    else
      await workshop.store.output(file, ingredients[format](), work).then(({ value, reason }) => finish(value, reason));
  }
  if (options.withNotes) {
    say("notes");
    const work = make("notes", () => makeHandout(made));
    const { value, reason } = await workshop.store.output(join(folder, handoutFile(deck)), ingredients.pdf(), work);
    await finish(value, reason);
  }
  terminal.out(`  load ${Math.round(loaded)} ms, ${timesText(watch.stages)}`);
}

const formatsOf = ({ brief }: ComposedEdition, { formats, own }: BuildOptions): readonly FormatName[] => {
  const outputs = own === true ? brief.meta.outputs?.deck : undefined;
  return outputs === undefined ? formats : formats.filter((name) => outputs.includes(name));
};

/** The PDF first: to print a deck is to look its slides over, and the site then need not open a browser. */
const inOrder = (formats: readonly FormatName[]): readonly FormatName[] => [
  ...formats.filter((format) => format === "pdf"),
  ...formats.filter((format) => format !== "pdf"),
];

function write(output: Output, folder: string): string {
  if ("folder" in output) {
    const target = join(folder, output.folder);
    makeFolder(folder);
    const written = writeFolder(target, output.files);
    return `${written ? "wrote" : "kept"} ${target}/ (${output.files.size} files)`;
  }
  const file = join(folder, output.file);
  const written = writeIfOther(file, output.bytes);
  return `${written ? "wrote" : "kept"} ${file} (${Math.ceil(output.bytes.length / 1024)} kB)`;
}
