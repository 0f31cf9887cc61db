import type { Culprit } from "../page/culprit.ts";

/** What a probe saw of one page at one width and in one scheme of colours; lengths are in CSS px, colours as CSS writes them. */
export interface Sight {
  readonly width: number;
  readonly scheme: Scheme;
  /** The page's own ground, where nothing lies. */
  readonly canvas: string;
  /** How wide the page is; more than `width` means that it must be moved sideways. */
  readonly scrollWidth: number;
  readonly title: string;
  readonly language: string;
  /** Languages that parts of the page are marked with. */
  readonly languages: readonly (Seen & { readonly language: string })[];
  readonly headings: readonly HeadingSeen[];
  readonly texts: readonly TextSeen[];
  readonly links: readonly LinkSeen[];
  readonly targets: readonly TargetSeen[];
  readonly controls: readonly ControlSeen[];
  readonly drawings: readonly DrawingSeen[];
}

export type Scheme = "light" | "dark";

export interface Seen {
  readonly culprit: Culprit;
}

/** Something painted beneath a point. */
export interface Layer {
  /** What it may be there: several for a gradient, or where fill and edge meet. */
  readonly colours: readonly string[];
  /** Product of its own opacity and of those around it. */
  readonly opacity: number;
  /** Whether it surely covers the point; a pseudo-element may, a gradient's clear end does not. */
  readonly sure: boolean;
  /** A picture, whose colours are not known. */
  readonly picture: boolean;
}

/** What lies beneath a point, the topmost first. */
export type Ground = readonly Layer[];

export interface HeadingSeen extends Seen {
  readonly level: number;
  readonly text: string;
}

/** Texts of one look over one ground, told once. */
export interface TextSeen extends Seen {
  readonly colour: string;
  readonly opacity: number;
  readonly size: number;
  readonly weight: number;
  readonly ground: Ground;
}

export interface LinkSeen extends Seen {
  readonly name: string;
  readonly href: string;
  /** Whether words that are no link stand in the same block. */
  readonly inText: boolean;
  /** Whether it has an underline, an edge, a ground or a weight of its own. */
  readonly marked: boolean;
  readonly colour: string;
  /** The colour of the words around it. */
  readonly around: string;
  /** The words that the link stands among: what a reader may ask for at the link. */
  readonly context: string;
}

export interface TargetSeen extends Seen {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In a line of text, whose height it cannot have. */
  readonly inline: boolean;
}

/** A field or button with an edge or a ground of its own. */
export interface ControlSeen extends Seen {
  /** Its edge and its ground, where it has them. */
  readonly colours: readonly string[];
  readonly opacity: number;
  readonly ground: Ground;
}

/** A chart: its marks by their colour. */
export interface DrawingSeen extends Seen {
  readonly groups: readonly MarkGroup[];
}

/** The marks of one chart that have one look. */
export interface MarkGroup extends Seen {
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly opacity: number;
  /** Width of the stroke in px. */
  readonly strokeWidth: number;
  /** The dashes of the stroke, as the style says them. */
  readonly dash: string;
  /** What kind of mark it is: the commands of its path. */
  readonly shape: string;
  readonly count: number;
  /** Whether a text of the chart stands beside marks of this look, nearer to them than to others. */
  readonly labelled: boolean;
  readonly grounds: readonly Ground[];
}
