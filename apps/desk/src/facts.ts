import { noStore, openStatus, readRoot, type Shown, type Status, type Store, type Terminal } from "@chancery/cli";
import { AuthorMistake, composeEditions, error, type Files, Problems, readProject, suggest } from "@chancery/core";
import { type Entry, listEntries } from "./facts/entries.ts";
import { explainEntry } from "./facts/explain.ts";
import { explainMembers, listLines } from "./facts/explain-members.ts";

export interface FactsGiven {
  readonly root: string;
  readonly source?: string;
  /** A brief or a family whose metrics alone are wanted. */
  readonly brief?: string;
  readonly quoted?: boolean;
  readonly unquoted?: boolean;
  readonly json?: boolean;
}

/**
 * Lists facts and metrics, or explains one: load -> compute -> compose -> list -> print. To compose all members of a family
 * takes seconds, so what was found in the same files before is not looked for again.
 */
export function facts(
  id: string | null,
  given: FactsGiven,
  project: string,
  terminal: Terminal,
  shown: Shown,
  store: Store = noStore,
): void {
  using status = openStatus();
  status.say(`reading ${given.root}`);
  const files = readRoot(given.root, project);
  shown.files = files;
  const found = store.get<Found>("facts", { files }) ?? find(files, status);
  status.clear();
  // Facts can be read while a brief has mistakes; check tells them.
  if (found.failed) terminal.err("note: there are mistakes, so that some numbers may be missing: run pnpm check");
  else store.put("facts", { files }, found);
  const { sources, briefs } = found;
  const entries = found.entries.filter((entry) => isOf(entry, given.brief));
  if (given.brief !== undefined && !briefs.includes(given.brief))
    throw new AuthorMistake([
      error("unknown-brief", `there is no brief "${given.brief}"`, null, suggest(given.brief, briefs)),
    ]);
  if (given.source !== undefined && !sources.includes(given.source))
    throw new AuthorMistake([
      error("unknown-source", `no source is called "${given.source}"`, null, suggest(given.source, sources)),
    ]);
  if (id === null)
    listAll(
      entries.filter((entry) => isWanted(entry, given)),
      given,
      terminal,
    );
  else explainOne(id, entries, given, terminal);
}

interface Found {
  readonly entries: readonly Entry[];
  readonly sources: readonly string[];
  /** The names of briefs and families. */
  readonly briefs: readonly string[];
  /** Whether something in the files is wrong. */
  readonly failed: boolean;
}

function find(files: Files, status: Status): Found {
  const begins = (brief: string, language: string): void => status.say(`looking where ${brief} quotes (${language})`);
  const problems = new Problems();
  const read = readProject(files, problems);
  const editions = composeEditions(read, { briefs: [], languages: [], begins }, problems);
  return {
    entries: listEntries(read, editions),
    sources: [...read.evidence.sources.keys()],
    briefs: [...new Set([...read.families.keys(), ...read.briefIds])],
    failed: problems.failed,
  };
}

const isOf = ({ brief, folder }: Entry, wanted: string | undefined): boolean =>
  wanted === undefined || brief === null || brief === wanted || folder === wanted;

function isWanted({ sources, quotedAt, used }: Entry, { source, quoted, unquoted }: FactsGiven): boolean {
  if (source !== undefined && !sources.includes(source)) return false;
  if (quoted && quotedAt.length === 0) return false;
  return !(unquoted && used);
}

function listAll(entries: readonly Entry[], { json }: FactsGiven, terminal: Terminal): void {
  if (json) {
    terminal.out(JSON.stringify(entries, null, 2));
    return;
  }
  const lines = listLines(entries);
  for (const line of lines) terminal.out(line);
  terminal.out(`${lines.length} facts and metrics`);
}

function explainOne(id: string, entries: readonly Entry[], { json }: FactsGiven, terminal: Terminal): void {
  const found = entries.filter((entry) => entry.id === id);
  if (found.length === 0)
    throw new AuthorMistake([
      error(
        "unknown-fact",
        `no fact or metric is called "${id}"`,
        null,
        suggest(id, new Set(entries.map((entry) => entry.id))),
      ),
    ]);
  if (json) terminal.out(JSON.stringify(found, null, 2));
  else {
    const texts = [...Map.groupBy(found, ({ folder }) => folder).values()].map((own) =>
      own.length > 1 ? explainMembers(own) : own.map(explainEntry).join("\n\n"),
    );
    terminal.out(texts.join("\n\n"));
  }
}
