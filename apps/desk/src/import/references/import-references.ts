import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { interruptible, writeTogether } from "@chancery/cli";
import { AuthorMistake, error, foldersUnder, suggest } from "@chancery/core";
import { slug } from "../../new/slug.ts";
import { newMistakes } from "../../new/try-out.ts";
import { checkId, type World } from "../../new/world.ts";
import { decodeText } from "../decode-text.ts";
import { type Answered, answerUnknown } from "./answer-unknown.ts";
import { readBibtex } from "./read-bibtex.ts";
import { readCsl } from "./read-csl.ts";
import type { NamedAuthor, Reference, ReferencesGiven } from "./reference.ts";
import { sourceText } from "./source-text.ts";

/** Whether a file is a list of references, by its name. */
export const holdsReferences = (file: string): boolean => /\.(bib|bibtex|biblatex|json)$/i.test(file);

/**
 * Makes a source of each entry of a list of references: read -> pick -> ask -> check -> write. Throws AuthorMistake;
 * then nothing was written.
 */
export async function importReferences(file: string, given: ReferencesGiven, world: World): Promise<void> {
  const bytes = readFileSync(file);
  const name = basename(file);
  const { text, said } = decodeText(bytes, name, given.encoding);
  const all = extname(name).toLowerCase() === ".json" ? readCsl(text, name) : await readBibtex(text, name);
  const picked = await pick(all, name, given, world);
  refuseMacros(picked);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const ids = folderNames(picked, given, world);
  const made = new Map<string, string>();
  const answered: Answered[] = [];
  for (const [at, reference] of picked.entries()) {
    const answers = await answerUnknown(reference, given, picked.length, world);
    answered.push(answers);
    const from = `Imported from ${name}, entry ${reference.key} of the type ${reference.type} (SHA-256 ${hash}).`;
    made.set(`data/sources/${ids[at]}/source.yaml`, sourceText(ids[at] ?? "", answers, from, world.files));
  }
  const mistakes = newMistakes(world.files, made);
  if (mistakes.length > 0) throw new AuthorMistake(mistakes);
  await interruptible(
    async () => writeTogether(world.root, { made }),
    async () => {},
  );
  for (const line of said) world.terminal.out(line);
  tell(answered, [...made.keys()], all.length, world);
}

async function pick(
  all: readonly Reference[],
  file: string,
  { entry }: ReferencesGiven,
  { asker }: World,
): Promise<readonly Reference[]> {
  if (all.length === 0) {
    const hint = "an entry of BibTeX begins with its type and key: @techreport{oecd2024,";
    throw new AuthorMistake([error("no-references", `${file} holds no entry`, null, hint)]);
  }
  const keys = all.map(({ key }) => key);
  const unknown = (entry ?? []).filter((key) => !keys.includes(key));
  if (unknown.length > 0)
    throw new AuthorMistake(
      unknown.map((key) => error("unknown-entry", `${file} has no entry "${key}"`, null, suggest(key, keys))),
    );
  if (entry !== undefined) return all.filter(({ key }) => entry.includes(key));
  if (asker === null || all.length === 1) return all;
  const choices = all.map(({ key, title }) => ({ value: key, label: key, hint: title ?? "without a title" }));
  const chosen = await asker.several("Which entries become sources?", choices, keys);
  return all.filter(({ key }) => chosen.includes(key));
}

const nameOf = (author: NamedAuthor): string => (typeof author === "string" ? author : author.institution);

/** What the parser of LaTeX does not know would stand in the list of sources as it is. */
function refuseMacros(picked: readonly Reference[]): void {
  const problems = picked.flatMap(({ title, authors, publisher, place }) =>
    [title, ...authors.map(nameOf), publisher].flatMap((value) => {
      if (!/\\[A-Za-z]/.test(value ?? "")) return [];
      const message = `${place}: a command of LaTeX is not known, in "${value}"`;
      return [error("bibtex-macro", message, null, "write the letter or words themselves")];
    }),
  );
  if (problems.length > 0) throw new AuthorMistake(problems);
}

/** A folder for each entry, named by its key. Throws AuthorMistake where two would be the same, or one is there. */
function folderNames(picked: readonly Reference[], { source }: ReferencesGiven, { files }: World): readonly string[] {
  if (source !== undefined && picked.length > 1) {
    const message = `--source names one folder, and ${picked.length} entries would become sources`;
    throw new AuthorMistake([
      error("wrong-argument", message, null, "add --entry with the key of the one that is meant"),
    ]);
  }
  const ids = picked.map((reference) => source ?? folderName(reference));
  for (const id of ids) checkId(id);
  const there = foldersUnder(files, "data/sources");
  const problems = ids.flatMap((id, at) => {
    const { key, place } = picked[at] as Reference;
    const first = ids.indexOf(id);
    if (first !== at) {
      const message = `${place}: the entry "${key}" would be called ${id}, as that at ${picked[first]?.place} is`;
      return [error("duplicate-entry", message, null, "give one of them another key, or take it out of the file")];
    }
    if (!there.includes(id)) return [];
    const hint = `it is never overwritten: take other entries with --entry, or this one alone with --entry ${key} --source another-name`;
    return [error("folder-exists", `${place}: there is a source ${id} already`, null, hint)];
  });
  if (problems.length > 0) throw new AuthorMistake(problems);
  return ids;
}

/** Of its key; of its title where the key is an address, as Zotero has them, or of no Latin letters. */
function folderName({ key, title }: Reference): string {
  const byKey = key.includes("://") ? "" : slug(key.replaceAll(/[^\p{Letter}\p{Mark}\d]+/gu, " "));
  return (
    byKey ||
    slug(title ?? "")
      .slice(0, 40)
      .replace(/-+$/, "")
  );
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function tell(answered: readonly Answered[], paths: readonly string[], all: number, { terminal }: World): void {
  for (const [at, { reference, said }] of answered.entries()) {
    terminal.out(`${reference.place}: ${reference.key}`);
    for (const line of [...reference.said, ...said]) terminal.out(`  ${line}`);
    const noted = reference.noted.map(([name]) => name);
    if (noted.length > 0) terminal.out(`  into its notes: ${noted.join(", ")}`);
    for (const [name, value] of reference.leftOut) terminal.out(`  not taken over: ${name}: ${short(value)}`);
    terminal.out(`  wrote ${paths[at]}`);
  }
  const left = all - answered.length;
  terminal.out(
    `${answered.length === 1 ? "1 source" : `${answered.length} sources`} of ${all}${left === 0 ? "" : `; ${left} left where they are`}`,
  );
}
