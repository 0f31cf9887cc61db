import { type Maker, type MakerNews, type MakerOptions, startMaker } from "@chancery/cli";
import type { Files, Problem } from "@chancery/core";
import type { Choice, Output, Progress, ShownPages } from "./shown.ts";

export interface OutputOptions extends Pick<MakerOptions, "module" | "patient"> {
  readonly output: Output;
  readonly tell: (event: string, data: unknown) => void;
  /** What is wrong with the output has changed. */
  readonly found: () => void;
  readonly note: (text: string) => void;
  readonly web?: (html: string) => void;
}

/** An output of the brief that is looked at, made anew whenever it is asked for. */
export interface FollowedOutput {
  ask(choice: Pick<Choice, "brief" | "language">, files: Files): void;
  /** Done with what was asked for last as far as a reader waits for it: its pages are seen, or cannot be made. */
  settled(): Promise<void>;
  /** An open page of the desk has drawn what was told last. */
  seen(): void;
  problems(): readonly Problem[];
  /** A PDF of the pages that are shown, or were shown just before. */
  pdf(name: string): Uint8Array | null;
  close(): Promise<void>;
}

/** Milliseconds after which pages count as seen: nobody may look. */
const mostDrawing = 1000;

/** PDFs that no page shown is of, but that an open page of the desk may still ask for. */
const mostOld = 8;

export function followOutput(options: OutputOptions): FollowedOutput {
  const { output, tell } = options;
  const pdfs = new Map<string, Uint8Array>();
  let problems: readonly Problem[] = [];
  let asked = performance.now();
  let shown = false;
  let drawing: NodeJS.Timeout | undefined;
  let settle = Promise.withResolvers<void>();
  const find = (next: readonly Problem[]): void => {
    problems = next;
    options.found();
  };
  const show = ({ pages, lines, pdfs: made }: Extract<MakerNews, { kind: "pages" }>): void => {
    for (const [name, bytes] of made) pdfs.set(name, bytes);
    forget(pdfs, new Set(pages.map(({ pdf }) => pdf)));
    shown = true;
    const took = Math.round(performance.now() - asked);
    tell(output, { pages, lines, took } satisfies ShownPages);
    clearTimeout(drawing);
    drawing = setTimeout(seen, mostDrawing);
  };
  const seen = (): void => {
    clearTimeout(drawing);
    if (!shown) return;
    settle.resolve();
    maker.seen();
  };
  const finish = (): void => {
    if (!shown) settle.resolve();
    tell(`${output}-progress`, { stage: null, stale: !shown } satisfies Progress);
  };
  const told = (news: MakerNews): void => {
    if (news.kind === "pages") show(news);
    else if (news.kind === "web") options.web?.(news.html);
    else if (news.kind === "stage") tell(`${output}-progress`, { stage: news.stage, stale: false } satisfies Progress);
    else if (news.kind === "problems") find(news.problems);
    else if (news.kind === "note") options.note(news.text);
    else if (news.kind === "done") finish();
    else {
      options.note(`${output}: ${news.stack}`);
      find([failure(output, news.stack)]);
    }
  };
  const maker: Maker = startMaker({ module: options.module, patient: options.patient ?? false, told });
  return {
    ask(choice, files) {
      asked = performance.now();
      shown = false;
      clearTimeout(drawing);
      settle.resolve();
      settle = Promise.withResolvers<void>();
      maker.ask(choice, files);
    },
    settled: () => settle.promise,
    seen,
    problems: () => problems,
    pdf: (name) => pdfs.get(name) ?? null,
    close: () => {
      clearTimeout(drawing);
      return maker.close();
    },
  };
}

function forget(pdfs: Map<string, Uint8Array>, shown: ReadonlySet<string>): void {
  const old = [...pdfs.keys()].filter((name) => !shown.has(name));
  for (const name of old.slice(0, Math.max(0, old.length - mostOld))) pdfs.delete(name);
}

const failure = (output: Output, stack: string): Problem => ({
  severity: "error",
  rule: "bug",
  message: `the ${output} could not be made: ${stack.split("\n", 1)[0]}`,
  place: null,
  hint: "this is a bug of Chancery, not a mistake of yours: the terminal shows its stack",
});
