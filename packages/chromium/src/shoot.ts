import { PrintRefused } from "./failure.ts";
import type { GuardedPage } from "./page/guard.ts";

export interface Shot {
  /** px */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for a px of the page. */
  readonly scale: number;
}

/**
 * The top left of a self-contained HTML document as PNG; where it has no ground of its own, the picture has none.
 * Throws `PrintRefused` where the document asks for something outside itself.
 */
export async function shoot(guarded: GuardedPage, html: string, { width, height, scale }: Shot): Promise<Uint8Array> {
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  await guarded.load(html);
  await guarded.page.setViewport({ ...size, deviceScaleFactor: scale });
  const blocked = guarded.blocked().map((url) => ({ kind: "blocked", detail: url }) as const);
  if (blocked.length > 0) throw new PrintRefused(blocked);
  const clip = { x: 0, y: 0, width, height };
  return guarded.page.screenshot({ type: "png", clip, omitBackground: true, captureBeyondViewport: false });
}
