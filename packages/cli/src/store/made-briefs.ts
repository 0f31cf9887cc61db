import { join, relative } from "node:path";
import type { Files, Notice, Problem, Project } from "@chancery/core";
import { aboutFiles, openAnswers } from "./answers.ts";
import { digestOf, type Parts } from "./digest.ts";
import { isLeft, type Left, leaveAt } from "./left.ts";
import type { Store } from "./store.ts";
import type { Remarks } from "./whole-run.ts";

/** A brief that was made before, and would come out the same. */
export interface MadeBrief {
  readonly languages: readonly string[];
  /** What was found when it was read and composed. */
  readonly found: readonly Problem[];
  readonly outputs: readonly MadeOutput[];
}

export interface MadeOutput extends Left, Remarks {
  /** From the folder of outputs. */
  readonly path: string;
  /** What is said of it at the end of a run. */
  readonly after?: readonly Problem[];
}

/** What an edition of a brief gave. */
export interface MadeEdition {
  readonly brief: string;
  readonly languages: readonly string[];
  readonly outputs: readonly Omit<MadeOutput, keyof Left>[];
  /** The files that its outputs carry; null where none carries any. */
  readonly enclosed: Files | null;
}

/**
 * The briefs of a run, each with all that it was made from: what its composition asked the evidence, with the answers, and
 * the files that it may read. One whose record still fits is neither read nor composed.
 */
export interface MadeBriefs {
  /** Those of an earlier run that lie there as they were left, by their ids. */
  readonly made: ReadonlyMap<string, MadeBrief>;
  /** Who notes what a brief asks. */
  watch(brief: string): Notice;
  /** Says how many editions each brief has, and what was found in it. */
  expect(editions: readonly { readonly brief: { readonly id: string } }[], found: Found): void;
  /** Notes what an edition gave; the brief is kept with the last of them. */
  done(edition: MadeEdition): void;
  /** For the end of a run: keeps what was not yet. */
  settle(): void;
}

type Found = ReadonlyMap<string, readonly Problem[]>;

export interface MadeBriefsOptions {
  readonly store: Store;
  readonly command: string;
  /** The folder of all outputs. */
  readonly out: string;
  readonly project: Project;
  /** Those that are wanted. */
  readonly briefs: readonly string[];
  /** All that the command was told, and with which it works. */
  readonly told: Parts;
}

interface Kept extends MadeBrief {
  readonly questions: readonly string[];
  /** The digest of their answers. */
  readonly answers: string;
}

/** A brief that is being made. */
interface Making {
  /** How many of its editions are not done. */
  left: number;
  readonly found: readonly Problem[];
  readonly editions: MadeEdition[];
}

export function openMadeBriefs({ store, command, out, project, briefs, told }: MadeBriefsOptions): MadeBriefs {
  const stage = `brief of ${command}`;
  const answers = openAnswers(project);
  const partsOf = openParts(project, told);
  const find = (id: string): readonly (readonly [string, Kept])[] => {
    const kept = store.get<Kept>(stage, partsOf(id));
    const fits = kept !== undefined && answers(kept.questions) === kept.answers;
    return fits && kept.outputs.every((output) => isLeft(join(out, output.path), output)) ? [[id, kept]] : [];
  };
  const asked = new Map<string, Set<string>>();
  const keep = (id: string, { found, editions }: Making, outputs: readonly MadeOutput[]): void => {
    const enclosed = editions.flatMap((each) =>
      each.enclosed === null ? [] : aboutFiles(each.enclosed, project.files),
    );
    const questions = [...new Set([...(asked.get(id) ?? []), ...enclosed])];
    const languages = editions[0]?.languages ?? [];
    const kept: Kept = { languages, found, outputs, questions, answers: answers(questions) };
    store.put(stage, partsOf(id), kept);
  };
  const making = new Map<string, Making>();
  const waiting: (() => void)[] = [];
  const settle = (): void => {
    for (const work of waiting.splice(0)) work();
  };
  return {
    made: new Map(briefs.flatMap(find)),
    watch: (id) => {
      const questions = asked.get(id) ?? new Set<string>();
      asked.set(id, questions);
      return (question) => questions.add(JSON.stringify(question));
    },
    expect: (editions, found) => {
      for (const [id, own] of Map.groupBy(editions, ({ brief }) => brief.id))
        making.set(id, { left: own.length, found: found.get(id) ?? [], editions: [] });
    },
    done: (edition) => {
      const brief = making.get(edition.brief);
      if (brief === undefined) return;
      brief.editions.push(edition);
      brief.left -= 1;
      if (brief.left > 0) return;
      settle();
      const before = brief.editions.flatMap(({ outputs }) => outputs.map((output) => leftWith(output, out)));
      // The times of what was written just now do not tell it from what another could write: it is looked at once more, later.
      waiting.push(() => {
        const after = brief.editions.flatMap(({ outputs }) => outputs.map((output) => leftWith(output, out)));
        if (after.every(({ digest }, at) => digest === before[at]?.digest)) keep(edition.brief, brief, after);
      });
    },
    settle,
  };
}

const leftWith = (output: MadeEdition["outputs"][number], out: string): MadeOutput => ({
  ...output,
  ...leaveAt(output.path),
  path: relative(out, output.path),
});

/** Tables and statements are asked one by one; all else that a brief may read goes in whole. */
const isEvidence = (path: string): boolean => /^data\/sources\/.*\.(?:ya?ml|csv)$/.test(path);

/** What a brief is made from besides the evidence, by its id. */
function openParts({ files, members }: Project, told: Parts): (id: string) => Parts {
  const commands = digestOf(told);
  const rest = [...files].filter(([path]) => !isEvidence(path));
  const inBriefs = "data/briefs/";
  const folderOf = (path: string): string => path.slice(inBriefs.length, path.indexOf("/", inBriefs.length));
  const own = Map.groupBy(
    rest.filter(([path]) => path.startsWith(inBriefs)),
    ([path]) => folderOf(path),
  );
  const folders = new Map([...own].map(([folder, entries]) => [folder, digestOf(entries)] as const));
  const shared = digestOf(rest.filter(([path]) => !path.startsWith(inBriefs)));
  return (id) => {
    const member = members.get(id);
    return { commands, shared, folder: folders.get(member?.folder ?? ""), member };
  };
}
