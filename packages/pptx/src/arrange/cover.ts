import type { Slide } from "@chancery/core";
import { canvas, measures } from "../canvas.ts";
import type { Shape, TextShape } from "../shapes.ts";
import { type Paragraph, paragraph, run } from "../text.ts";
import { fitText } from "../wrap.ts";
import type { Arranged } from "./arranged.ts";
import { colourOf, type Desk } from "./desk.ts";
import { flowBlocks } from "./flow.ts";

const { margin } = measures;

/** The brief's title over its art; publisher above, authorship and date below. */
export function arrangeCover(slide: Slide, desk: Desk): Arranged {
  const { meta } = desk.deck;
  const art: Shape = { kind: "cover-art", box: { x: 0, y: 0, width: canvas.width, height: canvas.height } };
  const [bright, pale] = [colourOf(desk, "onDeep"), colourOf(desk, "onDeep2")];
  const lines = meta.publisherLines.length > 0 ? meta.publisherLines : [meta.publisher];
  const publisher = lines
    .filter((line) => line !== "")
    .map((line) => paragraph([run(line, { bold: true })], pale, { size: 14, leading: 19 }));
  const subtitle = [paragraph([run(meta.subtitle)], pale, { voice: "serif", size: 20, leading: 27 })];
  const role = meta.authorshipRole === "" ? [] : [run(` · ${meta.authorshipRole}`)];
  const authorship = paragraph([run(meta.authorship, { bold: true }), ...role], bright, { size: 15, leading: 21 });
  const dated = [meta.series === "" ? "" : joinedSeries(meta.series, meta.number, desk), meta.dateText];
  const date = paragraph([run(dated.filter((part) => part !== "").join(" · "))], pale, { size: 15, leading: 21 });
  const width = 500;
  const shapes: Shape[] = [art];
  const add = (name: string, y: number, height: number, paragraphs: readonly Paragraph[]): void => {
    const known = paragraphs.filter(({ runs }) => runs.some(({ text }) => text !== ""));
    if (known.length === 0) return;
    const fitted = fitText(known, width, height, desk.faces).paragraphs;
    const box = { x: margin, y, width, height };
    shapes.push({ kind: "text", role: "free", name, box, paragraphs: fitted, anchor: "top" } satisfies TextShape);
  };
  add("Publisher", 44, 60, publisher);
  add("Subtitle", 350, 84, subtitle);
  add("Authorship and date", 466, 66, [authorship, date]);
  const rest =
    slide.blocks.length === 0
      ? []
      : flowBlocks(slide.blocks, { ...measures.body, width, y: 430, height: 40 }, desk, false).shapes;
  return { shapes: [...shapes, ...rest], crowded: [] };
}

const joinedSeries = (series: string, number: string, { deck }: Desk): string =>
  number === "" ? series : `${series} ${deck.frame["number"] ?? ""} ${number}`.replaceAll("  ", " ");
