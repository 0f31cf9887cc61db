import type { Parts, Store } from "@chancery/cli";
import type { RenderedSlide } from "@chancery/templating";
import { layoutScript } from "./probe-layout.ts";

/** What of a slide a reader sees. */
type Seen = Pick<RenderedSlide, "layout" | "html" | "foot">;

/** The slides that were measured and found sound: a browser need not look at them again. */
export interface SoundSlides {
  has(slide: Seen): boolean;
  /** Keeps in mind that these slides are sound. */
  keep(slides: readonly Seen[]): void;
}

/**
 * Remembers sound slides by all that decides how they look: their markup, the rules they are measured by, and the look.
 * @param look the code and style of the shell, the fonts, the browser
 */
export function openSoundSlides(store: Store, language: string, look: Parts): SoundSlides {
  const stage = "sound slide";
  const parts = ({ layout, html, foot }: Seen): Parts => ({ ...look, layoutScript, language, layout, html, foot });
  return {
    has: (slide) => store.get(stage, parts(slide)) === true,
    keep: (slides) => {
      for (const slide of slides) if (store.get(stage, parts(slide)) !== true) store.put(stage, parts(slide), true);
    },
  };
}
