import { relative } from "node:path";
import { interruptible, writeTogether } from "@chancery/cli";
import { AuthorMistake, error, type Files, foldersUnder } from "@chancery/core";
import { authorLine, authorText } from "./author-names.ts";
import { type BriefAnswers, type BriefGiven, briefAnswers } from "./brief-answers.ts";
import { fillStarter, type Marks, quoted, wordsText } from "./fill-starter.ts";
import { fallback, reportStarter, starterWords } from "./starter-words.ts";
import { newMistakes } from "./try-out.ts";
import type { World } from "./world.ts";

/** Begins a brief with a made-up source: ask -> fill -> check -> write. Throws AuthorMistake; then nothing was written. */
export async function newBrief(id: string | undefined, given: BriefGiven, world: World): Promise<void> {
  const answers = await briefAnswers(id, given, world);
  refuseTaken(answers.id, world);
  const made = checkedFiles(answers, world);
  await interruptible(
    async () => writeTogether(world.root, { made }),
    async () => {},
  );
  tell(answers.id, [...made.keys()], world);
}

/** A title with a number in it ("Budget 2027") is a name, and stands under `literals`. */
function checkedFiles(answers: BriefAnswers, world: World): Files {
  const plain = briefFiles(answers, world);
  const numbers = newMistakes(world.files, plain).filter(({ rule }) => rule.startsWith("unquoted-number"));
  const made = numbers.length === 0 ? plain : withLiterals(plain, answers);
  const mistakes = newMistakes(world.files, made);
  if (mistakes.length > 0) throw new AuthorMistake(mistakes);
  return made;
}

function withLiterals(files: Files, { id, titles }: BriefAnswers): Files {
  const path = `data/briefs/${id}/brief.yaml`;
  const literals = [...new Set(titles.values())].map((title) => `  - ${quoted(title)}\n`);
  const comment = "# Names with numbers in them that state no quantity, such as this title.\n";
  return new Map([...files, [path, `${files.get(path) ?? ""}\n${comment}literals:\n${literals.join("")}`]]);
}

/** The files of a new brief and of its made-up source, by path. */
export function briefFiles({ id, titles, authors, languages }: BriefAnswers, { files, today }: World): Files {
  const source = `${id}-example`;
  const marks: Marks = {
    ...starterWords(files, languages),
    id,
    source,
    title: titleText(titles, languages),
    date: today,
    languages: `[${languages.join(", ")}]`,
    "author-line": quoted(authorLine(authors)),
    authors: `[${authors.map(authorText).join(", ")}]`,
  };
  const fill = (path: string): string => fillStarter(files, path, marks);
  const ofBrief = ["brief.yaml", "metrics.yaml", "figures.yaml"].map(
    (name) => [`data/briefs/${id}/${name}`, fill(`templates/starter/brief/${name}`)] as const,
  );
  const reports = languages.map((tag) => {
    const { path, own } = reportStarter(files, tag);
    return [`data/briefs/${id}/report.${tag}.md`, `${own ? "" : borrowed(tag)}${fill(path)}`] as const;
  });
  const ofSource = ["source.yaml", "facts.yaml", "by-year.csv", "by-year.schema.yaml"].map((name) => {
    const path = `data/sources/${source}/${name.replace("by-year", `${source}-by-year`)}`;
    return [path, fill(`templates/starter/brief/${name}`)] as const;
  });
  return new Map([...ofBrief, ...reports, ...ofSource]);
}

const borrowed = (tag: string): string =>
  `{{!-- There is no first text for the language "${tag}": this is the ${fallback} one, to be translated. --}}\n`;

function titleText(titles: ReadonlyMap<string, string>, languages: readonly string[]): string {
  const shared = titles.get("*") ?? [...titles.values()][0] ?? "";
  return wordsText(new Map(languages.map((tag) => [tag, titles.get(tag) ?? shared])));
}

function refuseTaken(id: string, { files }: World): void {
  const folders = [`data/briefs/${id}`, `data/sources/${id}-example`].filter((path) => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return foldersUnder(files, path.slice(0, path.lastIndexOf("/"))).includes(name);
  });
  if (folders.length === 0) return;
  throw new AuthorMistake(
    folders.map((path) =>
      error("folder-exists", `there is a folder ${path} already`, null, "nothing was written: give another name"),
    ),
  );
}

function tell(id: string, paths: readonly string[], { terminal, root }: World): void {
  for (const path of paths) terminal.out(`wrote ${path}`);
  const inRoot = rootOption(root);
  terminal.out(`\nIts numbers are made up, and every check says so until you have replaced them. What now:`);
  terminal.out(`  pnpm dev ${id}${inRoot}            shows it while you write`);
  terminal.out(`  pnpm check ${id}${inRoot}          finds mistakes, and names their lines`);
  terminal.out(`  pnpm report build ${id}${inRoot}   makes the PDF and the web page`);
  terminal.out(`  pnpm slides build ${id}${inRoot}   makes the deck`);
}

/** How a command finds a root that is not the folder it runs in. */
function rootOption(root: string): string {
  const path = relative(process.cwd(), root);
  return path === "" ? "" : ` --root ${path.length < root.length ? path : root}`;
}
