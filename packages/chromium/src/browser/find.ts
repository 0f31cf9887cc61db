import { access, constants, stat } from "node:fs/promises";
import { BrowserMissing, causeOf } from "../failure.ts";
import { cacheFolders } from "./cache.ts";
import { embeddedBrowser } from "./embedded.ts";
import type { Environment } from "./environment.ts";
import type { BrowserFile } from "./file.ts";
import { managedBrowser, type Progress } from "./managed.ts";

/**
 * Finds the browser: the one that CHANCERY_BROWSER names, else the one that comes inside the lockfile (Linux x64),
 * else the one that Puppeteer manages. Throws `BrowserMissing`, which says what to do.
 */
export async function findBrowser(environment: Environment, progress: Progress): Promise<BrowserFile> {
  const named = environment.CHANCERY_BROWSER;
  if (named) {
    if (!(await isProgram(named))) {
      throw new BrowserMissing(
        `CHANCERY_BROWSER names ${named}, which is no program that can be run. ` +
          "Set it to the path of a Chromium or Chrome, or unset it to use the browser that Chancery brings.",
      );
    }
    return { path: named, environment: {} };
  }
  const folders = cacheFolders(environment);
  if (process.platform === "linux" && process.arch === "x64")
    return embeddedBrowser(folders).catch((error: unknown) => {
      throw new BrowserMissing(
        `the browser that Chancery brings cannot be unpacked: ${causeOf(error)}. It needs 220 MB in ${folders.join(" or ")}; ` +
          "make room, set XDG_CACHE_HOME to another folder, or name an installed browser in CHANCERY_BROWSER.",
      );
    });
  return managedBrowser(folders, progress);
}

/** A folder may be "executed" too, which lets one enter it. */
async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
