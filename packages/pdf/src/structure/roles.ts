import { type PDFDict, PDFName } from "@cantoo/pdf-lib";

const grouping = "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private";
const blocks = "P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot";
const inline = "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP";
const illustrations = "Figure Formula Form";

/** The structure types of PDF 1.7, which need no role map. */
export const standardTypes: ReadonlySet<string> = new Set(
  [grouping, blocks, inline, illustrations].flatMap((names) => names.split(" ")),
);

/** Where a role map leads from a type: its standard type, `null` for none, and whether it runs in a circle. */
export interface Role {
  readonly standard: string | null;
  readonly circular: boolean;
}

/** Follows a type through the role map, to its end. A type that is standard stands for itself, whatever the map says. */
export function roleOf(type: string, map: PDFDict | undefined): Role {
  const seen = new Set<string>();
  let standard: string | null = null;
  for (let at = type; ; ) {
    if (standardTypes.has(at)) standard ??= at;
    if (seen.has(at)) return { standard, circular: true };
    seen.add(at);
    const next = map?.lookup(PDFName.of(at));
    if (!(next instanceof PDFName)) return { standard, circular: false };
    at = next.decodeText();
  }
}
