import type { Chartist } from "@chancery/charts";
import { type Deck, type Problem, type Theme, warning } from "@chancery/core";
import { type Drawing, type DrawnPicture, type Picture, planDeck, type Slot, writePptx } from "@chancery/pptx";
import { toMillimetres } from "../canvas.ts";

/** What a deck's PowerPoint file is made with. */
export interface PptxTools {
  readonly theme: Theme;
  readonly chartist: Chartist;
  /** Of the deck's language, such as "en-GB". */
  readonly locale: string;
  /** The cover's art, as large as the canvas. */
  readonly cover: string;
  rasterise(svgs: readonly string[]): Promise<readonly Picture[]>;
}

export interface MadePptx {
  readonly bytes: Uint8Array;
  /** What is drawn as pictures, by the figure's id; all other charts are native. */
  readonly pictures: readonly string[];
  /** What is set too small to be read at the back. */
  readonly problems: readonly Problem[];
}

/** Text in a drawing, in px of the canvas. */
const fontSize = 15;

/** The deck as a PowerPoint file: plan -> draw what waits for a drawing, natively where its template says how -> write. */
export async function makePptx(deck: Deck, tools: PptxTools): Promise<MadePptx> {
  const plan = planDeck(deck, tools.theme);
  const drawings = new Map<string, Drawing>();
  for (const slot of plan.slots) drawings.set(slot.key, await drawSlot(slot, tools));
  const { bytes, pictures } = await writePptx(plan, drawings, { locale: tools.locale });
  const problems = plan.crowded.map(({ slide, what }) =>
    warning(
      "crowded-slide",
      `slide ${slide.number} of the PowerPoint file: ${what}`,
      slide.place,
      "say less on it, or divide it",
    ),
  );
  return { bytes, pictures, problems };
}

async function drawSlot({ key, figure, width, height }: Slot, tools: PptxTools): Promise<Drawing> {
  const { chartist, rasterise } = tools;
  if (figure === null) {
    const [art] = await rasterise([veiled(tools.cover, tools.theme)]);
    return pictureOf(art, new Map());
  }
  const size = { width: toMillimetres(width), height: toMillimetres(height), fontSize };
  const own = { ...figure, id: `s${key}-${figure.id}` };
  const native = await chartist.native(own, size);
  if (native !== null) return { kind: "native", chart: native };
  const marks = [...(await chartist.swatches(own, size))];
  const [drawn, ...swatches] = await rasterise([await chartist.draw(own, size), ...marks.map(([, svg]) => svg)]);
  return pictureOf(
    drawn,
    new Map(
      marks.flatMap(([name], at) => {
        const swatch = swatches[at];
        return swatch === undefined ? [] : [[name, swatch] as const];
      }),
    ),
  );
}

/** The art steps back behind the words at the left, as on the site's cover. */
function veiled(art: string, { colour }: Theme): string {
  const stops = [
    [0.18, 0.94],
    [0.62, 0],
  ].map(([at, opacity]) => `<stop offset="${at}" stop-color="${colour["deep"]}" stop-opacity="${opacity}"/>`);
  const veil = `<linearGradient id="veil">${stops.join("")}</linearGradient>`;
  return art.replace(/<\/svg>$/, `<defs>${veil}</defs><rect width="100%" height="100%" fill="url(#veil)"/></svg>`);
}

function pictureOf(picture: Picture | undefined, swatches: ReadonlyMap<string, Picture>): DrawnPicture {
  if (picture === undefined) throw new Error("a drawing was lost on its way to pixels");
  return { kind: "picture", ...picture, swatches };
}
