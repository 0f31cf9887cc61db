import { statSync } from "node:fs";
import { join } from "node:path";
import {
  digestOf,
  filesFor,
  reasonText,
  type Stopwatch,
  startStopwatch,
  type Terminal,
  timesText,
  writeAtomic,
} from "@chancery/cli";
import {
  type ComposedEdition,
  evidenceText,
  type Problem,
  type Project,
  quotedInReport,
  standardTheme,
} from "@chancery/core";
import type { BuildOptions } from "./build-options.ts";
import { checkPages } from "./check-pages.ts";
import { type FormatName, formats } from "./formats.ts";
import { ingredientsOf, keptFormats } from "./ingredients.ts";
import type { Making } from "./making.ts";
import { explainPrinting } from "./print-problems.ts";
import { drawFigures, type Workshop } from "./workshop.ts";
import { placesOf } from "./written-places.ts";

/** Another theme than the usual one stands in the file's name, so that both can be had. */
const themed = (name: string, theme: string): string =>
  theme === standardTheme ? name : name.replace(/\.pdf$/, `.${theme}.pdf`);

/** What the editions of a run share. */
export interface Run {
  readonly project: Project;
  readonly workshop: Workshop;
  readonly options: BuildOptions;
  readonly terminal: Terminal;
  readonly say: (stage: string) => void;
  readonly loaded: number;
  /** What is not beautiful on the pages, for the end of the run. */
  readonly remarks: Problem[];
}

/** Makes what is asked for of an edition, and writes it; what was made of the same before is not made again. */
export async function makeOutputs(edition: ComposedEdition, run: Run): Promise<void> {
  const { document } = edition;
  const { workshop, options, terminal, say, loaded } = run;
  const watch = startStopwatch();
  const { parts, making } = prepare(edition, run, watch);
  for (const format of options.formats) {
    const name = formats[format].file(document);
    if (name === null) continue;
    say(format);
    const file = join(options.out, document.brief, themed(name, options.theme));
    const make = (): Promise<Made> => makeFormat(format, making, run, watch);
    const made = keptFormats.some((kept) => kept === format)
      ? await workshop.store.output(file, parts(format), make)
      : { value: await make(), reason: null };
    run.remarks.push(...made.value.remarks);
    await watch.time("write", () => writeAtomic(file, made.value.content));
    terminal.out(`wrote ${file} (${Math.ceil(statSync(file).size / 1024)} kB)`);
    if (options.explain) terminal.out(`  ${reasonText(made.reason ?? { kind: "cheap" })}`);
  }
  terminal.out(`  load ${Math.round(loaded)} ms, ${timesText(watch.stages)}`);
}

/** What a format gives, and what is not beautiful in it. */
interface Made {
  readonly content: Uint8Array | string;
  readonly remarks: readonly Problem[];
}

/** What an edition's outputs are made from, and how to come by it once one of them must be made. */
function prepare(edition: ComposedEdition, { project, workshop, options }: Run, watch: Stopwatch) {
  const { document, language, evidence } = edition;
  const accounting = { kind: "report", quoting: quotedInReport(document), edition, evidence } as const;
  const { key, date } = options;
  // The browser starts while charts are drawn.
  const warm = (): void => {
    if (options.formats.includes("pdf")) void workshop.printer.warm();
  };
  const text = digestOf(document);
  const account = once(() => evidenceText(accounting));
  const behind = once(() =>
    filesFor({ accounting, files: project.files, text, evidence: account() }, workshop.store, warm),
  );
  const known = { document, workshop, accounting, evidence: account, behind, key, date };
  const making = once(async (): Promise<Making> => {
    warm();
    const drawings = await watch.time("draw", () =>
      drawFigures(document, project.evidence, workshop.chartist(language), workshop),
    );
    return { ...known, drawings };
  });
  return { parts: ingredientsOf(known, text), making };
}

async function makeFormat(
  format: FormatName,
  making: () => Promise<Making>,
  { workshop }: Run,
  watch: Stopwatch,
): Promise<Made> {
  const known = await making();
  const { document } = known;
  const content = await watch.time<Uint8Array | string>(format, () =>
    explainPrinting(document.brief, async () => formats[format].make(known), placesOf(document)),
  );
  if (format !== "pdf" || typeof content === "string") return { content, remarks: [] };
  const remarks = await watch.time("look over", () => checkPages(content, document, workshop.renderer.notes));
  return { content, remarks };
}

function once<T>(work: () => T): () => T {
  let made: { readonly result: T } | null = null;
  return () => {
    made ??= { result: work() };
    return made.result;
  };
}
