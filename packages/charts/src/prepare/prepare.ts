import type { Chart, Theme } from "@chancery/core";
import type { Faces } from "../faces.ts";
import type { DataSets } from "../fields.ts";
import type { Recipe, Step, StepOf } from "../recipe.ts";
import type { Scope } from "../tokens.ts";
import type { Page } from "../vega.ts";
import { colour } from "./colour.ts";
import { ends, turns } from "./ends.ts";
import { extent } from "./extent.ts";
import { gaps } from "./gaps.ts";
import { hollow } from "./hollow.ts";
import { headroom, measure, wrap } from "./measure.ts";
import { order } from "./order.ts";
import { pairs } from "./pairs.ts";
import { panels } from "./panels.ts";
import { projection } from "./projection.ts";
import { symbols } from "./symbols.ts";
import { ticks } from "./ticks.ts";

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

/** Everything that a template may ask for under `usermeta.prepare`. */
const preparations: { readonly [Name in Step["do"]]: Preparation<Name> } = {
  gaps,
  colour,
  hollow,
  ends,
  turns,
  pairs,
  order,
  extent,
  wrap,
  measure,
  headroom,
  ticks,
  panels,
  projection,
  symbols,
};

/** Runs a template's steps in their order. */
export const prepare = (recipe: Recipe, given: Prepared, studio: Studio): Prepared =>
  recipe.prepare.reduce((before, step) => run(before, step, studio), given);

const run = <Name extends Step["do"]>(before: Prepared, step: StepOf<Name> & { do: Name }, studio: Studio): Prepared =>
  preparations[step.do](before, step, studio);
