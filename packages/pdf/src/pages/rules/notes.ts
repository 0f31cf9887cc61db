import { type Element, itemsIn, typeOf } from "../../structure/tree.ts";
import type { Block } from "../blocks.ts";
import type { Layout } from "../layout.ts";
import { excerpt, faultAt, type PageFault, type PageRule } from "../rule.ts";

interface Reference {
  readonly number: string;
  readonly page: number;
}

/** The numbers in the text that lead to notes. */
function referencesIn({ tree, textOf, pageOf }: Layout): readonly Reference[] {
  const isMark = (element: Element) => typeOf(element) === "Reference" && !/^TOCI?$/.test(parentType(element));
  return (tree?.elements.filter(isMark) ?? []).flatMap((element) => {
    const page = [...itemsIn(element)].flatMap((item) => pageOf(item) ?? [])[0];
    const number = textOf(element);
    return page === undefined || !/^\d+$/.test(number) ? [] : [{ number, page }];
  });
}

const parentType = ({ parent }: Element): string => (parent ? typeOf(parent) : "");

const notesIn = ({ blocks }: Layout): readonly Block[] => blocks.filter(({ type }) => type === "Note");

const numberOf = ({ text }: Block): string => /^\d+/.exec(text)?.[0] ?? "";

function* strayNotes(layout: Layout): Generator<PageFault> {
  const pages = new Map(referencesIn(layout).map(({ number, page }) => [number, page]));
  for (const note of notesIn(layout)) {
    const [first] = note.lines;
    const page = pages.get(numberOf(note));
    if (first && page !== undefined && first.page !== page)
      yield faultAt(
        first,
        `note ${numberOf(note)} stands on page ${first.page}, its number in the text on page ${page}`,
        note,
        layout,
      );
  }
}

function* unmatched(layout: Layout): Generator<PageFault> {
  const numbers = referencesIn(layout).map(({ number }) => number);
  const notes = notesIn(layout);
  for (const [at, note] of notes.entries()) {
    const [first] = note.lines;
    const count = numbers.filter((number) => number === numberOf(note)).length;
    if (first && count !== 1)
      yield faultAt(first, `the text leads ${count} times to the note “${excerpt(note.text)}”`, note, layout);
    else if (first && numberOf(note) !== String(at + 1))
      yield faultAt(first, `note ${numberOf(note)} is the ${at + 1}. of the document`, note, layout);
  }
}

export const noteRules: readonly PageRule[] = [
  { id: "note-off-page", level: "error", title: "a note stands on the page of its number", check: strayNotes },
  { id: "note-unmatched", level: "error", title: "each note has one number in the text, in order", check: unmatched },
];
