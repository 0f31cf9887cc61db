import type { GuardedPage } from "@chancery/chromium";
import type { Making } from "./making.ts";

/** px; what Open Graph's readers ask for. */
const size = { width: 1200, height: 630 };

/** A picture of the brief's title, for messengers that show what an address leads to; PNG. */
export function takePicture({ document, accounting, workshop }: Making): Promise<Uint8Array> {
  const html = workshop.web.renderPicture(document, workshop.cover(document, accounting.evidence));
  return workshop.printer.withPage(async ({ page, load }: GuardedPage) => {
    await load(html);
    await page.emulateMediaType("screen");
    await page.setViewport({ ...size, deviceScaleFactor: 1 });
    return page.screenshot({ type: "png", clip: { x: 0, y: 0, ...size } });
  });
}
