import { type Output, outputs } from "./shown.ts";

/** The outputs of a brief that a change of these files may change, what is looked at for it first. */
export function affectedBy(changed: readonly string[], brief: string): readonly Output[] {
  const own = `data/briefs/${brief}/`;
  // The report holds nothing of its deck, but a deck of its report.
  return changed.every((path) => path.startsWith(`${own}deck.`)) ? ["deck"] : outputs;
}
