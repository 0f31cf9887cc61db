import type { Source, SourceAuthor } from "../evidence/evidence.ts";
import { wordsIn } from "../files/words.ts";
import { formatDate } from "../language/dates.ts";
import { type Composition, frameWord, type Known } from "./composition.ts";
import type { Reference } from "./document.ts";

/** "Yagubova (undated)", "OECD (2025)", "World Bank (2024)" */
export function shortCitation(source: Source, known: Known): string {
  const publisher: SourceAuthor = { name: source.publisher, institution: true };
  const name = shortNames(source.authors.length === 0 ? [publisher] : source.authors, known.tag);
  return `${name} (${source.date?.slice(0, 4) ?? frameWord("no-date", known)})`;
}

/** "Yagubova", "World Bank"; of two authors both; of more the first "et al.", as in every language. */
export function shortNames(authors: readonly SourceAuthor[], language: string): string {
  const [first = "", ...others] = authors.map((author) => shortName(author, language));
  const named = others.filter((name) => name !== "al.");
  if (others.length === 0) return first;
  return others.length === 1 && named.length === 1 ? `${first} & ${named[0]}` : `${first} et al.`;
}

/** A person's last name; an institution's own without the place or parent that follows: "Ministry of Finance". */
function shortName({ name, institution }: SourceAuthor, language: string): string {
  const text = wordsIn(name, language);
  return (institution ? text.split(/[,;(]/)[0]?.trim() : text.trim().split(/\s+/).at(-1)) || text;
}

/** All authors as the list of sources names them; empty where there is none. */
export const authorText = ({ authors }: Source, language: string): string =>
  authors.map(({ name }) => wordsIn(name, language)).join("; ");

export function toReference(source: Source, known: Known): Reference {
  const publisher = wordsIn(source.publisher, known.tag);
  const author = authorText(source, known.tag);
  return {
    id: source.id,
    citation: shortCitation(source, known),
    author: author || publisher,
    date: source.date === null ? frameWord("no-date", known) : formatDate(source.date, known.language),
    title: wordsIn(source.title, known.tag),
    publisher: author === "" ? "" : publisher,
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
