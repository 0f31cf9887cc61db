import { AuthorMistake, error, isPartialDate } from "@chancery/core";
import { type SourceKind, sourceKinds } from "../../new/new-source.ts";
import type { World } from "../../new/world.ts";
import type { Reference, ReferencesGiven } from "./reference.ts";

/** An entry whose gaps are closed: by an option, by a person, or by the words that say that nobody knows. */
export interface Answered {
  readonly reference: Reference;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly address: string;
  readonly licence: string;
  readonly retrieved: string;
  readonly kind: SourceKind;
  /** What stands there only because nobody said otherwise, in words. */
  readonly said: readonly string[];
}

/** More entries than this are not asked about one by one. */
const askedAbout = 5;

/** Closes the gaps of an entry, without making anything up. Throws AuthorMistake where it has no title. */
export async function answerUnknown(
  reference: Reference,
  given: ReferencesGiven,
  count: number,
  { asker, today }: World,
): Promise<Answered> {
  const { key, place, title } = reference;
  if (title === null)
    throw new AuthorMistake([error("no-title", `${place}: the entry "${key}" has no title`, null, "add title = {…}")]);
  const said: string[] = [];
  const ask = count <= askedAbout ? asker : null;
  const fill = async (
    name: string,
    known: string | null,
    option: string | undefined,
    unknown: string,
    check = nothing,
  ) => {
    if (known !== null) return known;
    if (option !== undefined) return option;
    const question = `${key}: ${questions[name]}`;
    const answer = (await ask?.text(question.replace("TODAY", today), unknown, check)) ?? unknown;
    if (answer === unknown) said.push(`${called[name]} is not known: "${unknown}" is written`);
    return answer;
  };
  const isDate = (text: string): string | null =>
    text === "unknown" || isPartialDate(text) ? null : "write 2025, 2025-02 or 2025-02-19; or unknown";
  const isAddress = (text: string): string | null =>
    text === "none" || URL.canParse(text) ? null : "write an address that begins with https://, or none";
  return {
    reference,
    title,
    publisher: await fill("publisher", reference.publisher, given.publisher, "not stated"),
    date: await fill("date", reference.date, undefined, "unknown", isDate),
    address: await fill("address", reference.address, undefined, "none", isAddress),
    licence: await fill("licence", reference.licence, given.licence, "not stated"),
    retrieved: await fill("retrieved", reference.retrieved, given.retrieved, "unknown", isDate),
    kind: await kindOf(reference, given.kind, count <= askedAbout ? asker : null),
    said,
  };
}

const nothing = (_: string): string | null => null;

const called: Readonly<Record<string, string>> = {
  publisher: "its publisher",
  date: "its date",
  address: "its address",
  licence: "its licence",
  retrieved: "the day on which you read it",
};

const questions: Readonly<Record<string, string>> = {
  publisher: "Who published it?",
  date: "When was it published? (2025, 2025-02 or 2025-02-19; or unknown)",
  address: "Where can it be read? (an address, or none)",
  licence: "Under which licence?",
  retrieved: "When did you read it? (such as TODAY; or unknown)",
};

async function kindOf(
  { key, place, type, kind }: Reference,
  given: string | undefined,
  asker: World["asker"],
): Promise<SourceKind> {
  const known = kind ?? (given as SourceKind | undefined);
  if (known !== undefined) return known;
  if (asker !== null) {
    const choices = sourceKinds.map((value) => ({ value }));
    return (await asker.choose(`${key}: What sort of source is it?`, choices, "report")) as SourceKind;
  }
  const hint = `add --kind and one of ${sourceKinds.join(", ")}: it holds for every entry that does not tell`;
  throw new AuthorMistake([
    error("missing-option", `${place}: "${type}" does not tell what sort of source "${key}" is`, null, hint),
  ]);
}
