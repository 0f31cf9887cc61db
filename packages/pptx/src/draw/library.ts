import type PptxGen from "pptxgenjs";
import * as library from "pptxgenjs";

export type Presentation = PptxGen.default;
export type Page = PptxGen.default.Slide;
export type TextProps = PptxGen.default.TextProps;
export type TextOptions = PptxGen.default.TextPropsOptions;
export type TableCell = PptxGen.default.TableCell;

/** A new presentation. The types of pptxgenjs are those of its CommonJS file, Node loads the other: hence the cast. */
export function newPresentation(): Presentation {
  const made = library.default as unknown as new () => Presentation;
  return new made();
}
