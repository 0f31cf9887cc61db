export { frameWords } from "./frame-words.ts";
export type { PageNumbers } from "./inline/page-numbers.ts";
export type { ReportInput, ReportRenderer } from "./renderer.ts";
export { createReportRenderer } from "./renderer.ts";
export { frontPages, sourcesId } from "./view/in-brief-view.ts";
export type { Drawings } from "./view/tools.ts";
