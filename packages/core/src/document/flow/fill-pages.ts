import type { FlowBlock, Slice } from "./flow.ts";

/** How far the pages are filled, counted from the first section's page 0. */
export interface Filling {
  readonly page: number;
  /** Bottom of the text, from the top of the page; 0 on a fresh page. */
  readonly bottom: number;
  /** The margin that the last block wants below itself. */
  readonly margin: number;
  /** Bottom of the notes in the side column. */
  readonly notes: number;
  /** Height of the notes that found no room, and open the next page's side column. */
  readonly carried: number;
  /** Sum over the full pages of the part left empty, squared: one large hole is worse than two small ones. */
  readonly holes: number;
}

export const freshPage: Filling = { page: 0, bottom: 0, margin: 0, notes: 0, carried: 0, holes: 0 };

/** Layout counts in 1/64 pixel, and sums of measured heights stray by a few of them. */
const tolerance = 0.2;

/**
 * Fills on with one block as the browser does: slice by slice, on a new page where one does not fit.
 * `onSlice` is told the page of each.
 */
export function fillBlock(
  block: FlowBlock,
  start: Filling,
  pageHeight: number,
  onSlice: (page: number, slice: Slice) => void = () => {},
): Filling {
  let filling: Filling = { ...start, margin: Math.max(start.margin, block.before) };
  block.slices.forEach((slice, at) => {
    filling = fillSlice(
      slice,
      { ...filling, margin: filling.margin + slice.gap },
      {
        pageHeight,
        full: block.full && at === 0,
        repeated: at === 0 ? 0 : block.repeated,
      },
    );
    onSlice(filling.page, slice);
  });
  return { ...filling, margin: block.after };
}

interface Room {
  readonly pageHeight: number;
  readonly full: boolean;
  readonly repeated: number;
}

function fillSlice(slice: Slice, before: Filling, { pageHeight, full, repeated }: Room): Filling {
  let filling = before;
  let top = filling.bottom === 0 ? 0 : filling.bottom + filling.margin;
  if (full) top = Math.max(top, filling.notes);
  const overflows = top > 0 && top + slice.height > pageHeight + tolerance;
  if (overflows || (full && filling.carried > 0)) {
    filling = turnPage(filling, pageHeight);
    top = full ? filling.notes : repeated;
  }
  return besideNotes(
    slice,
    top,
    overlong({ ...filling, bottom: top + slice.height, margin: 0 }, pageHeight),
    pageHeight,
  );
}

function turnPage({ page, bottom, carried, holes }: Filling, pageHeight: number): Filling {
  const hole = Math.max(0, 1 - bottom / pageHeight);
  return { page: page + 1, bottom: 0, margin: 0, notes: carried, carried: 0, holes: holes + hole ** 2 };
}

/** What is taller than a page is cut at its end, wherever that falls. */
function overlong(filling: Filling, pageHeight: number): Filling {
  const pages = Math.max(0, Math.ceil((filling.bottom - tolerance) / pageHeight) - 1);
  return { ...filling, page: filling.page + pages, bottom: filling.bottom - pages * pageHeight };
}

/** Each note stands level with its number, or below the note before it, or on the next page. */
function besideNotes(slice: Slice, top: number, start: Filling, pageHeight: number): Filling {
  let { notes, carried } = start;
  for (const { at, height } of slice.notes) {
    const bottom = Math.max(notes, top + at) + height;
    if (carried > 0 || bottom > pageHeight + tolerance) carried += height;
    else notes = bottom;
  }
  return { ...start, notes, carried };
}
