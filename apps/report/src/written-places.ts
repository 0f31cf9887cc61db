import { type Block, type Document, type Figure, type Inline, type Place, plainText } from "@chancery/core";

interface Written {
  readonly words: string;
  readonly place: Place;
}

/** Fewer letters than this are in too many texts to tell one. */
const enough = 4;

/** Finds where the author wrote what a page prints, by its words; null where no text of the document begins so. */
export function placesOf(document: Document): (text: string) => Place | null {
  const all = writtenIn(document).map(({ words, place }) => ({ words: solid(words), place }));
  return (text) => {
    const wanted = solid(text);
    if (wanted.length < enough) return null;
    const exact = all.find(({ words }) => words === wanted);
    if (exact) return exact.place;
    const begins = all.find(({ words }) => words !== "" && (wanted.startsWith(words) || words.startsWith(wanted)));
    return (begins ?? all.find(({ words }) => words.includes(wanted)))?.place ?? null;
  };
}

/** Letters and digits alone: how a line is broken and in which case it is printed is no matter. */
const solid = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();

function writtenIn(document: Document): readonly Written[] {
  const { meta, places, gist, standfirst, keyMessages, keyFigures, sections, notes, figures } = document;
  const front: readonly (readonly [string, string])[] = [
    ["title", meta.title],
    ["subtitle", meta.subtitle],
    ["gist", plainText(gist)],
    ["standfirst", plainText(standfirst)],
    ...keyMessages.map((message) => ["key-messages", plainText(message)] as const),
    ...keyFigures.map(
      ({ quote, label }) =>
        ["key-figures", `${quote.before} ${quote.text} ${quote.after} ${plainText(label)}`] as const,
    ),
  ];
  return [
    ...figures.flatMap(ofFigure),
    ...sections.flatMap(({ number, heading, place, blocks }) => [
      { words: `${number} ${plainText(heading)}`, place },
      ...blocks.flatMap(ofBlock),
    ]),
    ...notes.map(({ number, children, place }) => ({ words: `${number} ${plainText(children)}`, place })),
    ...front.flatMap(([part, words]) => (places[part] ? [{ words, place: places[part] }] : [])),
  ];
}

function ofFigure({ label, title, subtitle, note, place }: Figure): readonly Written[] {
  const parts: readonly (readonly Inline[])[] = [title, subtitle, note];
  return [{ words: label, place }, ...parts.map((part) => ({ words: plainText(part), place }))].filter(
    ({ words }) => solid(words).length >= enough,
  );
}

function ofBlock(block: Block): readonly Written[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
    case "pull-quote":
      return [{ words: plainText(block.children), place: block.place }];
    case "list":
      return block.items.flatMap((item, at) => {
        const words = plainText(item);
        const place = block.place;
        return [
          { words, place },
          { words: `${at + 1}. ${words}`, place },
        ];
      });
    case "callout":
      return [{ words: plainText(block.title), place: block.place }, ...block.blocks.flatMap(ofBlock)];
    case "recommendations":
      return block.recommendations.flatMap(({ number, title, text }) => [
        { words: `${number} ${plainText(title)}`, place: block.place },
        { words: plainText(text), place: block.place },
      ]);
    case "figure":
      return [];
  }
}
