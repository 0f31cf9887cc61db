import { AuthorMistake, error, type Problem } from "@chancery/core";
import type { Creator, Entry } from "@retorquere/bibtex-parser";
import type { SourceKind } from "../../new/new-source.ts";
import { withoutMarks } from "./plain-text.ts";
import { type NamedAuthor, partRest, type Reference, takeAddress, takeDate, takeFirst } from "./reference.ts";

/** What the sorts of BibTeX and BibLaTeX are here; of any other, such as misc, only a person can tell. */
const kinds: Readonly<Record<string, SourceKind>> = {
  dataset: "dataset",
  online: "web",
  electronic: "web",
  www: "web",
  ...Object.fromEntries(
    "article report techreport book mvbook inbook booklet bookinbook collection incollection proceedings inproceedings conference thesis phdthesis mastersthesis manual unpublished jurisdiction legislation"
      .split(" ")
      .map((type) => [type, "report"] as const),
  ),
};

/** The entries of a BibTeX or BibLaTeX file, its LaTeX signs as letters. Throws AuthorMistake for what cannot be read. */
export async function readBibtex(text: string, file: string): Promise<readonly Reference[]> {
  // Read only when it is needed: the parser and its tables of signs are large.
  const { parse } = await import("@retorquere/bibtex-parser");
  const { entries, errors } = parse(text, { english: false, sentenceCase: false, caseProtection: false });
  const lineOf = lineFinder(text);
  const problems = errors
    .filter(({ error: message }) => !message.startsWith("unhandled macro"))
    .map(({ error: message, input }) => syntaxProblem(message, input ?? "", file, lineOf));
  const keyless = entries.filter(({ key, input }) => key === "" && input !== "");
  problems.push(
    ...keyless.map(({ type, input }) =>
      error("bibtex-key", `${file}:${lineOf(input)}: an entry @${type} has no key`, null, `write @${type}{a-key,`),
    ),
  );
  if (problems.length > 0) throw new AuthorMistake(problems);
  return entries.map((entry) => toReference(entry, `${file}:${lineOf(entry.input)}`));
}

function syntaxProblem(message: string, input: string, file: string, lineOf: (part: string) => number): Problem {
  const line = Number(/ at line (\d+)/.exec(message)?.[1] ?? lineOf(input));
  const [, macro] = /string reference "(.*)"/.exec(message) ?? [];
  if (macro !== undefined)
    return error(
      "bibtex-string",
      `${file} uses the short form ${macro}, which no @string defines`,
      null,
      `write the words in braces, or define it: @string{${macro} = {…}}`,
    );
  const start = input.trim() === "" ? line : lineOf(input);
  const from = start === line ? "" : ` (the entry begins in line ${start})`;
  const hint = 'each { needs its }, each " its ", and each field but the last a comma after it';
  return error(
    "bibtex-syntax",
    `${file}:${line} cannot be read${from}: a brace or quotation mark is left open`,
    null,
    hint,
  );
}

/** The line of a part of a text. Equal parts are found in the order in which they are asked for. */
function lineFinder(text: string): (part: string) => number {
  const found = new Map<string, number>();
  return (part) => {
    const at = text.indexOf(part.trim(), found.get(part) ?? 0);
    found.set(part, at + 1);
    return text.slice(0, Math.max(0, at)).split("\n").length;
  };
}

function toReference(entry: Entry, place: string): Reference {
  const said: string[] = [];
  const fields = plainFields(entry);
  const subtitle = takeFirst(fields, ["subtitle"]);
  const title = takeFirst(fields, ["title"]);
  const authors = authorsOf(entry);
  fields.delete("author");
  const publisher = takeFirst(fields, ["publisher", "institution", "organization", "school"]);
  const container = publisher === null ? takeFirst(fields, ["journaltitle", "journal"]) : null;
  if (container !== null) said.push(`no publisher is named: the journal "${container}" stands for it`);
  const address = takeAddress(fields, said);
  const onWeb = entry.type === "misc" && address !== null;
  if (onWeb) said.push("it is of the type misc and has an address: it is taken as a page of the web");
  return {
    key: entry.key,
    place,
    type: entry.type,
    kind: kinds[entry.type] ?? (onWeb ? "web" : null),
    title: title === null || subtitle === null ? title : `${title}: ${subtitle}`,
    authors,
    publisher: publisher ?? container,
    date: takeDate(fields, ["date"]) ?? takeYear(fields),
    address,
    licence: takeFirst(fields, ["license", "licence", "copyright", "rights"]),
    retrieved: takeDate(fields, ["urldate", "accessed"]),
    ...partRest(fields),
    said,
  };
}

/** `year = 2024, month = mar, day = 5` as one date; what is no year stays among the fields. */
function takeYear(fields: Map<string, string>): string | null {
  const two = (name: string): string => (fields.get(name) ?? "").padStart(2, "0");
  const [year = ""] = [fields.get("year") ?? ""];
  fields.set("year-month", `${year}-${two("month")}`);
  fields.set("year-month-day", `${year}-${two("month")}-${two("day")}`);
  const date = takeDate(fields, ["year-month-day", "year-month", "year"]);
  fields.delete("year-month");
  fields.delete("year-month-day");
  if (date !== null) for (const used of ["year", "month", "day"].slice(0, date.split("-").length)) fields.delete(used);
  return date;
}

/** What stands in braces as a whole is an institution's name, as BibTeX reads it; of one word it is cited alike. */
function authorsOf({ fields, input }: Entry): readonly NamedAuthor[] {
  const authors: readonly Creator[] = fields.author ?? [];
  return authors.flatMap((author): readonly NamedAuthor[] => {
    const name = plain(nameText(author), input);
    if (name === "") return [];
    return author.name !== undefined && name.includes(" ") ? [{ institution: name }] : [name];
  });
}

function plainFields({ fields, input }: Entry): Map<string, string> {
  const asText = (value: unknown): string =>
    Array.isArray(value)
      ? value.map((each) => (typeof each === "string" ? each : nameText(each as Creator))).join("; ")
      : String(value ?? "");
  return new Map(Object.entries(fields).map(([name, value]) => [name, plain(asText(value), input)]));
}

/** In TeX's oldest fonts < and > print as marks of Spanish, and the parser knows it; nobody means that. */
function plain(text: string, input: string): string {
  const spanish = /[¡¿]|\\text(exclam|question)down|[!?]`/.test(input);
  return withoutMarks(spanish ? text : text.replaceAll("¡", "<").replaceAll("¿", ">"));
}

function nameText({ name, firstName, prefix, lastName, suffix }: Creator): string {
  if (name === undefined && lastName === "others" && firstName === undefined) return "et al.";
  return name ?? [firstName, prefix, lastName, suffix].filter((part) => part !== undefined && part !== "").join(" ");
}
