import { type Asker, gather } from "@chancery/cli";
import { AuthorMistake, error, foldersUnder, suggest } from "@chancery/core";
import { parse } from "yaml";
import { slug, wrongId } from "./slug.ts";
import { checkId, type World } from "./world.ts";

export interface BriefGiven {
  readonly title?: readonly string[];
  readonly author?: readonly string[];
  readonly language?: readonly string[];
}

export interface BriefAnswers {
  readonly languages: readonly string[];
  /** By language; the first one's text stands for a language without its own. */
  readonly titles: ReadonlyMap<string, string>;
  readonly authors: readonly string[];
  readonly id: string;
}

/** What a new brief needs to know: from options, else asked for. Throws AuthorMistake for what is missing or unknown. */
export async function briefAnswers(id: string | undefined, given: BriefGiven, world: World): Promise<BriefAnswers> {
  const names = languageNames(world);
  const languages = given.language && checkLanguages(given.language, [...names.keys()]);
  if (id !== undefined) {
    checkId(id);
    refuseMisspelt(id);
  }
  return gather<BriefAnswers>(
    {
      languages: {
        given: languages,
        option: "--language en",
        ask: (asker) =>
          asker.several(
            "In which languages will it be written?",
            [...names].map(([value, label]) => ({ value, label })),
            ["en"],
          ),
        assume: () => ["en"],
      },
      titles: {
        given: given.title && titlesOf(given.title, names),
        option: '--title "A title of at most eight words"',
        ask: (asker, known) => askTitles(asker, known.languages ?? [], names),
      },
      authors: {
        given: given.author,
        option: '--author "Given Family"',
        ask: async (asker) => {
          const answer = await asker.text("Who writes it? (several names with semicolons between them)", "", needed);
          return answer
            .split(";")
            .map((name) => name.trim())
            .filter((name) => name !== "");
        },
      },
      id: {
        given: id,
        option: "a name for its folder, such as water-prices",
        ask: (asker, known) => {
          const check = (answer: string): string | null => wrongId(answer) ?? taken(answer, world);
          return asker.text("What is its folder in data/briefs called?", proposed(known), check);
        },
        assume: (known) => {
          const made = proposed(known);
          checkId(made);
          return made;
        },
      },
    },
    world.asker,
  );
}

/** `pnpm new sorce` means no brief of that name. Who does calls it something else, or renames the folder. */
function refuseMisspelt(id: string): void {
  const near = /^did you mean "(.*)"\?$/.exec(suggest(id, ["source", "chart"]))?.[1];
  if (near === undefined) return;
  const hint = `did you mean pnpm new ${near}? A brief is called after what it is about: pnpm new water-prices`;
  throw new AuthorMistake([error("unknown-command", `pnpm new ${id} would begin a brief called "${id}"`, null, hint)]);
}

const needed = (answer: string): string | null => (answer === "" ? "this cannot be left empty" : null);

const proposed = ({ titles }: Partial<BriefAnswers>): string => slug([...(titles?.values() ?? [])][0] ?? "");

const taken = (id: string, { files }: World): string | null =>
  foldersUnder(files, "data/briefs").includes(id) ? "there is a brief of this name already" : null;

async function askTitles(asker: Asker, languages: readonly string[], names: ReadonlyMap<string, string>) {
  const titles = new Map<string, string>();
  for (const tag of languages) {
    const where = languages.length > 1 ? ` (${names.get(tag) ?? tag})` : "";
    titles.set(tag, await asker.text(`What is its title?${where} At most eight words`, "", needed));
  }
  return titles;
}

/** `--title "Water" --title az="Su"`: a text without a language is for all that have none of their own. */
function titlesOf(given: readonly string[], names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    given.map((text) => {
      const [, tag, rest] = /^([a-z]{2,3})=(.*)$/.exec(text) ?? [];
      return tag !== undefined && rest !== undefined && names.has(tag) ? [tag, rest] : ["*", text];
    }),
  );
}

/** The languages that briefs can be written in, each with its own name. */
function languageNames({ files }: World): ReadonlyMap<string, string> {
  const found = [...files].flatMap(([path, text]) => {
    const tag = /^data\/languages\/([a-z]{2,3})\.yaml$/.exec(path)?.[1];
    if (tag === undefined) return [];
    const { name } = parse(text) as { readonly name?: unknown };
    return [[tag, typeof name === "string" ? name : tag] as const];
  });
  return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function checkLanguages(given: readonly string[], known: readonly string[]): readonly string[] {
  const tags = [...new Set(given.flatMap((tags) => tags.split(",")))];
  const unknown = tags.filter((tag) => !known.includes(tag));
  if (unknown.length === 0) return tags;
  throw new AuthorMistake(
    unknown.map((tag) =>
      error(
        "unknown-language",
        `there is no language "${tag}"`,
        null,
        `${suggest(tag, known)} A language is a file of data/languages`,
      ),
    ),
  );
}
