import type { Chartist } from "@chancery/charts";
import type { Chart, Document } from "@chancery/core";
import type { WebDrawings } from "@chancery/templating";
import type { Making } from "./making.ts";

/** px of the text column on a wide screen, and of a phone of 320 px without its margins of 18 px; text as large as chart text must be. */
const wide = { width: 756, em: 13 };
const narrow = { width: 284, em: 12 };
/** The size of text for which charts say their height. */
const paperEm = 11;

const millimetres = (pixels: number): number => (pixels * 25.4) / 96;

type WebMaking = Pick<Making, "document" | "workshop" | "accounting" | "evidence">;

/** The page for the screen: its charts are drawn anew for wide and for narrow screens. */
export async function makeWebPage({ document, workshop, accounting, evidence }: WebMaking): Promise<string> {
  const chartist = workshop.chartist(accounting.edition.language);
  const cover = workshop.cover(document, accounting.evidence);
  const own = await drawForScreens(document, chartist);
  return workshop.web.render(document, { drawings: { cover, ...own }, evidence: evidence() });
}

async function drawForScreens(document: Document, chartist: Chartist): Promise<Omit<WebDrawings, "cover">> {
  const figures = new Map<string, { wide: string; narrow: string }>();
  const swatches = new Map<string, ReadonlyMap<string, string>>();
  const charts = document.figures.flatMap((figure): readonly Chart[] => (figure.kind === "table" ? [] : [figure]));
  for (const chart of charts) {
    const size = sizeOf(wide.em, { width: millimetres(wide.width), height: chart.height });
    // Each drawing's ids are its own.
    const small = { ...chart, id: `${chart.id}-narrow` };
    figures.set(chart.id, {
      wide: await chartist.draw(chart, size),
      narrow: await chartist.draw(small, sizeOf(narrow.em, chartist.narrowSize(chart, millimetres(narrow.width)))),
    });
    swatches.set(chart.id, await chartist.swatches(chart, size));
  }
  return { figures, swatches };
}

const sizeOf = (em: number, { width, height }: { readonly width: number; readonly height: number }) => ({
  width,
  height: (height * em) / paperEm,
  fontSize: em,
  tips: true,
});
