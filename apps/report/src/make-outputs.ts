import { join } from "node:path";
import {
  digestOf,
  filesFor,
  type MadeBriefs,
  once,
  reasonText,
  type Stopwatch,
  startStopwatch,
  type Terminal,
  type Told,
  timesText,
  type WholeRun,
  writeIfOther,
} from "@chancery/cli";
import {
  type ComposedReport,
  evidenceText,
  type Files,
  filesBehind,
  type Problem,
  type Project,
  quotedInReport,
  standardTheme,
} from "@chancery/core";
import type { FinishedPdf } from "@chancery/pdf";
import type { BuildOptions } from "./build-options.ts";
import { checkPages } from "./check-pages.ts";
import type { Finisher } from "./finisher.ts";
import { type FormatName, formats } from "./formats.ts";
import { ingredientsOf } from "./ingredients.ts";
import type { Making } from "./making.ts";
import { ownTheme } from "./open-looks.ts";
import { explainPrinting } from "./print-problems.ts";
import { drawFigures, type Workshop } from "./workshop.ts";
import { placesOf } from "./written-places.ts";

/** Another theme than the brief's own stands in the file's name, so that both can be had. */
const themed = (name: string, asked: string | null, own: string): string =>
  asked === null || asked === own ? name : name.replace(/\.pdf$/, `.${asked}.pdf`);

/** What the editions of a run share. */
export interface Run {
  readonly project: Project;
  /** By theme. */
  readonly workshops: (theme: string) => Workshop;
  readonly options: BuildOptions;
  readonly finisher: Pick<Finisher, "finish">;
  readonly terminal: Terminal;
  readonly say: (stage: string) => void;
  readonly loaded: number;
  /** What is not beautiful on the pages, for the end of the run. */
  readonly remarks: Problem[];
  /** Told of each output. */
  readonly whole: WholeRun;
  /** Told of what each edition gave. */
  readonly memory: Pick<MadeBriefs, "done">;
}

/** Makes what is asked for of an edition, and writes it; what was made of the same before is not made again. */
export async function makeOutputs(edition: ComposedReport, run: Run): Promise<void> {
  const { options, terminal, say, loaded } = run;
  const watch = startStopwatch();
  const { obtain, enclosed } = openOutputs(edition, run, watch);
  const outputs: { readonly path: string; readonly after: readonly Problem[] }[] = [];
  for (const format of formatsOf(edition, options)) {
    const file = fileOf(format, edition, options);
    if (file === null) continue;
    say(format);
    const { value, reason } = await obtain(format);
    run.remarks.push(...value.remarks);
    const written = await watch.time("write", () => writeIfOther(file, value.content));
    terminal.out(`${written ? "wrote" : "kept"} ${file} (${Math.ceil(value.content.length / 1024)} kB)`);
    if (options.explain) terminal.out(`  ${reasonText(reason)}`);
    run.whole.output(file);
    outputs.push({ path: file, after: value.remarks });
  }
  run.memory.done({
    brief: edition.brief.id,
    languages: edition.brief.meta.languages,
    outputs,
    enclosed: enclosed(),
  });
  terminal.out(`  load ${Math.round(loaded)} ms, ${timesText(watch.stages)}`);
}

const formatsOf = ({ brief }: ComposedReport, { formats: named, own }: BuildOptions): readonly FormatName[] => {
  const outputs = own === true ? brief.meta.outputs?.report : undefined;
  return outputs === undefined ? named : named.filter((name) => outputs.includes(name));
};

type Obtain = (format: FormatName) => Promise<Told<Made>>;

interface Outputs {
  readonly obtain: Obtain;
  /** The files that they carry; null where none was asked for. */
  enclosed(): Files | null;
}

/** The outputs of an edition, each taken from the store or made once, however often it is asked for. */
function openOutputs(edition: ComposedReport, run: Run, watch: Stopwatch): Outputs {
  const outputs = new Map<FormatName, Promise<Told<Made>>>();
  const obtain: Obtain = (format) => {
    const output = outputs.get(format) ?? find(format);
    outputs.set(format, output);
    return output;
  };
  const making = prepare(edition, run, watch, async (format) => (await obtain(format)).value.content);
  const ingredients = ingredientsOf(making);
  const find: Obtain = async (format) => {
    const make = (): Promise<Made> => makeFormat(format, making, watch);
    const parts = ingredients[format];
    const file = fileOf(format, edition, run.options);
    if (parts === undefined || file === null) return { value: await make(), reason: { kind: "cheap" } };
    const { store } = making.workshop;
    return store.output(file, store.keeps ? parts() : {}, make);
  };
  return { obtain, enclosed: () => (making.behind.done() ? making.behind() : null) };
}

function fileOf(format: FormatName, { document, brief }: ComposedReport, { out, theme }: BuildOptions): string | null {
  const name = formats[format].file(document);
  return name === null ? null : join(out, document.brief, themed(name, theme, ownTheme(brief)));
}

/** What a format gives, and what is not beautiful in it. */
interface Made {
  readonly content: Uint8Array;
  readonly remarks: readonly Problem[];
}

/** What an edition's outputs are made from; what costs something is made when the first output asks for it. */
function prepare(
  edition: ComposedReport,
  { project, workshops, options, finisher }: Run,
  watch: Stopwatch,
  made: Making["made"],
): Making {
  const { document, language, evidence } = edition;
  const workshop = workshops(standardTheme);
  const press = workshops(options.theme ?? ownTheme(edition.brief));
  const accounting = { kind: "report", quoting: quotedInReport(document), edition, evidence } as const;
  const { store } = workshop;
  const text = store.keeps ? digestOf(document) : "";
  const account = once(() => evidenceText(accounting));
  // The browser starts while files are tried and charts are drawn.
  const warm = (): void => {
    if (formatsOf(edition, options).includes("pdf")) void workshop.printer.warm();
  };
  const asked = () => ({ accounting, files: project.files, text, evidence: account() });
  return {
    document,
    text,
    workshop,
    press,
    accounting,
    evidence: account,
    behind: once(() => {
      if (store.keeps) return filesFor(asked(), store, warm);
      warm();
      return filesBehind(accounting, project.files);
    }),
    finish: finisher.finish,
    key: options.key,
    date: options.date,
    made,
    drawings: once(() => {
      warm();
      return watch.time("draw", () => drawFigures(document, edition.evidence, press.chartist(language), press));
    }),
  };
}

async function makeFormat(format: FormatName, making: Making, watch: Stopwatch): Promise<Made> {
  const { document, press } = making;
  const made = await watch.time<Uint8Array | string | FinishedPdf>(format, () =>
    explainPrinting(document.brief, async () => formats[format].make(making), placesOf(document)),
  );
  if (typeof made === "string") return { content: new TextEncoder().encode(made), remarks: [] };
  if (made instanceof Uint8Array) return { content: made, remarks: [] };
  return { content: made.bytes, remarks: checkPages(made, document, press.renderer.notes) };
}
