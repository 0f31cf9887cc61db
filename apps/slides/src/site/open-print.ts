import type { SitePage } from "@chancery/chromium";
import { canvas } from "../canvas.ts";

/** Opens Slidev's print route, which shows all slides one under another, and waits until each stands there. */
export async function openPrint(site: SitePage, slides: number): Promise<void> {
  await site.page.setViewport({ ...canvas, deviceScaleFactor: 1 });
  await site.open("index.html?print#/print", "print");
  await site.page.waitForFunction(
    (count: number) => document.querySelectorAll(".print-slide-container .slide").length === count,
    { timeout: 30_000, polling: 20 },
    slides,
  );
  await site.page.evaluate(() => document.fonts.ready.then(() => {}));
}
