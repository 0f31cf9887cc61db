import type { Chart, Theme } from "@chancery/core";
import type { Prepared } from "../prepare/preparation.ts";

/** What a native chart is described from: the rows as the template's steps left them. */
export interface Describing extends Prepared {
  readonly chart: Chart;
  readonly theme: Theme;
  /** The template's, for its mistakes. */
  readonly file: string;
}
