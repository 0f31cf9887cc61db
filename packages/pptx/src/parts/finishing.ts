import type { ChartPen } from "../chart/label-xml.ts";
import type { Drawing } from "../drawing.ts";
import type { DeckPlan } from "../plan.ts";
import type { ArrangedSlide } from "../shapes.ts";
import type { Gallery } from "./gallery.ts";

/** What one slide is finished with. */
export interface Finishing {
  readonly slide: ArrangedSlide;
  readonly at: number;
  readonly plan: DeckPlan;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly gallery: Gallery;
  readonly pen: ChartPen;
}
