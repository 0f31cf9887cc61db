import type { SitePage } from "../page/site.ts";
import type { Printer } from "../printer.ts";
import { type AxeReport, joinRuns, loadAxe, runAxe } from "./axe.ts";
import { probe, settle } from "./probe/index.ts";
import { applyWebRules, type Floor, usualFloor, type WebFinding } from "./rule.ts";
import { webRules } from "./rules/index.ts";
import type { Scheme, Sight } from "./sight.ts";

export interface View {
  /** px */
  readonly width: number;
  readonly scheme: Scheme;
}

/** A phone, a tablet held upright and a desk, by day and by night. */
export const usualViews: readonly View[] = [320, 768, 1280].flatMap((width): View[] => [
  { width, scheme: "light" },
  { width, scheme: "dark" },
]);

export interface WebReport {
  readonly views: readonly View[];
  readonly axeViews: readonly View[];
  /** How many rules of our own were applied. */
  readonly rules: number;
  readonly findings: readonly WebFinding[];
  readonly axe: AxeReport;
}

export interface WebLinting {
  /** Where axe-core runs, which takes longest; default: in all views. */
  readonly axeViews?: readonly View[];
  readonly views?: readonly View[];
  readonly floor?: Floor;
}

/** Milliseconds: axe takes a minute of a busy machine for a long page in six views. */
const deadline = 600_000;

/**
 * Looks at a finished page as a reader's screen shows it, in a page of the browser of its own: first as it stands, none of
 * its scripts run; then axe-core runs in it. Nothing outside the file is reached. None found is no certificate: what only a
 * person can judge is not judged. Throws `PrintFailed` where the browser fails.
 */
export function lintWeb(printer: Printer, html: string, linting: WebLinting = {}): Promise<WebReport> {
  const { views = usualViews, axeViews = views, floor = usualFloor } = linting;
  const files = new Map([["index.html", new TextEncoder().encode(html)]]);
  const look = async ({ page, open }: SitePage): Promise<WebReport> => {
    const show = async ({ width, scheme }: View): Promise<void> => {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value: scheme },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
    };
    await page.setJavaScriptEnabled(false);
    await open("index.html", "screen");
    await settle(page);
    const sights: Sight[] = [];
    for (const view of views) {
      await show(view);
      sights.push(await probe(page, view.scheme, view.width));
    }
    // Scripts that were there when the page came have had their moment, and stay still.
    await page.setJavaScriptEnabled(true);
    await loadAxe(page);
    const runs: (readonly [View, Awaited<ReturnType<typeof runAxe>>])[] = [];
    for (const view of axeViews) {
      await show(view);
      runs.push([view, await runAxe(page)]);
    }
    return {
      views,
      axeViews,
      rules: webRules.length,
      findings: applyWebRules(webRules, sights, floor),
      axe: joinRuns(runs),
    };
  };
  return printer.withSite(files, look, { deadline });
}
