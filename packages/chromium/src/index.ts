export { cached, cacheFolders } from "./browser/cache.ts";
export { browserName } from "./browser/embedded.ts";
export type { Environment } from "./browser/environment.ts";
export { browserIdentity } from "./browser/identity.ts";
export type { Progress } from "./browser/managed.ts";
export { BrowserMissing, type Finding, type FindingKind, PrintFailed, PrintRefused } from "./failure.ts";
export type { AxeReport } from "./lint/axe.ts";
export { contrast, leastDifference } from "./lint/colour.ts";
export { lintWeb, usualViews, type View, type WebReport } from "./lint/lint-web.ts";
export type { WebFinding } from "./lint/rule.ts";
export { webRules } from "./lint/rules/index.ts";
export type { GuardedPage } from "./page/guard.ts";
export type { SiteFiles, SitePage } from "./page/site.ts";
export type { Look } from "./print.ts";
export { printSite, type SitePrint } from "./print-site.ts";
export {
  openPrinter,
  type PageOptions,
  type PagePrinter,
  type Printer,
  type PrinterOptions,
  type PrintOptions,
} from "./printer.ts";
export { printProblems } from "./problems.ts";
export { type Shot, shoot, shootEach } from "./shoot.ts";
