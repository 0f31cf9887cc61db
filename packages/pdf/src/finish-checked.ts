import { PdfRefused } from "./conform/refuse.ts";
import { countPages } from "./count-pages.ts";
import { type Finishing, finishPdf } from "./finish.ts";
import type { Finding } from "./lint/rule.ts";
import { lintPages } from "./pages/lint-pages.ts";
import type { PageFinding } from "./pages/rule.ts";
import { compareItems, type Disparity } from "./parity/compare.ts";
import type { Item } from "./parity/item.ts";
import { taggedItems } from "./parity/tagged-items.ts";

/** A finished PDF, and what was seen in it. */
export interface FinishedPdf<Stated extends Item = Item> {
  readonly bytes: Uint8Array;
  /** Where its tags do not say what its page states. */
  readonly disparities: readonly Disparity<Stated>[];
  /** What a typesetter would mend; not looked for where the tags are wrong. */
  readonly findings: readonly PageFinding[];
  readonly pages: number;
}

/** What is finished: the browser's bytes, and what the page states that they show, in order. */
export interface Unfinished<Stated extends Item = Item> {
  readonly bytes: Uint8Array;
  readonly finishing: Finishing;
  readonly stated: readonly Stated[];
}

/** As `finishPdf`, and looks the result over. All that goes in and comes out can be copied to another thread. */
export async function finishChecked<Stated extends Item>({
  bytes,
  finishing,
  stated,
}: Unfinished<Stated>): Promise<FinishedPdf<Stated>> {
  const finished = await finishPdf(bytes, finishing);
  const disparities = compareItems(stated, await taggedItems(finished));
  const findings = disparities.length > 0 ? [] : await lintPages(finished);
  return { bytes: finished, disparities, findings, pages: await countPages(finished) };
}

/** What a thread answers: an error's own properties would not come over. */
export type Outcome<Made> = { readonly made: Made } | { readonly refused: readonly Finding[] };

/** The same on a thread beside the main one. */
export function openFinisher() {
  return {
    finish: (bytes: Uint8Array, finishing: Finishing): Promise<Outcome<Uint8Array>> =>
      outcomeOf(() => finishPdf(bytes, finishing)),
    finishChecked: (unfinished: Unfinished): Promise<Outcome<FinishedPdf>> =>
      outcomeOf(() => finishChecked(unfinished)),
  };
}

async function outcomeOf<Made>(work: () => Promise<Made>): Promise<Outcome<Made>> {
  try {
    return { made: await work() };
  } catch (cause) {
    if (cause instanceof PdfRefused) return { refused: cause.findings };
    throw cause;
  }
}

/** Throws PdfRefused with what a thread found. */
export function resultOf<Made>(outcome: Outcome<Made>): Made {
  if ("refused" in outcome) throw new PdfRefused(outcome.refused);
  return outcome.made;
}
