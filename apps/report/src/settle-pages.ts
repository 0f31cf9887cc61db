import { AuthorMistake, betterLift, type Document, error, type Note, type NoteLifts } from "@chancery/core";
import { readDestinations } from "@chancery/pdf";
import type { PageNumbers } from "@chancery/templating";

/** The first print, and three that mend it. */
const mostPrints = 4;

export interface Settling {
  readonly document: Document;
  /** The notes that belong beside their number; none where all stand at the end. */
  readonly beside: readonly Note[];
  /** The anchors whose pages are printed: sections in the contents, figures that the text names with their page. */
  readonly named: readonly string[];
  /** Where they are thought to stand. */
  readonly expected: PageNumbers;
  readonly render: (pages: PageNumbers, notes: NoteLifts) => string;
  readonly print: (html: string) => Promise<Uint8Array>;
  /** By how much notes are thought to begin before their number; by nothing where not given. */
  readonly lifts?: NoteLifts;
}

/** What was printed last, and its print. */
export interface Settled {
  readonly html: string;
  readonly bytes: Uint8Array;
  /** What the print was settled with, for a next one. */
  readonly pages: PageNumbers;
  readonly lifts: NoteLifts;
}

/**
 * Prints until every page number that is printed is true and every note stands on the page of its number; a note that
 * does not is lifted in its paragraph. Throws AuthorMistake at the lines of the notes that three further prints could
 * not bring there.
 */
export async function settlePages(settling: Settling): Promise<Settled> {
  const { document, beside, named, expected, render, print } = settling;
  let pages = expected;
  let lifts: NoteLifts = settling.lifts ?? new Map();
  for (let round = 1; ; round++) {
    const html = render(pages, lifts);
    const bytes = await print(html);
    const found = await readDestinations(bytes);
    const settled = named.every((id) => pages.get(id) === found.get(id));
    const stray = beside.filter(({ id }) => isStray(id, found));
    if (settled && stray.length === 0) return { html, bytes, pages, lifts };
    if (round === mostPrints) {
      if (stray.length > 0) throw new AuthorMistake(stray.map((note) => strayProblem(note, found)));
      throw new Error(`the page numbers of ${document.brief} did not settle in ${mostPrints} prints`);
    }
    pages = found;
    lifts = new Map([
      ...lifts,
      ...stray.map(
        ({ id }) => [id, betterLift(lifts.get(id) ?? 0, (found.get(id) ?? 0) > (found.get(markOf(id)) ?? 0))] as const,
      ),
    ]);
  }
}

/** The anchor of a note's number in the text. */
const markOf = (id: string): string => `${id}-reference`;

const isStray = (id: string, found: PageNumbers): boolean => found.get(id) !== found.get(markOf(id));

const strayProblem = ({ id, number, place }: Note, found: PageNumbers) =>
  error(
    "note-off-page",
    `note ${number} has no room beside its number: it stands on page ${found.get(id)}, the number on page ${found.get(markOf(id))}`,
    place,
    "shorten the notes beside this text, or put this one earlier in its paragraph",
  );
