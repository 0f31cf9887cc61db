export { PdfRefused } from "./conform/refuse.ts";
export { readDestinations } from "./destinations.ts";
export { finishPdf } from "./finish.ts";
export { lintPdf } from "./lint/lint.ts";
export type { Finding } from "./lint/rule.ts";
export { rules } from "./lint/rules/index.ts";
export type { Metadata } from "./metadata.ts";
