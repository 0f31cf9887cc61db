/** What keeps its place when it is shown anew in another width. */
export interface Kept {
  readonly scroller: Element;
  /** The pieces of what it scrolls, in their order; as many, after a change of width. */
  readonly pieces: () => readonly Element[];
  /** Where what is seen of it begins. */
  readonly top: () => number;
  /** How wide it is shown. */
  readonly width: () => number;
}

export interface PlaceKeeper {
  /** Notes the piece that stands at the top, and how much of it is scrolled away; for each scroll. */
  note(): void;
  /** Brings it there again; for each change of its size. */
  restore(): void;
}

export function keepPlace({ scroller, pieces, top, width }: Kept): PlaceKeeper {
  let fitted = width();
  let place: { readonly at: number; readonly share: number } | null = null;
  return {
    note() {
      // Its scroll in a new width, before the place is restored, is the browser's and not the reader's.
      if (width() !== fitted) return;
      const from = top();
      const all = pieces();
      const at = all.findIndex((piece) => piece.getBoundingClientRect().bottom > from);
      const box = all[at]?.getBoundingClientRect();
      place = box === undefined || box.height === 0 ? null : { at, share: (from - box.top) / box.height };
    },
    restore() {
      fitted = width();
      const box = place === null ? undefined : pieces()[place.at]?.getBoundingClientRect();
      if (place === null || box === undefined) return;
      const off = box.top + place.share * box.height - top();
      if (Math.abs(off) >= 1) scroller.scrollBy({ top: off, behavior: "instant" });
    },
  };
}
