import { textEntry } from "../objects.ts";
import type { Element } from "./tree.ts";

/**
 * What an element draws, as it reads: where its tag says a word whole that is parted over lines, its hyphens are soft ones.
 * @param pieces its content and that of its kids, in order
 */
export function softened<Piece extends { readonly text: string }>(
  { dict }: Element,
  pieces: readonly Piece[],
): readonly Piece[] {
  const whole = textEntry(dict, "ActualText");
  if (whole === undefined || /[-\u2010]/.test(whole)) return pieces;
  return pieces.map((piece) => (/^[-\u2010]$/.test(piece.text) ? { ...piece, text: "\u00ad" } : piece));
}
