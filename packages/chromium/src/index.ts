export { cached, cacheFolders } from "./browser/cache.ts";
export type { Environment } from "./browser/environment.ts";
export type { Progress } from "./browser/managed.ts";
export { BrowserMissing, type Finding, type FindingKind, PrintFailed, PrintRefused } from "./failure.ts";
export type { GuardedPage } from "./page/guard.ts";
export type { SiteFiles, SitePage } from "./page/site.ts";
export { printSite, type SitePrint } from "./print-site.ts";
export { openPrinter, type Printer, type PrinterOptions, type PrintOptions } from "./printer.ts";
export { printProblems } from "./problems.ts";
