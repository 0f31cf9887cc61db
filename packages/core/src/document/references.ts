import type { Source } from "../evidence/evidence.ts";
import { wordsIn } from "../files/words.ts";
import { formatDate } from "../language/dates.ts";
import { type Composition, frameWord, type Known } from "./composition.ts";
import type { Reference } from "./document.ts";

/** "Yagubova (undated)", "OECD (2025)" */
export function shortCitation(source: Source, known: Known): string {
  const publisher = wordsIn(source.publisher, known.tag);
  const name = source.author === null ? (publisher.split(/[,;(]/)[0]?.trim() ?? publisher) : lastNames(source.author);
  return `${name} (${source.date?.slice(0, 4) ?? frameWord("no-date", known)})`;
}

/** "Yagubova"; of two authors, with a semicolon between them, both; of more the first "et al.", as in every language. */
export function lastNames(author: string): string {
  const [first = "", ...others] = author.split(/; */).map((name) => name.split(" ").at(-1) ?? name);
  const named = others.filter((name) => name !== "al.");
  if (others.length === 0) return first;
  return others.length === 1 && named.length === 1 ? `${first} & ${named[0]}` : `${first} et al.`;
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
