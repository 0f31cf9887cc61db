import type { PDFDocument } from "@cantoo/pdf-lib";
import { type Content, type Drawn, everythingDrawn } from "../content/drawn.ts";
import { isArtifact, tagOf } from "../content/marks.ts";
import { tidy } from "../content/text.ts";
import type { Finding } from "../lint/rule.ts";

/** Drawn outside any tag, and not marked as an artifact yet. */
export const isBare = ({ mark }: Drawn): boolean => tagOf(mark) === null && !isArtifact(mark);

/** The outer eighth of a page holds its head and its foot. */
export function edgeOf({ box }: Drawn, height: number): "Header" | "Footer" | null {
  if (box === null) return null;
  const middle = (box[1] + box[3]) / 2 / height;
  return middle > 7 / 8 ? "Header" : middle < 1 / 8 ? "Footer" : null;
}

/**
 * Words that a page prints between head and foot and that no tag holds: made by a style sheet (`content: "Figure 1"`), or
 * hidden from readers though they are printed. To mark them as artifacts would be to take them from who cannot see them.
 */
export function strayText(pdf: PDFDocument, contents: readonly Content[]): Finding[] {
  return pdf.getPages().flatMap((page, at) => {
    const content = contents[at];
    const pieces = content ? [...everythingDrawn(content)] : [];
    return pieces
      .filter((one) => one.kind === "text" && isBare(one) && edgeOf(one, page.getHeight()) === null)
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map(({ text }) => ({
        clause: "7.1-3",
        title: "all content is tagged or an artifact",
        what: `no tag holds the words "${tidy(text).slice(0, 60)}"; words stand in the page, not in its style sheet`,
        page: at + 1,
      }));
  });
}
