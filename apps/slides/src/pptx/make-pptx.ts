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
  const sketches: Sketch[] = [];
  for (const slot of plan.slots) sketches.push(await sketchSlot(slot, tools));
  const drawings = await drawSketches(sketches, tools);
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

/** What a slot will hold: a native chart, or drawings that wait to become pictures, the first of them the slot's own. */
interface Sketch {
  readonly key: string;
  readonly native: Drawing | null;
  readonly svgs: readonly string[];
  /** The keys of the legend that the other drawings are the marks of. */
  readonly swatches: readonly string[];
}

async function sketchSlot({ key, figure, width, height }: Slot, tools: PptxTools): Promise<Sketch> {
  const { chartist, cover, theme } = tools;
  if (figure === null) return { key, native: null, svgs: [veiled(cover, theme)], swatches: [] };
  const size = { width: toMillimetres(width), height: toMillimetres(height), fontSize };
  const own = { ...figure, id: `s${key}-${figure.id}` };
  const chart = await chartist.native(own, size);
  if (chart !== null) return { key, native: { kind: "native", chart }, svgs: [], swatches: [] };
  const marks = [...(await chartist.swatches(own, size))];
  const svgs = [await chartist.draw(own, size), ...marks.map(([, svg]) => svg)];
  return { key, native: null, svgs, swatches: marks.map(([name]) => name) };
}

/** All pictures of a deck are made in one visit of the browser. */
async function drawSketches(sketches: readonly Sketch[], { rasterise }: PptxTools): Promise<Map<string, Drawing>> {
  const svgs = sketches.flatMap((sketch) => sketch.svgs);
  const pictures = svgs.length === 0 ? [] : [...(await rasterise(svgs))];
  const drawings = new Map<string, Drawing>();
  for (const sketch of sketches) {
    const [drawn, ...marks] = pictures.splice(0, sketch.svgs.length);
    const swatches = new Map(marks.map((mark, at) => [sketch.swatches[at] ?? "", mark]));
    drawings.set(sketch.key, sketch.native ?? pictureOf(drawn, swatches));
  }
  return drawings;
}

/** The art steps back behind the words at the left, as on the site's cover. */
function veiled(art: string, { colour }: Theme): string {
  const stops = [
    [0.5, 1],
    [0.59, 0.9],
    [0.7, 0],
  ].map(([at, opacity]) => `<stop offset="${at}" stop-color="${colour["deep"]}" stop-opacity="${opacity}"/>`);
  const veil = `<linearGradient id="veil">${stops.join("")}</linearGradient>`;
  return art.replace(/<\/svg>$/, `<defs>${veil}</defs><rect width="100%" height="100%" fill="url(#veil)"/></svg>`);
}

function pictureOf(picture: Picture | undefined, swatches: ReadonlyMap<string, Picture>): DrawnPicture {
  if (picture === undefined) throw new Error("a drawing was lost on its way to pixels");
  return { kind: "picture", ...picture, swatches };
}
