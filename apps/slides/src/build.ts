import { browserIdentity, openPrinter, type Printer } from "@chancery/chromium";
import {
  confirmWritten,
  demandSandbox,
  enclosedParts,
  interruptible,
  makeFolder,
  openEarlierRuns,
  type Parts,
  printProblems,
  type Recalled,
  readRoot,
  type Shown,
  type Terminal,
  tellFailures,
  tellMade,
  trusted,
  withOwnTemporary,
  withProgress,
} from "@chancery/cli";
import {
  AuthorMistake,
  type ComposedEdition,
  type Deck,
  type Files,
  Problems,
  type Project,
  readProject,
  readTokens,
  type Sound,
  soundEditions,
} from "@chancery/core";
import type { BuildOptions } from "./build-options.ts";
import { checkFrame } from "./check-frame.ts";
import { openFinisher } from "./finisher.ts";
import { keptShells } from "./kept.ts";
import { makeOutputs } from "./make-outputs.ts";
import { endShells } from "./shell/build-shell.ts";
import { endSlidev } from "./shell/run-slidev.ts";
import { openWorkshop } from "./workshop.ts";

/** As many as a browser opens pages for, and one that is composed or finished meanwhile. */
const decksAtOnce = 3;

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
  const { kept = keptShells(), trust = trusted, explain = false } = options;
  const browsed = options.withNotes || options.formats.some((format) => format !== "pptx");
  const files = readRoot(options.root, options.project, trust);
  shown.files = files;
  demandSandbox(trust, terminal);
  const earlier = openEarlierRuns({ ...options, store: kept.store, command: "slides build", told: toldOf(options) });
  const run = earlier.run(files);
  if (run.again(files, terminal, explain)) return;
  // While the browser starts and the shell is read or built, all is read and composed.
  if (!run.done && browsed) void printer.warm();
  const tokens = readTokens(files, new Problems());
  const workshop = tokens && openWorkshop(files, tokens, () => {}, kept, printer);
  if (!run.done && browsed) void workshop?.shell().catch(() => {});
  const problems = new Problems();
  const project = readProject(files, problems);
  if (workshop === null) throw new AuthorMistake(problems.all);
  const loaded = performance.now() - start;
  const memory = earlier.memory(project, problems);
  const { editions, leftOut } = composeDecks(project, options, memory, problems);
  makeFolder(options.out);
  const mild = problems.all.filter(({ severity }) => severity !== "error");
  printProblems(mild, files, terminal);
  tellMade(memory, { out: options.out, files, terminal, explain, run });
  const printed = options.withNotes || options.formats.includes("pdf");
  await using finisher = openFinisher(printed ? editions.length : 0);
  const { finish } = finisher;
  const tasks = editions.map((edition) => ({
    title: `${edition.brief.id} (${edition.tag})`,
    run: (say: (stage: string) => void, told: Terminal) =>
      makeOutputs(edition, { workshop, options, finish, terminal: told, say, loaded, files, whole: run, memory }),
  }));
  const failures = await withProgress(tasks, terminal, decksAtOnce);
  memory.settle();
  kept.store.trim();
  kept.shells.trim();
  const among = `${memory.made.size + leftOut.length + new Set(editions.map(({ brief }) => brief.id)).size} briefs`;
  tellFailures({ among, leftOut, problems: problems.all, failures }, terminal);
  confirmWritten(run.outputs());
  run.keep(mild);
}

/** What a run is told, besides which briefs, and with what it works. */
const toldOf =
  ({ languages, formats, own, withNotes, trust, key, date }: BuildOptions) =>
  (behind: Files): Parts => ({
    ...{ languages, formats, own, withNotes, trust },
    ...enclosedParts({ behind, key, date }),
    browser: browserIdentity(process.env),
  });

/** Those of briefs without a mistake. Throws AuthorMistake with every problem found where none has a deck, or all share a mistake. */
function composeDecks(
  project: Project,
  options: BuildOptions,
  { made, compose, expect }: Recalled,
  problems: Problems,
): Sound<ComposedEdition> {
  const sound = soundEditions(project, { ...options, ...compose }, problems);
  expect(sound.editions, sound.found);
  const composed = problems.errors;
  for (const edition of sound.editions) checkFrame(edition, problems);
  if (options.trust?.untrusted) for (const { deck } of sound.editions) refuseSlidev(deck, problems);
  if (sound.editions.length + made.size === 0 || problems.errors > composed) problems.throwIfFailed();
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
