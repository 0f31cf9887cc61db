import type { Faces } from "./faces.ts";
import { type Paragraph, type Run, styleOf } from "./text.ts";

/** Room for the difference of another program's setting, or of the font that it has in this one's place. */
const slack = 1.03;

/** How many lines a paragraph takes in a width of px: broken at spaces, and inside a word only where that is too long. */
export function lineCount(paragraph: Paragraph, width: number, faces: Faces): number {
  const room = Math.max(1, width - paragraph.indent);
  let lines = 1;
  let used = 0;
  for (const { text, width: own } of words(paragraph, faces)) {
    const blank = text.trim() === "";
    if (used + own <= room || (blank && used > 0)) used += own;
    else if (own <= room) {
      lines += used > 0 ? 1 : 0;
      used = own;
    } else {
      const whole = Math.ceil((used > 0 ? 0 : -1) + own / room);
      lines += Math.max(0, whole);
      used = own % room;
    }
  }
  return lines;
}

/** Words of all runs with their widths; words that touch across runs, such as "**over**140", count as one. */
function words(paragraph: Paragraph, faces: Faces): readonly { readonly text: string; readonly width: number }[] {
  const all: { text: string; width: number }[] = [];
  const measure = (run: Run, text: string): number =>
    faces.width(text, paragraph.size, styleOf(paragraph, run)) * slack;
  for (const run of paragraph.runs) {
    for (const text of run.text.match(/[ ]+|[^ ]+/g) ?? []) {
      const last = all.at(-1);
      const width = measure(run, text);
      if (last !== undefined && !text.startsWith(" ") && !last.text.endsWith(" "))
        all[all.length - 1] = { text: last.text + text, width: last.width + width };
      else all.push({ text, width });
    }
  }
  return all;
}

export const paragraphHeight = (paragraph: Paragraph, width: number, faces: Faces): number =>
  lineCount(paragraph, width, faces) * paragraph.leading;

/** The height of paragraphs under one another in px; the space after the last does not count. */
export function textHeight(paragraphs: readonly Paragraph[], width: number, faces: Faces): number {
  const after = paragraphs.slice(0, -1).reduce((sum, paragraph) => sum + paragraph.after, 0);
  return paragraphs.reduce((sum, paragraph) => sum + paragraphHeight(paragraph, width, faces), after);
}

/** All measures of a paragraph by one factor. */
export const scaled = (paragraph: Paragraph, factor: number): Paragraph => ({
  ...paragraph,
  size: paragraph.size * factor,
  leading: paragraph.leading * factor,
  after: paragraph.after * factor,
});

/** A plain text in lines of at most `width` px. */
export function breakText(text: string, width: number, size: number, faces: Faces): readonly string[] {
  const style = { voice: "sans", bold: false, italic: false } as const;
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && faces.width(longer, size, style) * slack <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export interface Fitted {
  readonly paragraphs: readonly Paragraph[];
  readonly height: number;
  /** Whether a text became smaller than a reader at the back can read. */
  readonly small: boolean;
}

/** No text but a source line is smaller, in px. */
export const smallest = 14;

/** The paragraphs, all smaller by one factor where their height is more than there is; nothing is ever left out. */
export function fitText(paragraphs: readonly Paragraph[], width: number, height: number, faces: Faces): Fitted {
  for (let factor = 1; ; factor -= 0.03) {
    const smaller = factor === 1 ? paragraphs : paragraphs.map((paragraph) => scaled(paragraph, factor));
    const own = textHeight(smaller, width, faces);
    if (own > height && factor > 0.3) continue;
    return { paragraphs: smaller, height: own, small: smaller.some(({ size }) => size < smallest) };
  }
}
