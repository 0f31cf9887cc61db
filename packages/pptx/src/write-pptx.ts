import type { ChartPen } from "./chart/label-xml.ts";
import { drawPresentation } from "./draw/presentation.ts";
import type { Drawing } from "./drawing.ts";
import { officeLanguage } from "./language.ts";
import { finish } from "./parts/finish.ts";
import type { DeckPlan } from "./plan.ts";
import { schemeOf } from "./scheme.ts";
import { closeParts, openParts } from "./zip.ts";

export interface Pptx {
  readonly bytes: Uint8Array;
  /** What is shown by pictures: figures by their id, and `cover`; all else is native. */
  readonly pictures: readonly string[];
}

export interface PptxOptions {
  /** Of the deck's language, such as "en-GB": office programs check the spelling by it. */
  readonly locale: string;
}

/**
 * The deck as a PowerPoint file: plan -> texts and tables by pptxgenjs -> charts, pictures, notes, theme and what
 * pptxgenjs writes wrongly -> a zip. Every slot of the plan must have its drawing.
 */
export async function writePptx(
  plan: DeckPlan,
  drawings: ReadonlyMap<string, Drawing>,
  { locale }: PptxOptions,
): Promise<Pptx> {
  const { theme, faces, deck } = plan.desk;
  const missing = plan.slots.filter(({ key }) => !drawings.has(key)).map(({ key }) => key);
  if (missing.length > 0) throw new Error(`no drawing for the slots ${missing.join(", ")}`);
  const scheme = schemeOf(theme);
  const colour = (name: string): string => theme.colour[name] ?? scheme.slots.dk1;
  const pen: ChartPen = {
    ...{ scheme, faces, language: officeLanguage(locale) },
    ...{ ink: colour("ink"), quiet: colour("ink2"), grid: colour("grid"), axis: colour("axis") },
  };
  const parts = openParts(await drawPresentation(plan, pen));
  finish(parts, plan, drawings, pen);
  const pictures = plan.slots.flatMap(({ key, figure }) =>
    drawings.get(key)?.kind === "picture" ? (figure?.id ?? "cover") : [],
  );
  return { bytes: closeParts(parts, deck.meta.date), pictures: [...new Set(pictures)] };
}
