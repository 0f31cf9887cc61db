import { noStore, openStatus, readRoot, type Shown, type Status, type Store, type Terminal } from "@chancery/cli";
import { AuthorMistake, composeEditions, error, type Files, Problems, readProject, suggest } from "@chancery/core";
import { type Entry, listEntries } from "./facts/entries.ts";
import { explainEntry } from "./facts/explain.ts";

export interface FactsGiven {
  readonly root: string;
  readonly source?: string;
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
  const { entries, sources } = found;
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
    failed: problems.failed,
  };
}

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
  const widest = Math.min(44, Math.max(0, ...entries.map((entry) => entry.id.length)));
  for (const { id, value, label, quotedAt } of entries)
    terminal.out(
      `${id.padEnd(widest)}  ${value}  ${label}${quotedAt.length === 0 ? "" : ` [quoted ${quotedAt.length}×]`}`,
    );
  terminal.out(`${entries.length} facts and metrics`);
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
  else terminal.out(found.map(explainEntry).join("\n\n"));
}
