import type { PDFRawStream } from "@cantoo/pdf-lib";
import type { Font, Glyph } from "./font.ts";
import type { Mark } from "./marks.ts";
import type { Box } from "./matrix.ts";

/** One thing that a content stream draws: a run of text, a whole path, a picture. */
export interface Drawn {
  readonly kind: "text" | "path" | "image" | "form" | "shading";
  /** The innermost marked content it lies in. */
  readonly mark: Mark | null;
  /** Where its operations begin and end in the stream. */
  readonly start: number;
  end: number;
  /** In the page's space. */
  box: Box | null;
  text: string;
  /** The text object (BT … ET) it lies in, counted in its stream. */
  readonly textObject: number;
  readonly runs: readonly Run[];
  /** What a form draws, and the form itself. */
  readonly form: { readonly stream: PDFRawStream; readonly content: Content } | null;
}

/** Glyphs of one font; text of mode 3 is not seen. */
export interface Run {
  readonly font: Font | null;
  readonly glyphs: readonly Glyph[];
  readonly mode: number;
}

/** A content stream, read. */
export interface Content {
  readonly text: string;
  readonly drawn: readonly Drawn[];
  readonly marks: readonly Mark[];
  /** Where each BT … ET begins and ends. */
  readonly textObjects: readonly { readonly start: number; readonly end: number }[];
}

/** All that a content draws, forms entered. */
export function* everythingDrawn(content: Content): Generator<Drawn> {
  for (const one of content.drawn) {
    yield one;
    if (one.form) yield* everythingDrawn(one.form.content);
  }
}

/** All the marks of a content, forms entered. */
export function* everyMark(content: Content): Generator<Mark> {
  yield* content.marks;
  for (const { form } of content.drawn) if (form) yield* everyMark(form.content);
}
