import type { AuthorBlock } from "../brief/author-text.ts";

export interface ReportSection {
  /** From 0, as in the document; -1 for what stands before the first heading. */
  readonly index: number;
  readonly heading: Extract<AuthorBlock, { kind: "heading" }> | null;
  readonly blocks: readonly AuthorBlock[];
}

/** A report's text by its sections. */
export function sectionsOf(blocks: readonly AuthorBlock[]): readonly ReportSection[] {
  const starts = blocks.flatMap((block, at) => (block.kind === "heading" && block.level <= 2 ? at : []));
  return [-1, ...starts].map((start, nth) => {
    const heading = blocks[start];
    return {
      index: nth - 1,
      heading: heading?.kind === "heading" ? heading : null,
      blocks: blocks.slice(start + 1, starts[nth] ?? blocks.length),
    };
  });
}
