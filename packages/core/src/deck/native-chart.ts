/**
 * A chart as an office program draws it: series over categories, or points, with all that is printed at them. It is
 * what a chart's template says of itself to programs that do not know Vega-Lite; numbers are exact, texts formatted.
 */
export interface NativeChart {
  readonly form: NativeForm;
  readonly stack: "none" | "normal" | "percent";
  /** One text a category, in reading order. In `scatter` one a point, empty where it has no name. */
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly axis: NativeAxis;
  /** The axis of `x`, in `scatter` alone. */
  readonly across: NativeAxis | null;
}

/** `dots` has categories down the page, values across, and a line between the values of one category. */
export const nativeForms = ["column", "bar", "line", "area", "dots", "scatter"] as const;
export type NativeForm = (typeof nativeForms)[number];

export interface NativeAxis {
  /** Whether its numbers and the lines of its grid are shown. */
  readonly shown: boolean;
  readonly min: number;
  readonly max: number;
  /** The distance of its numbers. */
  readonly step: number;
}

export interface NativeSeries {
  /** Heads its column of the data sheet, and its entry of the legend; empty where the figure's own words say what it is. */
  readonly name: string;
  readonly inLegend: boolean;
  /** A `rule` is a goal: a line without points across a chart of columns. */
  readonly mark: "main" | "rule";
  /** The look of most of its points, as hex colours; `outline` null is none. */
  readonly fill: string;
  readonly outline: string | null;
  /** One a category; in `scatter` null where the point is another series'. */
  readonly points: readonly (NativePoint | null)[];
}

export interface NativePoint {
  /** Null is a gap, and never drawn. */
  readonly value: number | null;
  /** In `scatter` alone. */
  readonly x: number | null;
  readonly fill: string;
  readonly outline: string | null;
  readonly label: NativeLabel | null;
}

/** What is printed at a mark, formatted. */
export interface NativeLabel {
  readonly lines: readonly string[];
  readonly side: "above" | "below" | "left" | "right";
  readonly ink: string;
  readonly bold: boolean;
}
