export { frameWords } from "./frame-words.ts";
export type { ReportInput, ReportRenderer } from "./renderer.ts";
export { createReportRenderer } from "./renderer.ts";
export { annexId } from "./view/annex-view.ts";
export { sourcesId } from "./view/in-brief-view.ts";
export type { Drawings, PageNumbers } from "./view/tools.ts";
