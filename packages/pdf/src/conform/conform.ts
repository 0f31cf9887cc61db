import type { PDFDocument } from "@cantoo/pdf-lib";
import { Fonts } from "../content/font.ts";
import { readPage } from "../content/page.ts";
import { drawnByTag } from "../content/tagged.ts";
import type { Finding } from "../lint/rule.ts";
import { quoteOf } from "../seal/quote-tags.ts";
import { readTree } from "../structure/tree.ts";
import { markArtifacts } from "./artifacts.ts";
import { boundFigures } from "./figures.ts";
import { writeFrame } from "./frame.ts";
import { applyHints } from "./hints.ts";
import { renumberIds } from "./ids.ts";
import { describeLinks } from "./links.ts";
import { shapeLists } from "./lists.ts";
import { rebuildParentTree } from "./parent-tree.ts";
import { sayPartedWords } from "./parted-words.ts";
import { strayText } from "./stray-text.ts";
import { mapRoles, mendTypes } from "./types.ts";
import { untagArtifacts } from "./untag.ts";

/**
 * Brings the browser's tags to PDF/UA-1 and PDF/A-3a, in place: hints -> parted words -> types -> artifacts -> lists -> ids -> links ->
 * figures -> content. What only an author can mend (a figure without words for it) is left as it is.
 * Returns the words that no tag holds.
 */
export function conform(pdf: PDFDocument, language: string): Finding[] {
  const { context } = pdf;
  const tree = readTree(pdf);
  let stray: Finding[] = [];
  if (tree) {
    const fonts = new Fonts();
    const contents = pdf.getPages().map((page) => readPage(page, fonts));
    const drawn = drawnByTag(contents);
    applyHints(tree, language, context);
    sayPartedWords(tree, drawn);
    mendTypes(tree);
    mapRoles(tree, context);
    const untagged = untagArtifacts(tree, drawn, context);
    shapeLists(tree, context);
    renumberIds(tree, context);
    describeLinks(tree, drawn);
    boundFigures(tree, drawn, pdf);
    rebuildParentTree(tree, pdf);
    stray = strayText(pdf, contents);
    markArtifacts(pdf, contents, untagged);
  }
  writeFrame(pdf, tree?.elements.some((element) => quoteOf(element) !== null) ?? false);
  return stray;
}
