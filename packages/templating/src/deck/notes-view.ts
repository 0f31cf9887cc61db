import { type Deck, type Quote, type Slide, unhedgedWord } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { plainText, printedQuote } from "../inline/plain-text.ts";

/** What the speaker sees: the author's words, then each quantity on the slide with what is known of it. */
export interface NotesView {
  readonly paragraphs: readonly SpokenView[];
  readonly quoted: readonly QuotedView[];
}

type SpokenView =
  | { readonly partial: "paragraph"; readonly children: Extract<Spoken, { kind: "paragraph" }>["children"] }
  | {
      readonly partial: "list";
      readonly ordered: boolean;
      readonly items: readonly {
        readonly number: number;
        readonly children: Extract<Spoken, { kind: "paragraph" }>["children"];
      }[];
    };
type Spoken = Slide["notes"]["text"][number];

interface QuotedView {
  readonly printed: string;
  readonly label: string;
  /** "Hedge: over; Source: OECD (2025)" */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

export function notesView({ notes }: Slide, { sources }: Deck, word: FrameLookup): NotesView {
  const citations = new Map(sources.map(({ id, citation }) => [id, citation]));
  return {
    paragraphs: notes.text.map((block) =>
      block.kind === "paragraph"
        ? { partial: "paragraph", children: block.children }
        : {
            partial: "list",
            ordered: block.ordered,
            items: block.items.map((children, at) => ({ number: at + 1, children })),
          },
    ),
    quoted: notes.quoted.map((quote) => quotedView(quote, citations, word)),
  };
}

function quotedView(quote: Quote, citations: ReadonlyMap<string, string>, word: FrameLookup): QuotedView {
  const hedge = [quote.before, quote.after].filter((part) => part !== "").join(" … ");
  const cited = quote.sources.map((id) => citations.get(id) ?? id);
  return {
    printed: printedQuote(quote),
    label: [quote.label, quote.period].filter((part) => part !== "").join(", "),
    facts: [
      { name: word("hedge"), value: hedge === "" ? word(unhedgedWord(quote)) : hedge },
      ...(cited.length === 0
        ? []
        : [{ name: word(cited.length === 1 ? "source" : "sources"), value: cited.join("; ") }]),
    ],
  };
}

/** The notes without markup, for what counts words or reads them aloud. */
export const notesText = (view: NotesView): string =>
  [
    ...view.paragraphs.map((spoken) =>
      spoken.partial === "paragraph"
        ? plainText(spoken.children)
        : spoken.items
            .map(({ number, children }) => `${spoken.ordered ? `${number}.` : "–"} ${plainText(children)}`)
            .join("\n"),
    ),
    ...view.quoted.map(
      ({ printed, label, facts }) =>
        `${printed} – ${label}. ${facts.map(({ name, value }) => `${name}: ${value}`).join(". ")}.`,
    ),
  ].join("\n\n");
