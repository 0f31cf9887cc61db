import { AuthorMistake, error } from "@chancery/core";
import { z } from "zod";
import type { SourceKind } from "../../new/new-source.ts";
import { withoutMarks } from "./plain-text.ts";
import { type NamedAuthor, partRest, type Reference, takeAddress, takeDate, takeFirst } from "./reference.ts";

const kinds: Readonly<Record<string, SourceKind>> = {
  dataset: "dataset",
  webpage: "web",
  post: "web",
  "post-weblog": "web",
  "article-newspaper": "press",
  "article-magazine": "press",
  broadcast: "press",
  interview: "press",
  ...Object.fromEntries(
    "article article-journal bill book chapter document hearing legislation legal_case manuscript paper-conference regulation report review speech standard thesis treaty"
      .split(" ")
      .map((type) => [type, "report"] as const),
  ),
};

const text = z.union([z.string(), z.number()]).transform(String);
const item = z.looseObject({ id: text, type: z.string() });
const list = z.union([
  z.array(item),
  z.object({ items: z.array(item) }).transform(({ items }) => items),
  item.transform((one) => [one]),
]);

const person = z.looseObject({
  literal: z.string().optional(),
  family: z.string().optional(),
  given: z.string().optional(),
  suffix: z.string().optional(),
  "dropping-particle": z.string().optional(),
  "non-dropping-particle": z.string().optional(),
});
const date = z.union([
  z.looseObject({ "date-parts": z.array(z.array(z.union([text, z.null()]))).min(1) }),
  z.looseObject({ raw: text }),
  z.looseObject({ literal: text }),
]);

/** The items of a CSL-JSON file, as Zotero and other reference managers export it. Throws AuthorMistake for what is none. */
export function readCsl(content: string, file: string): readonly Reference[] {
  const hint = "in Zotero: Export, format CSL JSON; each item needs an id and a type";
  const refuse = (message: string): never => {
    throw new AuthorMistake([error("csl-syntax", message, null, hint)]);
  };
  const json = ((): unknown => {
    try {
      return JSON.parse(content);
    } catch (cause) {
      return refuse(`${file} is no JSON: ${(cause as SyntaxError).message}`);
    }
  })();
  const read = list.safeParse(json);
  if (!read.success) return refuse(`${file} is JSON, but no list of references in the form CSL-JSON`);
  return read.data.map((each, at) => toReference(each, `${file}, item ${at + 1}`));
}

function toReference({ id, type, ...rest }: z.infer<typeof item>, place: string): Reference {
  const said: string[] = [];
  const fields = new Map(Object.entries(rest).map(([name, value]) => [name, fieldText(value)]));
  const authors = authorsOf(rest["author"]);
  if (authors.length > 0) fields.delete("author");
  const publisher = takeFirst(fields, ["publisher"]);
  const container = publisher === null ? takeFirst(fields, ["container-title"]) : null;
  if (container !== null) said.push(`no publisher is named: "${container}", in which it stands, is taken for it`);
  return {
    key: takeFirst(fields, ["citation-key"]) ?? id,
    place,
    type,
    kind: kinds[type] ?? null,
    title: takeFirst(fields, ["title"]),
    authors,
    publisher: publisher ?? container,
    date: takeDate(fields, ["issued"]),
    address: takeAddress(fields, said),
    licence: takeFirst(fields, ["license", "licence", "rights"]),
    retrieved: takeDate(fields, ["accessed"]),
    ...partRest(fields),
    said,
  };
}

/** A name that is in one piece is an institution's; of one word it is cited alike. */
function authorsOf(value: unknown): readonly NamedAuthor[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [withoutMarks(value)];
  const read = z.array(person).safeParse(value);
  if (!read.success || read.data.some((each) => nameText(each) === "")) return [];
  return read.data.map((each) => {
    const whole = each.literal !== undefined || (each.given ?? "") === "";
    const name = nameText(each);
    return whole && name.includes(" ") ? { institution: name } : name;
  });
}

/** A text, a list of persons or a date as one text; what is none of these as JSON, so that nothing is lost. */
function fieldText(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return withoutMarks(String(value));
  if (value === null || value === undefined) return "";
  const persons = z.array(person).min(1).safeParse(value);
  if (persons.success && persons.data.every((each) => nameText(each) !== ""))
    return persons.data.map(nameText).join("; ");
  const day = date.safeParse(value);
  return day.success ? dateText(day.data) : JSON.stringify(value);
}

const nameText = ({ literal, given, family, suffix, ...particles }: z.infer<typeof person>): string =>
  withoutMarks(
    literal ??
      [given, particles["dropping-particle"], particles["non-dropping-particle"], family, suffix]
        .filter((part) => part !== undefined && part !== "")
        .join(" "),
  );

/** 2024-03-05; a span as 2020/2022, which is no date of a source and stays among the fields. */
function dateText(given: z.infer<typeof date>): string {
  const parts = given["date-parts"] as readonly (readonly (string | null)[])[] | undefined;
  if (parts === undefined) return String(given["raw"] ?? given["literal"] ?? "");
  const whole = (each: readonly (string | null)[]): string =>
    each
      .filter((part) => part !== null && part !== "")
      .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, "0"))
      .join("-");
  return parts.map(whole).join("/");
}
