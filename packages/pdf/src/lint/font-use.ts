import { everythingDrawn } from "../content/drawn.ts";
import type { Font } from "../content/font.ts";
import type { Inspection } from "./inspection.ts";

/** A font with the codes that pages show in it, and the first page that does. */
export interface FontUse {
  readonly font: Font;
  readonly codes: Set<number>;
  /** Codes drawn so that they are seen: not in mode 3. */
  readonly seen: Set<number>;
  readonly page: number;
}

const known = new WeakMap<Inspection, readonly FontUse[]>();

export function fontUses(pdf: Inspection): readonly FontUse[] {
  const found = known.get(pdf) ?? readUses(pdf);
  known.set(pdf, found);
  return found;
}

function readUses({ contents }: Inspection): readonly FontUse[] {
  const uses = new Map<Font, FontUse>();
  for (const [at, content] of contents.entries())
    for (const { runs } of everythingDrawn(content))
      for (const { font, glyphs, mode } of runs) {
        if (!font) continue;
        const use = uses.get(font) ?? { font, codes: new Set(), seen: new Set(), page: at + 1 };
        uses.set(font, use);
        for (const { code } of glyphs) {
          use.codes.add(code);
          if (mode !== 3) use.seen.add(code);
        }
      }
  return [...uses.values()];
}
