import { placeSources } from "../document/places.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { sameAs } from "../evidence/same-as.ts";
import { type Files, pathsUnder } from "../files/files.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Accounting } from "./accounting.ts";
import { composeEvidence, evidenceText } from "./compose-evidence.ts";
import { cutTables } from "./cut-tables.ts";
import { recompose } from "./recompose.ts";

/** What core reads; a drawing's ground is no evidence. */
const readable = /\.(ya?ml|csv|md)$/;

/**
 * The files that a document can be computed and composed from anew, by their paths: the brief's, its language's, and
 * those of the sources that it stands on. That they are enough is tried: where they are not, all sources are given.
 */
export function filesBehind(accounting: Accounting, files: Files): Files {
  const few = filesNamed(accounting, files);
  const known = few.find((some) => enough(some, accounting));
  if (known !== undefined) return known;
  const all = pick(files, [
    ...own(accounting),
    ...["data/sources", "data/languages"].flatMap((folder) => pathsUnder(files, folder)),
  ]);
  if (enough(all, accounting)) return all;
  throw new Error(`${accounting.quoting.brief} is not composed the same from all its files`);
}

/**
 * The brief's own files, its language's, and those of the sources that it names: of a member of a family with the rows alone
 * that it asked for, so that what others quote is no part of it, and then whole.
 */
export function filesNamed(accounting: Accounting, files: Files): readonly Files[] {
  const sources = [...sourcesBehind(accounting)].sort().map((id) => `data/sources/${id}`);
  const whole = pick(files, [...own(accounting), ...sources.flatMap((folder) => pathsUnder(files, folder))]);
  const { asked } = accounting.edition;
  return asked === undefined ? [whole] : [cutTables(whole, asked), whole];
}

function own({ edition, kind }: Accounting): readonly string[] {
  const { brief, tag } = edition;
  const names = ["brief.yaml", "metrics.yaml", "figures.yaml", "approved.yaml", `report.${tag}.md`];
  const deck = kind === "deck" ? [`deck.${tag}.md`] : [];
  const languages = brief.meta.languages.map((language) => `data/languages/${language}.yaml`);
  return [...[...names, ...deck].map((name) => `data/briefs/${brief.folder}/${name}`), ...languages];
}

function pick(files: Files, paths: readonly string[]): Files {
  const known = paths.filter((path) => readable.test(path) && files.has(path));
  return new Map(known.map((path) => [path, files.get(path) ?? ""]));
}

function enough(files: Files, accounting: Accounting): boolean {
  const { kind, quoting, edition } = accounting;
  const again = recompose(files, { kind, brief: quoting.brief, language: edition.tag });
  if (again === null || JSON.stringify(again.quoting) !== JSON.stringify(quoting)) return false;
  return evidenceText(again) === evidenceText(accounting);
}

/** Sources that the document quotes, draws or computes with, and those that they lean on. */
function sourcesBehind(accounting: Accounting): ReadonlySet<string> {
  const { evidence, edition } = accounting;
  const found = new Set([...Object.keys(composeEvidence(accounting).sources), ...placeSources(evidence)]);
  const add = ({ origin, inputs = [] }: Quantity): void => {
    for (const source of origin.sources) found.add(source);
    for (const input of inputs) add(input);
  };
  for (const { quantity } of edition.metrics.values()) add(quantity);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const source of leanedOn(found, evidence)) found.add(source);
  }
  return found;
}

/** The source of a table that a key refers to, of a statement that means the same, and one that names another. */
function leanedOn(sources: ReadonlySet<string>, evidence: Evidence): readonly string[] {
  const tables = [...evidence.series.values()].filter(({ source }) => sources.has(source));
  const keys = tables.flatMap(({ foreignKeys }) => foreignKeys.flatMap(({ table }) => table ?? []));
  const same = sameAs(evidence.facts).flatMap(([id, other]) =>
    sources.has(evidence.facts.get(id)?.source ?? "") ? other : [],
  );
  return [
    ...keys.flatMap((id) => evidence.series.get(id)?.source ?? []),
    ...same.flatMap((id) => evidence.facts.get(id)?.source ?? []),
    ...[...sources].flatMap((id) => evidence.sources.get(id)?.citedBy ?? []),
  ];
}
