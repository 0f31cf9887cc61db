import type { Deck, Theme } from "@chancery/core";
import type { Faces } from "../faces.ts";

/** What arranging needs beside the slide. */
export interface Desk {
  readonly deck: Deck;
  readonly theme: Theme;
  readonly faces: Faces;
}

/** A colour of the theme by its name; a theme without it gets its ink. */
export const colourOf = ({ theme }: Desk, name: string): string =>
  theme.colour[name] ?? theme.colour["ink"] ?? theme.chart.focus;
