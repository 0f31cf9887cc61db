import type { Files } from "@chancery/core";
import { stringify } from "yaml";
import { fillStarter, quoted } from "../../new/fill-starter.ts";
import type { Answered } from "./answer-unknown.ts";
import type { NamedAuthor } from "./reference.ts";

/** Persons in one line, an institution alone, and both as a list. */
function authorKey(authors: readonly NamedAuthor[]): { readonly author?: NamedAuthor | readonly NamedAuthor[] } {
  const [first] = authors;
  if (first === undefined) return {};
  const persons = authors.filter((each) => typeof each === "string");
  if (persons.length === authors.length) return { author: persons.join("; ") };
  return { author: authors.length === 1 ? first : authors };
}

/** source.yaml of an entry: the starter's, and what else the entry says. */
export function sourceText(id: string, answered: Answered, from: string, files: Files): string {
  const { reference, kind, address } = answered;
  const text = fillStarter(files, "templates/starter/source/source.yaml", {
    id,
    kind,
    address,
    title: quoted(answered.title),
    publisher: quoted(answered.publisher),
    published: quoted(answered.date),
    licence: quoted(answered.licence),
    retrieved: quoted(answered.retrieved),
  });
  const rest = reference.noted.map(([name, value]) => `${name}: ${value}`);
  const more = {
    ...authorKey(reference.authors),
    notes: [from, ...rest].join("\n"),
  };
  return `${text}${stringify(more, { lineWidth: 0, blockQuote: "literal" })}`;
}
