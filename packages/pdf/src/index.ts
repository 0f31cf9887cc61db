export type { Attachment, Relationship } from "./attach/attachment.ts";
export { attachmentsOf } from "./attach/attachments-of.ts";
export { composeManifest, hashOf, type Listed, type Manifest, manifestSchema, reserved } from "./attach/manifest.ts";
export type { Embedded } from "./attach/read-attachments.ts";
export { PdfRefused } from "./conform/refuse.ts";
export { countPages } from "./count-pages.ts";
export { readDestinations } from "./destinations.ts";
export { type Finishing, finishPdf } from "./finish.ts";
export {
  type FinishedPdf,
  finishChecked,
  type Outcome,
  openFinisher,
  resultOf,
  type Unfinished,
} from "./finish-checked.ts";
export { lintPdf } from "./lint/lint.ts";
export type { Finding } from "./lint/rule.ts";
export { rules } from "./lint/rules/index.ts";
export { comparePictures, type PictureDifference } from "./look/compare-pictures.ts";
export {
  type Area,
  crop,
  encodePicture,
  openPictures,
  type Picture,
  type PicturedPages,
} from "./look/picture-pages.ts";
export { type ExhibitLook, type Looks, type PageLook, readLooks } from "./look/read-looks.ts";
export type { Metadata } from "./metadata.ts";
export { pageKeys } from "./page-keys.ts";
export { lintPages } from "./pages/lint-pages.ts";
export type { PageFinding } from "./pages/rule.ts";
export { pageRules } from "./pages/rules/index.ts";
export { compareItems, type Disparity } from "./parity/compare.ts";
export { type CellPlace, cellDetail, type Item } from "./parity/item.ts";
export { taggedItems } from "./parity/tagged-items.ts";
export type { PageText, Piece, PrintedQuote } from "./seal/read-pages.ts";
export { readSealed, type SealedPdf, Unreadable } from "./seal/read-sealed.ts";
export { type Seal, sealSchema } from "./seal/seal.ts";
export { fingerprint, holds, type Signature, signatureSchema } from "./seal/signature.ts";
