import type { Chart, Theme } from "@chancery/core";
import type { Faces } from "../faces.ts";
import type { DataSets } from "../fields.ts";
import type { Step, StepOf } from "../recipe.ts";
import type { Scope } from "../tokens.ts";
import type { Page } from "../vega.ts";

/** What the steps hand on: the rows of each data set, and the names that the template may use. */
export interface Prepared {
  readonly data: DataSets;
  readonly scope: Scope;
}

/** What no step changes. */
export interface Studio {
  readonly theme: Theme;
  readonly faces: Faces;
  readonly page: Page;
  /** The land as GeoJSON. */
  readonly land: unknown;
  readonly chart: Chart;
}

export type Preparation<Name extends Step["do"]> = (before: Prepared, step: StepOf<Name>, studio: Studio) => Prepared;
