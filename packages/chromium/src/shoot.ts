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
  refuseBlocked(guarded);
  const clip = { x: 0, y: 0, width, height };
  return guarded.page.screenshot({ type: "png", clip, omitBackground: true, captureBeyondViewport: false });
}

/**
 * The elements of the body of one self-contained document as PNG, each as if it stood there alone: fonts and styles are
 * read once for all of them. `shots` are in the elements' order. Throws `PrintRefused` as `shoot` does.
 */
export async function shootEach(guarded: GuardedPage, html: string, shots: readonly Shot[]): Promise<Uint8Array[]> {
  await guarded.load(html);
  refuseBlocked(guarded);
  const pictures: Uint8Array[] = [];
  for (const [at, { width, height, scale }] of shots.entries()) {
    const size = { width: Math.ceil(width), height: Math.ceil(height) };
    await guarded.page.setViewport({ ...size, deviceScaleFactor: scale });
    await guarded.page.evaluate((shown: number) => {
      for (const [place, element] of [...document.body.children].entries())
        (element as HTMLElement).hidden = place !== shown;
    }, at);
    const clip = { x: 0, y: 0, width, height };
    pictures.push(
      await guarded.page.screenshot({ type: "png", clip, omitBackground: true, captureBeyondViewport: false }),
    );
  }
  return pictures;
}

function refuseBlocked(guarded: GuardedPage): void {
  const blocked = guarded.blocked().map((url) => ({ kind: "blocked", detail: url }) as const);
  if (blocked.length > 0) throw new PrintRefused(blocked);
}
