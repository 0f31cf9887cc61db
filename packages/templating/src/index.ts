export type { Check, CheckedOutput, StatedFinding, Statement } from "./accessibility/statement.ts";
export { createStatementRenderer, type StatementRenderer } from "./accessibility/statement-renderer.ts";
export { bibtex } from "./citation/bibtex.ts";
export { citationFile } from "./citation/citation-file.ts";
export { fileNamesOf } from "./citation/identifiers.ts";
export type { DeckRenderer, DeckRendererInput, RenderedDeck, RenderedSlide } from "./deck/deck-renderer.ts";
export { createDeckRenderer } from "./deck/deck-renderer.ts";
export { deckWords } from "./deck/deck-words.ts";
export type { DeckDrawings } from "./deck/slide-view.ts";
export { createDifferenceRenderer } from "./difference/difference-renderer.ts";
export type { DifferencePictures, Image, ImagePair } from "./difference/pictures.ts";
export { frameWords } from "./frame-words.ts";
export { createDivider, type Divide, type PatternsOf } from "./hyphenation/divider.ts";
export { hyphenatePage } from "./hyphenation/hyphenate-page.ts";
export type { PageNumbers } from "./inline/page-numbers.ts";
export type { ReportInput, ReportRenderer } from "./renderer.ts";
export { createReportRenderer, withSheet } from "./renderer.ts";
export { type FamilyView, renderFamily, type ShownMember } from "./site/family-renderer.ts";
export {
  type IndexedBrief,
  type IndexedEdition,
  type IndexedOutput,
  renderIndex,
} from "./site/index-renderer.ts";
export type { SiteInput } from "./site/site-page.ts";
export type { FontAddress } from "./style/deck-css.ts";
export { annexId } from "./view/annex-view.ts";
export { frontPages, sourcesId } from "./view/in-brief-view.ts";
export type { Drawings } from "./view/tools.ts";
export { createWebRenderer, type WebRenderer } from "./web/web-renderer.ts";
export type { WebDrawings } from "./web/web-view.ts";
