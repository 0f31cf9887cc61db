import { isPartialDate } from "@chancery/core";
import type { SourceKind } from "../../new/new-source.ts";

export type Named = readonly [name: string, value: string];

/** As in source.yaml: a person's name, or an institution, which is cited by its whole name. */
export type NamedAuthor = string | { readonly institution: string };

/** One entry of a list of references, in the words of source.yaml. Null is what the list does not say. */
export interface Reference {
  /** As the list calls it. */
  readonly key: string;
  /** Where in the list it stands: "refs.bib:12", "refs.json, item 3". */
  readonly place: string;
  /** The list's word for its sort: techreport, article-journal. */
  readonly type: string;
  readonly kind: SourceKind | null;
  readonly title: string | null;
  readonly authors: readonly NamedAuthor[];
  readonly publisher: string | null;
  readonly date: string | null;
  readonly address: string | null;
  readonly licence: string | null;
  readonly retrieved: string | null;
  /** What has no key of its own in source.yaml and goes into its notes. */
  readonly noted: readonly Named[];
  /** What is not taken over. */
  readonly leftOut: readonly Named[];
  /** What was understood rather than read, in words. */
  readonly said: readonly string[];
}

export interface ReferencesGiven {
  readonly encoding?: string;
  /** The folder, where one entry alone is brought in. */
  readonly source?: string;
  readonly entry?: readonly string[];
  readonly publisher?: string;
  readonly licence?: string;
  readonly retrieved?: string;
  readonly kind?: string;
}

/** Fields that are long, or of no use to a reader of the list of sources; they are told, and left out. */
export const leftOutFields: ReadonlySet<string> = new Set(["abstract", "keywords", "keyword", "file"]);

/** The first of some fields that holds anything, which is then used up. */
export function takeFirst(fields: Map<string, string>, names: readonly string[]): string | null {
  const name = names.find((each) => (fields.get(each) ?? "") !== "");
  if (name === undefined) return null;
  const value = fields.get(name) ?? null;
  fields.delete(name);
  return value;
}

/** A field as a date of source.yaml; what is none stays among the fields, and null comes back. */
export function takeDate(fields: Map<string, string>, names: readonly string[]): string | null {
  const name = names.find((each) => isPartialDate(fields.get(each) ?? ""));
  return name === undefined ? null : takeFirst(fields, [name]);
}

/** A field as an address of the web; what is none stays among the fields. */
export function takeAddress(fields: Map<string, string>, said: string[]): string | null {
  const isAddress = (text: string | undefined): boolean =>
    /^https?:\/\/\S+$/i.test(text ?? "") && URL.canParse(text ?? "");
  const name = ["url", "URL", "howpublished", "note"].find((each) => isAddress(fields.get(each)));
  if (name !== undefined) return takeFirst(fields, [name]);
  const identifier = fields.get("doi") ?? fields.get("DOI");
  const [bare = ""] = /10\.\d{4,}\/\S+$/.exec(identifier ?? "") ?? [];
  if (bare === "") return null;
  said.push(`its address is made of its DOI: https://doi.org/${bare}`);
  return `https://doi.org/${bare}`;
}

/** What is left of the fields, parted into what goes into the notes and what does not go anywhere. */
export function partRest(fields: ReadonlyMap<string, string>): Pick<Reference, "noted" | "leftOut"> {
  const rest = [...fields].filter(([, value]) => value !== "");
  const isOut = ([name]: Named): boolean => leftOutFields.has(name.toLowerCase());
  return { noted: rest.filter((each) => !isOut(each)), leftOut: rest.filter(isOut) };
}
