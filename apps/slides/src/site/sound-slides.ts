import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomic } from "@chancery/cli";
import type { RenderedSlide } from "@chancery/templating";
import { layoutScript } from "./probe-layout.ts";

/** What of a slide a reader sees. */
type Seen = Pick<RenderedSlide, "layout" | "html" | "foot">;

/** The slides of a deck that were measured and found sound: a browser need not look at them again. */
export interface SoundSlides {
  has(slide: Seen): boolean;
  /** Keeps in mind that all slides of the deck, and no others, are sound. */
  keep(slides: readonly Seen[]): void;
}

/**
 * Remembers sound slides in a file of a cache, by the hash of all that decides how they look: their markup, the code and
 * style of the shell, and the rules they are measured by. A cache that cannot be read or written is none.
 * @param look the hash of the shell's sources
 */
export function openSoundSlides(caches: readonly string[], deck: string, language: string, look: string): SoundSlides {
  const files = caches.map((folder) => join(folder, `sound-slides-${deck}.${language}.json`));
  const known = new Set(files.flatMap(readKeys));
  const keyOf = ({ layout, html, foot }: Seen): string =>
    createHash("sha256")
      .update(JSON.stringify([look, layoutScript, language, layout, html, foot]))
      .digest("base64");
  return {
    has: (slide) => known.has(keyOf(slide)),
    keep: (slides) => {
      for (const [at, file] of files.entries()) {
        try {
          mkdirSync(caches[at] ?? "", { recursive: true, mode: 0o700 });
          writeAtomic(file, JSON.stringify(slides.map(keyOf)));
          return;
        } catch {
          // The next one may take it.
        }
      }
    },
  };
}

function readKeys(file: string): readonly string[] {
  try {
    const keys: unknown = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
  } catch {
    return [];
  }
}
