import { gather, interruptible, type Wanting, writeTogether } from "@chancery/cli";
import { AuthorMistake, error, type Files, foldersUnder } from "@chancery/core";
import { fillStarter, quoted } from "./fill-starter.ts";
import { slug, wrongId } from "./slug.ts";
import { newMistakes } from "./try-out.ts";
import { checkId, type World } from "./world.ts";

export interface SourceGiven {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly address?: string;
  readonly licence?: string;
  readonly kind?: string;
  readonly retrieved?: string;
}

export interface SourceAnswers extends Required<SourceGiven> {
  readonly id: string;
}

export const sourceKinds = ["dataset", "report", "web", "press", "compiled"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Begins a source: ask -> fill -> check -> write. Throws AuthorMistake; then nothing was written. */
export async function newSource(id: string | undefined, given: SourceGiven, world: World): Promise<void> {
  const answers = await sourceAnswers(id, given, world);
  const made = sourceFiles(answers, world.files);
  const mistakes = newMistakes(world.files, made);
  if (mistakes.length > 0) throw new AuthorMistake(mistakes);
  await interruptible(
    async () => writeTogether(world.root, { made }),
    async () => {},
  );
  for (const path of made.keys()) world.terminal.out(`wrote ${path}`);
  world.terminal.out(
    `\nIts statements go into facts.yaml, its tables beside it: pnpm run import FILE --source ${answers.id}`,
  );
}

/** source.yaml and a facts.yaml that explains itself. */
export function sourceFiles(answers: SourceAnswers, files: Files): Files {
  const { id, published, retrieved, address, kind, ...texts } = answers;
  const marks = {
    id,
    published: quoted(published),
    retrieved: quoted(retrieved),
    address,
    kind,
    title: quoted(texts.title),
    publisher: quoted(texts.publisher),
    licence: quoted(texts.licence),
  };
  const names = ["source.yaml", "facts.yaml"];
  return new Map(
    names.map((name) => [`data/sources/${id}/${name}`, fillStarter(files, `templates/starter/source/${name}`, marks)]),
  );
}

/** What a source needs to know. What nobody knows is "unknown" or "none", and never made up. */
export async function sourceAnswers(id: string | undefined, given: SourceGiven, world: World): Promise<SourceAnswers> {
  if (id !== undefined) checkFree(id, world.files);
  const date = "2025, 2025-02 or 2025-02-19; or unknown";
  return gather<SourceAnswers>(
    {
      title: text(given.title, '--title "The source\'s own title"', "What is the source's own title?"),
      publisher: text(given.publisher, '--publisher "Who published it"', "Who published it?"),
      published: text(given.published, "--published 2025-02", `When was it published? (${date})`, "unknown"),
      address: text(given.address, "--address https://…", "Where can it be read? (an address, or none)", "none"),
      licence: text(given.licence, '--licence "CC BY 4.0"', "Under which licence?", "not stated"),
      kind: {
        given: given.kind,
        option: "--kind dataset",
        ask: (asker) =>
          asker.choose(
            "What sort of source is it?",
            sourceKinds.map((value) => ({ value })),
          ),
      },
      retrieved: text(given.retrieved, `--retrieved ${world.today}`, `When did you read it? (${date})`, "unknown"),
      id: {
        given: id,
        option: "a name for its folder, such as trade-register",
        ask: (asker, known) => {
          const check = (answer: string): string | null => wrongId(answer) ?? taken(answer, world.files);
          return asker.text("What is its folder in data/sources called?", slug(known.title ?? "").slice(0, 40), check);
        },
        assume: (known) => {
          const made = slug(known.title ?? "");
          checkFree(made, world.files);
          return made;
        },
      },
    },
    world.asker,
  );
}

function text(
  given: string | undefined,
  option: string,
  question: string,
  initial = "",
): Wanting<string, SourceAnswers> {
  const check = (answer: string): string | null => (answer === "" ? "this cannot be left empty" : null);
  const wanting = { given, option, ask: (asker) => asker.text(question, initial, check) } satisfies Wanting<
    string,
    SourceAnswers
  >;
  return initial === "" ? wanting : { ...wanting, assume: () => initial };
}

const taken = (id: string, files: Files): string | null =>
  foldersUnder(files, "data/sources").includes(id) ? "there is a source of this name already" : null;

function checkFree(id: string, files: Files): void {
  checkId(id);
  if (taken(id, files) === null) return;
  const hint = "nothing was written: give another name";
  throw new AuthorMistake([error("folder-exists", `there is a folder data/sources/${id} already`, null, hint)]);
}
