import { createRequire } from "node:module";
import { openThreads } from "@chancery/cli";
import type { Finishing, Outcome } from "@chancery/pdf";

/** Makes of what the browser printed what is published. */
export type Finish = (bytes: Uint8Array, finishing: Finishing) => Promise<Uint8Array>;

/** Who finishes the PDFs of a run. */
export interface Finisher extends AsyncDisposable {
  readonly finish: Finish;
}

/** Here and now. The library is read only where a PDF is made: most of its time is its start. */
export const finishHere: Finish = async (bytes, finishing) =>
  (await import("@chancery/pdf")).finishPdf(bytes, finishing);

/** @param pdfs how many a run may make: with one, nothing could be done while a thread finishes it */
export function openFinisher(pdfs: number): Finisher {
  if (pdfs < 2) return { finish: finishHere, [Symbol.asyncDispose]: async () => {} };
  const module = createRequire(import.meta.url).resolve("@chancery/pdf");
  const threads = openThreads({ module, open: "openFinisher", options: null }, 1);
  return {
    finish: async (bytes, finishing) => {
      const { resultOf } = await import("@chancery/pdf");
      return resultOf(await threads.call<Outcome<Uint8Array>>("finish", bytes, finishing));
    },
    [Symbol.asyncDispose]: () => threads[Symbol.asyncDispose](),
  };
}
