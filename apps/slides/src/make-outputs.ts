import { join } from "node:path";
import {
  type MadeBriefs,
  type MadeEdition,
  makeFolder,
  printProblems,
  type Reason,
  reasonText,
  startStopwatch,
  type Terminal,
  timesText,
  type WholeRun,
  writeIfOther,
} from "@chancery/cli";
import type { ComposedEdition, Files } from "@chancery/core";
import type { BuildOptions } from "./build-options.ts";
import { drawFigures } from "./draw.ts";
import { explainMaking } from "./explain.ts";
import type { Finish } from "./finisher.ts";
import { type FormatName, formatFile, handoutFile, makeFormat, makeHandout, type Output } from "./formats.ts";
import { ingredientsOf } from "./ingredients.ts";
import { makeDeck, soundDeck } from "./make-deck.ts";
import { writeFolder } from "./site/write-folder.ts";
import type { Workshop } from "./workshop.ts";

/** What the decks of a run share. */
export interface Run {
  readonly workshop: Workshop;
  readonly options: BuildOptions;
  readonly finish: Finish;
  readonly terminal: Terminal;
  readonly say: (stage: string) => void;
  readonly loaded: number;
  readonly files: Files;
  /** Told of each output. */
  readonly whole: WholeRun;
  /** Told of what each deck gave. */
  readonly memory: Pick<MadeBriefs, "done">;
}

/** Makes what is asked for of a deck, and writes it; what was made of the same before is not made again. */
export async function makeOutputs(edition: ComposedEdition, run: Run): Promise<void> {
  const { options } = run;
  const asked = inOrder(formatsOf(edition, options));
  const nothing = asked.length === 0 && !options.withNotes;
  const made = nothing ? { outputs: [], enclosed: null } : await makeAsked(asked, edition, run);
  run.memory.done({ brief: edition.brief.id, languages: edition.brief.meta.languages, ...made });
}

type Made = Pick<MadeEdition, "outputs" | "enclosed">;

async function makeAsked(asked: readonly FormatName[], edition: ComposedEdition, run: Run): Promise<Made> {
  const { workshop, options, finish: finishPdf, terminal, say, loaded, files } = run;
  const { deck, language, evidence } = edition;
  const watch = startStopwatch();
  const folder = join(options.out, deck.brief);
  const outputs: MadeEdition["outputs"][number][] = [];
  const finish = async (output: Output, reason: Reason): Promise<void> => {
    terminal.out(await watch.time("write", () => write(output, folder)));
    outputs.push(tell(output, reason, folder, run));
  };
  say("draw");
  const browsed = asked.some((format) => format !== "pptx") || options.withNotes;
  if (browsed && workshop.store.get("sound deck", soundDeck(deck, workshop)) !== true) void workshop.printer.warm();
  const drawings = await watch.time("draw", () => drawFigures(deck, evidence, workshop.chartist(language), workshop));
  const { key, date } = options;
  const enclosed = { key, date };
  const made = makeDeck({ edition, evidence, drawings, files, enclosed, finishPdf }, workshop);
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
  return { outputs, enclosed: made.behind.done() ? made.behind() : null };
}

/** Says of an output what a person should know of it; what was said is kept with it. */
function tell(output: Output, reason: Reason, folder: string, run: Run): MadeEdition["outputs"][number] {
  const { options, terminal, files, whole } = run;
  if (options.explain) terminal.out(`  ${reasonText(reason)}`);
  const file = "file" in output;
  const remark = file ? output.remark : undefined;
  const problems = file ? (output.warnings ?? []) : [];
  const lines = remark === undefined ? [] : [`  ${remark}`];
  for (const line of lines) terminal.out(line);
  printProblems(problems, files, terminal);
  const path = join(folder, file ? output.file : output.folder);
  whole.output(path, { lines, problems });
  return { path, lines, problems };
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
