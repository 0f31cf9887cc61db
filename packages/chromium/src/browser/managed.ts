import { join } from "node:path";
import { BrowserMissing, causeOf } from "../failure.ts";
import type { BrowserFile } from "./file.ts";

/** Bytes of the browser's download so far and in all. */
export type Progress = (done: number, total: number) => void;

/** The headless shell that this version of Puppeteer goes with, downloaded on first use. */
export async function managedBrowser(cacheFolders: readonly string[], progress: Progress): Promise<BrowserFile> {
  const [{ PUPPETEER_REVISIONS }, { Browser, computeExecutablePath, getInstalledBrowsers, install }] =
    await Promise.all([import("puppeteer-core/internal/revisions.js"), import("@puppeteer/browsers")]);
  const browser = Browser.CHROMEHEADLESSSHELL;
  const buildId = PUPPETEER_REVISIONS["chrome-headless-shell"];
  const [cacheDir = "."] = cacheFolders.map((folder) => join(folder, "browsers"));
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  if (!installed.some((one) => one.browser === browser && one.buildId === buildId)) {
    try {
      await install({ browser, buildId, cacheDir, downloadProgressCallback: progress });
    } catch (error) {
      throw new BrowserMissing(
        `no browser: downloading chrome-headless-shell ${buildId} failed (${causeOf(error)}). ` +
          "Install Chromium or Chrome and name its program in the variable CHANCERY_BROWSER, or run " +
          `\`npx @puppeteer/browsers install chrome-headless-shell@${buildId} --path ${cacheDir}\`.`,
      );
    }
  }
  return { path: computeExecutablePath({ browser, buildId, cacheDir }), environment: {} };
}
