import { fontPoints, points } from "../canvas.ts";
import type { Faces } from "../faces.ts";
import { colourName, type Scheme } from "../scheme.ts";
import { type Paragraph, type Run, run } from "../text.ts";
import type { TextOptions, TextProps } from "./library.ts";

/** What every text of a presentation needs. */
export interface Pen {
  readonly scheme: Scheme;
  readonly faces: Faces;
  readonly language: string;
}

/** Paragraphs as pptxgenjs takes them: runs, the last of each paragraph ending its line. */
export const textOptions = (paragraphs: readonly Paragraph[], pen: Pen): TextProps[] =>
  paragraphs.flatMap((paragraph, at) => {
    const runs = paragraph.runs.length === 0 ? [run(" ")] : paragraph.runs;
    const last = at === paragraphs.length - 1;
    return runs.map((own, place) => ({
      text: own.text,
      options: { ...runOptions(own, paragraph, pen), breakLine: !last && place === runs.length - 1 },
    }));
  });

function runOptions(own: Run, paragraph: Paragraph, pen: Pen): TextOptions {
  const { voice, size, leading, align, after, bullet, indent, colour } = paragraph;
  const face = voice === "display" ? "+mj-lt" : voice === "sans" ? "+mn-lt" : pen.faces.name(voice);
  const hanging = Math.round(points(indent));
  const sign =
    bullet === "none"
      ? {}
      : { bullet: bullet === "number" ? { type: "number" as const, indent: hanging } : { indent: hanging } };
  return {
    ...{ fontFace: face, fontSize: fontPoints(size), bold: own.bold, italic: own.italic, align, lang: pen.language },
    ...{ color: colourName(own.colour ?? colour, pen.scheme), paraSpaceAfter: hundredths(after) },
    ...{ lineSpacing: hundredths(leading), ...sign },
  };
}

const hundredths = (px: number): number => Math.round(points(px) * 10) / 10;
