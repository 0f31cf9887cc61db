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
  /**
   * Sum of what was left empty at the end of each page and above figures that had to clear notes, as parts of a page,
   * squared: one large hole is worse than two small ones.
   */
  readonly holes: number;
  /** How many notes stand on the page after their number. */
  readonly strayNotes: number;
}

export const freshPage: Filling = { page: 0, bottom: 0, margin: 0, notes: 0, carried: 0, holes: 0, strayNotes: 0 };

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
    const full = block.full && at === 0;
    filling = fillSlice(slice, filling, { pageHeight, full, repeated: at === 0 ? 0 : block.repeated });
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
  const wanted = filling.bottom === 0 ? 0 : filling.bottom + filling.margin + slice.gap;
  let top = full ? Math.max(wanted, filling.notes) : wanted;
  let gap = top - wanted;
  const overflows = top > 0 && top + slice.height > pageHeight + tolerance;
  if (overflows || (full && filling.carried > 0)) {
    filling = turnPage(filling, pageHeight);
    top = full ? filling.notes : repeated;
    gap = full ? filling.notes : 0;
  }
  const holes = filling.holes + (gap / pageHeight) ** 2;
  const filled = cutOverlong({ ...filling, bottom: top + slice.height, margin: 0, holes }, pageHeight);
  return placeNotes(slice, top, filled, pageHeight);
}

function turnPage({ page, bottom, carried, holes, strayNotes }: Filling, pageHeight: number): Filling {
  const hole = Math.max(0, 1 - bottom / pageHeight);
  return { page: page + 1, bottom: 0, margin: 0, notes: carried, carried: 0, holes: holes + hole ** 2, strayNotes };
}

/** What is taller than a page is cut at the page's end, wherever that falls. */
function cutOverlong(filling: Filling, pageHeight: number): Filling {
  const pages = Math.max(0, Math.ceil((filling.bottom - tolerance) / pageHeight) - 1);
  return { ...filling, page: filling.page + pages, bottom: filling.bottom - pages * pageHeight };
}

/** Each note stands level with its number, or below the note before it, or on the next page. */
function placeNotes(slice: Slice, top: number, start: Filling, pageHeight: number): Filling {
  let { notes, carried, strayNotes } = start;
  for (const { at, height } of slice.notes) {
    const bottom = Math.max(notes, top + at) + height;
    if (carried === 0 && bottom <= pageHeight + tolerance) {
      notes = bottom;
    } else {
      carried += height;
      strayNotes += 1;
    }
  }
  return { ...start, notes, carried, strayNotes };
}
