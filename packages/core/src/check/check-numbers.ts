import type { AuthorText } from "../brief/brief.ts";
import { nameOf } from "../brief/family/parameters.ts";
import type { Place } from "../problem/problem.ts";
import type { Checking } from "./checking.ts";
import { type KnownValues, knownValues, meant } from "./known-values.ts";
import { Locator, maskAuthorText, maskYaml } from "./locator.ts";
import { metaRuns } from "./meta-runs.ts";
import { type FoundNumber, type NumberFinder, numberFinder } from "./number-words.ts";
import { type Piece, printedRuns, type Run, textOf } from "./printed-runs.ts";

/** Reports every number that is typed by hand: digits as errors, words such as "six" or "tripled" as warnings. */
export function checkNumbers(checking: Checking): void {
  const { brief, files, language, tag, texts } = checking;
  const find = numberFinder(language, brief.meta.literals ?? []);
  const known = knownValues(checking);
  for (const text of texts) checkText(text, find, known, checking);
  const locator = new Locator(brief.file, maskYaml(files.get(brief.file) ?? ""));
  const hint = "add the name that it belongs to under `literals`, or say it in the report, where it can be quoted";
  // What a parameter stands for is a name, though it be a year.
  const names = [...brief.parameters.values()].flatMap((bound) => nameOf(bound, tag) ?? []);
  const findInMeta = numberFinder(language, [...(brief.meta.literals ?? []), ...names]);
  for (const { run, found, piece, at } of inRuns(metaRuns(brief, tag), findInMeta)) {
    report(found, run.what, placeOf(found, piece, at, locator), hint, checking);
  }
}

function checkText(text: AuthorText, find: NumberFinder, known: KnownValues, checking: Checking): void {
  const locator = new Locator(text.file, maskAuthorText(checking.files.get(text.file) ?? ""));
  for (const { run, found, piece, at } of inRuns(printedRuns(text.blocks), find)) {
    report(found, run.what, placeOf(found, piece, at, locator), hintFor(found, textOf(run), known), checking);
  }
}

interface InRun {
  readonly run: Run;
  readonly found: FoundNumber;
  /** The piece that it begins in, and where. */
  readonly piece: Piece;
  readonly at: number;
}

/** The numbers of some runs in the order of the author's file, so that the same word twice is found at its two places. */
function inRuns(runs: readonly Run[], find: NumberFinder): readonly InRun[] {
  const all = runs.flatMap((run) =>
    find(textOf(run)).flatMap((found): readonly InRun[] => {
      let start = 0;
      for (const piece of run.pieces) {
        const at = found.start - start;
        if (at < piece.text.length) return [{ run, found, piece, at }];
        start += piece.text.length;
      }
      return [];
    }),
  );
  return all.sort((a, b) => a.piece.order - b.piece.order || a.at - b.at);
}

function placeOf({ text }: FoundNumber, { place, exact, text: whole }: Piece, at: number, locator: Locator): Place {
  // Markup may part a number, as in "*3*0": its first part is what stands in the line.
  const part = text.slice(0, whole.length - at);
  return exact ? { ...place, column: place.column + at, length: part.length } : locator.next(part, place.line);
}

function report(
  { kind, text }: FoundNumber,
  what: string,
  place: Place,
  hint: string,
  { problems, language }: Checking,
): void {
  if (kind === "digits")
    problems.error("unquoted-number", `"${text}" is typed by hand in ${what}: no source stands behind it`, place, hint);
  else
    problems.warning(
      "unquoted-number-word",
      `"${text}" states a number in ${what}, and no source stands behind it`,
      place,
      `${hint}; the words are listed in the language file of ${language.name}`,
    );
}

function hintFor({ kind, text, name, start }: FoundNumber, sentence: string, known: KnownValues): string {
  if (name !== text) return hintForName(name);
  const ids = kind === "digits" ? known.statedAt(sentence, start, start + text.length) : [];
  if (ids.length > 0) return meant(ids);
  if (kind === "word") return `quote a fact, say it without a number, or mark it: {{literal "${text}"}}`;
  if (/^(1[5-9]|20)\d\d$/.test(text)) return `a year of plain chronology is {{year ${text}}}`;
  return `quote a fact or metric; a name or date that states no quantity is {{literal "${text}"}}`;
}

function hintForName(name: string): string {
  if (/^(1[5-9]|20)\d0s$/.test(name)) return `a decade of plain chronology is {{literal "${name}"}}`;
  if (/^\d+(st|nd|rd|th)$/.test(name))
    return `quote a rank, or say it without a number; in a date or a name it is {{literal "${name}"}}`;
  return `if "${name}" is a name, list it under \`literals\` in brief.yaml or write {{literal "${name}"}}`;
}
