import type { PageChange } from "@chancery/core";
import {
  type Area,
  comparePictures,
  type ExhibitLook,
  type Looks,
  openPictures,
  type Picture,
  type PicturedPages,
  readLooks,
} from "@chancery/pdf";
import { alignPages, type PagePair } from "./align-pages.ts";

/** A page that looks different, with pictures of both states; null where it is not there. */
export interface LookedAt {
  readonly change: PageChange;
  readonly old: Picture | null;
  readonly now: Picture | null;
}

/** What differs between the looks of two PDFs. */
export interface PagesCompared {
  readonly pages: readonly LookedAt[];
  readonly oldExhibits: readonly ExhibitLook[];
  readonly newExhibits: readonly ExhibitLook[];
}

/** Dots of a page's width: fine enough for a footnote's comma, coarse enough to be kept in a page. */
const width = 1000;

/** Compares the pages of two PDFs, or the slides; pages that draw the same are not looked at. */
export async function comparePages(old: Uint8Array, now: Uint8Array): Promise<PagesCompared> {
  const nothing: PagesCompared = { pages: [], oldExhibits: [], newExhibits: [] };
  if (Buffer.from(old).equals(Buffer.from(now))) return nothing;
  const [before, after] = [await readLooks(old), await readLooks(now)];
  const pairs = alignPages(before.pages, after.pages).filter(([a, b]) => a?.content !== b?.content);
  if (pairs.length === 0) return nothing;
  await using pictures = await openPictures(old);
  await using newPictures = await openPictures(now);
  const pages: LookedAt[] = [];
  for (const pair of pairs) {
    const found = await look(pair, pictures, newPictures);
    if (found !== null) pages.push(found);
  }
  return { pages, oldExhibits: before.exhibits, newExhibits: after.exhibits };
}

async function look([a, b]: PagePair, old: PicturedPages, now: PicturedPages): Promise<LookedAt | null> {
  const [before, after] = [a && (await old.picture(a.number, width)), b && (await now.picture(b.number, width))];
  const numbers = { old: a?.number ?? null, new: b?.number ?? null };
  if (before === null || after === null || a === null || b === null) {
    const change = before === null ? ("added" as const) : ("removed" as const);
    return { change: { change, ...numbers, share: null, boxes: [] }, old: before, now: after };
  }
  const { share, boxes } = comparePictures(before, after, leftOut(a, b));
  if (share === 0) return null;
  return { change: { change: "changed", ...numbers, share, boxes: [...boxes] }, old: before, now: after };
}

/** Hashes change with anything that is attached, and the number of a page that only moved says nothing of the page. */
function leftOut(old: Looks["pages"][number], now: Looks["pages"][number]): readonly Area[] {
  const moved = old.number === now.number ? [] : [...old.frame, ...now.frame];
  return [...old.hashes, ...now.hashes, ...moved];
}
