import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { openThreads } from "@chancery/cli";
import { type FinishedPdf, finishChecked, type Outcome, resultOf, type Unfinished } from "@chancery/pdf";
import type { Stated } from "./parity/stated-items.ts";

/** Makes of what the browser printed what is published, and looks it over. */
export type Finish = (unfinished: Unfinished<Stated>) => Promise<FinishedPdf<Stated>>;

/** Who finishes the PDFs of a run. */
export interface Finisher extends AsyncDisposable {
  readonly finish: Finish;
}

/** As many as the main thread, which composes and fills the pages, and two of the browser can keep at work. */
const mostThreads = 2;

/** @param pdfs how many a run may make: with one, nothing could be done while a thread finishes it */
export function openFinisher(pdfs: number): Finisher {
  if (pdfs < 2) return { finish: finishChecked, [Symbol.asyncDispose]: async () => {} };
  const module = createRequire(import.meta.url).resolve("@chancery/pdf");
  const most = Math.max(1, Math.min(mostThreads, availableParallelism() - 1));
  const threads = openThreads({ module, open: "openFinisher", options: null }, most);
  return {
    finish: async (unfinished) =>
      resultOf(await threads.call<Outcome<FinishedPdf<Stated>>>("finishChecked", unfinished)),
    [Symbol.asyncDispose]: () => threads[Symbol.asyncDispose](),
  };
}
