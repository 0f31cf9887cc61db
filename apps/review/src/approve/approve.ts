import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRoot, type Shown, type Terminal, writeAtomic } from "@chancery/cli";
import {
  type ApprovedEdition,
  AuthorMistake,
  approvable,
  approvalsFile,
  type ComposedEdition,
  compareApproved,
  composeEditions,
  error,
  hashApproved,
  type Move,
  Problems,
  readProject,
} from "@chancery/core";
import { writeRecord } from "./write-record.ts";

export interface ApproveOptions {
  readonly root: string;
  readonly project: string;
  readonly brief: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  readonly note: string | null;
}

/**
 * Records that a person accepts the numbers of a brief as they are: load -> compute -> compose -> compare -> write. Throws
 * AuthorMistake where the brief has a mistake: what cannot be built cannot be approved.
 */
export function approve(options: ApproveOptions, terminal: Terminal, shown: Shown): void {
  const { root, project, brief: id } = options;
  const files = readRoot(root, project);
  shown.files = files;
  const problems = new Problems();
  const editions = composeEditions(readProject(files, problems), { briefs: [id], languages: [] }, problems);
  problems.throwIfFailed();
  if (editions.length === 0) throw new AuthorMistake([error("no-brief", `there is no brief "${id}"`, null)]);
  for (const [, ofBrief] of Map.groupBy(editions, ({ brief }) => brief.id)) approveBrief(ofBrief, options, terminal);
}

function approveBrief(editions: readonly ComposedEdition[], options: ApproveOptions, terminal: Terminal): void {
  const [first] = editions;
  if (first === undefined) return;
  const { root, by, date, note } = options;
  const { meta, approvals } = first.brief;
  const now = approvable(editions.flatMap(({ document, deck }) => [document, deck]));
  const { edition: number = 1 } = meta;
  const last = approvals.editions.filter(({ edition }) => edition <= number).at(-1);
  const entry: ApprovedEdition = {
    edition: number,
    date,
    by,
    ...(note === null ? {} : { note }),
    sha256: hashApproved(now),
    values: { ...now.values },
    figures: { ...now.figures },
  };
  const file = join(root, approvalsFile(first.brief));
  writeAtomic(file, writeRecord(withEntry(approvals.editions, entry)));
  const known = { values: last?.values ?? {}, figures: last?.figures ?? {} };
  for (const move of last === undefined ? [] : compareApproved(known, now, "0")) terminal.out(`  ${lineOf(move)}`);
  const { length } = Object.keys(now.values);
  terminal.out(`wrote ${file}: edition ${number}, ${length} numbers approved by ${by} on ${date}`);
  if (!readFileSync(file, "utf8").includes(entry.sha256)) throw new Error(`${file} was not written`);
}

function lineOf({ what, name, approved, printed, how }: Move): string {
  if (what === "figure") return `${name}: ${approved === null ? "a new figure" : how}`;
  return `${name}: ${approved === null ? "new, " : `${approved} -> `}${printed}${how === "" ? "" : ` (${how})`}`;
}

/** The record with an edition's entry in its place; only the last two keep their numbers, git has the rest. */
function withEntry(editions: readonly ApprovedEdition[], entry: ApprovedEdition): readonly ApprovedEdition[] {
  const others = editions.filter(({ edition }) => edition !== entry.edition);
  const all = [...others, entry].toSorted((a, b) => a.edition - b.edition);
  return all.map((one, at) => (at >= all.length - 2 ? one : withoutNumbers(one)));
}

function withoutNumbers({ values: _, figures: __, ...kept }: ApprovedEdition): ApprovedEdition {
  return kept;
}
