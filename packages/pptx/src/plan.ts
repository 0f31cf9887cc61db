import type { Chart, Deck, Slide, Theme } from "@chancery/core";
import { arrangeSlide } from "./arrange/arrange-slide.ts";
import type { Desk } from "./arrange/desk.ts";
import type { Box } from "./canvas.ts";
import { type Faces, openFaces } from "./faces.ts";
import { pictureParts } from "./picture.ts";
import type { ArrangedSlide } from "./shapes.ts";

/** A deck with everything placed, before anything is drawn. */
export interface DeckPlan {
  readonly desk: Desk;
  readonly slides: readonly ArrangedSlide[];
  readonly slots: readonly Slot[];
  /** What did not find its room at a readable size; nothing is left out for it. */
  readonly crowded: readonly Crowded[];
}

export interface Crowded {
  readonly slide: Slide;
  readonly what: string;
}

/** A place that waits for a drawing: of a figure, or of the cover's art where `figure` is null. */
export interface Slot {
  readonly key: string;
  readonly figure: Chart | null;
  /** px of the 980 px canvas, of the drawing alone: title and legend stand above it. */
  readonly width: number;
  readonly height: number;
}

export const slotKey = (slide: number, shape: number): string => `${slide}-${shape}`;

/** Places all that a deck says on its slides. What is drawn, the caller draws for the plan's slots. */
export function planDeck(deck: Deck, theme: Theme): DeckPlan {
  const desk = { deck, theme, faces: openFaces(theme) };
  const slides = deck.slides.map((slide) => arrangeSlide(slide, desk));
  const crowded = slides.flatMap((arranged) =>
    arranged.crowded.map((what): Crowded => ({ slide: arranged.slide, what })),
  );
  return { desk, slides, slots: slides.flatMap((slide, at) => slotsOf(slide, at, desk.faces)), crowded };
}

const slotsOf = ({ shapes }: ArrangedSlide, slide: number, faces: Faces): readonly Slot[] =>
  shapes.flatMap((shape, at): readonly Slot[] => {
    const size = ({ width, height }: Box) => ({ width, height });
    const key = slotKey(slide, at);
    if (shape.kind === "cover-art") return [{ key, figure: null, ...size(shape.box) }];
    if (shape.kind === "figure") return [{ key, figure: shape.figure, ...size(pictureParts(shape, faces).drawing) }];
    return [];
  });
