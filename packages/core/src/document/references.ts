import type { Source } from "../evidence/evidence.ts";
import { wordsIn } from "../files/words.ts";
import { formatDate } from "../language/dates.ts";
import { type Composition, frameWord, type Known } from "./composition.ts";
import type { Reference } from "./document.ts";

/** "Yagubova (undated)", "OECD (2025)" */
export function shortCitation(source: Source, known: Known): string {
  const publisher = wordsIn(source.publisher, known.tag);
  const name = source.author?.split(" ").at(-1) ?? publisher.split(/[,;(]/)[0]?.trim() ?? publisher;
  return `${name} (${source.date?.slice(0, 4) ?? frameWord("no-date", known)})`;
}

export function toReference(source: Source, known: Known): Reference {
  const publisher = wordsIn(source.publisher, known.tag);
  return {
    id: source.id,
    citation: shortCitation(source, known),
    author: source.author ?? publisher,
    date: source.date === null ? frameWord("no-date", known) : formatDate(source.date, known.language),
    title: wordsIn(source.title, known.tag),
    publisher: source.author === null ? "" : publisher,
    address: source.address,
    licence: wordsIn(source.licence, known.tag),
    retrieved: source.retrieved === null ? null : formatDate(source.retrieved, known.language),
  };
}

/** The sources that the text quoted, by author and title in the order of the language. */
export function listReferences(composition: Composition): readonly Reference[] {
  const order = new Intl.Collator(composition.language.locale);
  return [...composition.used]
    .map((source) => toReference(source, composition))
    .sort((a, b) => order.compare(a.author, b.author) || order.compare(a.title, b.title));
}
