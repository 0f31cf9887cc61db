/** The look as the renderers get it: templates/theme/tokens.yaml, checked, with the bytes of its fonts. */
export interface Theme {
  /** Hex colours by name. */
  readonly colour: Readonly<Record<string, string>>;
  readonly chart: ChartColours;
  /** What a colour of `colour` or `chart` becomes on a dark screen, by its name. */
  readonly dark: Readonly<Record<string, string | readonly string[]>>;
  /** Measures of the page in mm. */
  readonly page: PageMeasures;
  readonly family: { readonly serif: string; readonly display: string; readonly sans: string };
  readonly layout: Layout;
  readonly faces: readonly Face[];
}

export interface Layout {
  /** Beside their reference, or all at the end. */
  readonly notes: "side" | "end";
  /** Size of the charts' texts in pt. */
  readonly "chart-text": number;
  /** A further style sheet of templates/report, which comes last. */
  readonly style: string | null;
}

export interface ChartColours {
  readonly categorical: readonly string[];
  readonly sequential: readonly string[];
  readonly diverging: readonly string[];
  readonly focus: string;
  readonly context: string;
  readonly highlight: string;
  readonly land: string;
}

export interface PageMeasures {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly side: number;
  readonly gutter: number;
  readonly main: number;
}

/** One font file. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** WOFF2 holding TrueType outlines. */
  readonly bytes: Uint8Array;
}
