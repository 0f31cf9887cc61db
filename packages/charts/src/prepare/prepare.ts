import type { Recipe, Step, StepOf } from "../recipe.ts";
import { colour } from "./colour.ts";
import { complete } from "./complete.ts";
import { ends, turns } from "./ends.ts";
import { extent } from "./extent.ts";
import { gaps } from "./gaps.ts";
import { hollow } from "./hollow.ts";
import { headroom, measure, wrap } from "./measure.ts";
import { order } from "./order.ts";
import { pairs } from "./pairs.ts";
import { panels } from "./panels.ts";
import type { Preparation, Prepared, Studio } from "./preparation.ts";
import { projection } from "./projection.ts";
import { symbols } from "./symbols.ts";
import { ticks } from "./ticks.ts";

/** Everything that a template may ask for under `usermeta.prepare`. */
const preparations: { readonly [Name in Step["do"]]: Preparation<Name> } = {
  gaps,
  complete,
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
