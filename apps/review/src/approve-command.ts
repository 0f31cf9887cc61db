import { openTerminal, type Shown, wholeRoot } from "@chancery/cli";
import { AuthorMistake, error } from "@chancery/core";
import type { Command } from "commander";
import { approve } from "./approve/approve.ts";
import { lastCommit } from "./diff/git.ts";

interface Given {
  readonly root: string;
  readonly by?: string;
  readonly date?: string;
  readonly note?: string;
}

export function addApprove(program: Command, project: string, shown: Shown): void {
  program
    .command("approve")
    .description(
      "Records beside a brief that a person accepts its numbers as they are: check then says which moved since.",
    )
    .argument("<brief>", "a folder of data/briefs")
    .option("--root <folder>", "the folder that holds data/", project)
    .option("--by <name>", "who approves (default: the user that git knows)")
    .option("--date <date>", "when, as 2026-11-24 (default: the date of the last commit)")
    .option("--note <text>", "what was looked at, or why it is accepted")
    .addHelpText(
      "after",
      '\nExample:\n  pnpm run approve emerging-donor --note "OECD revised its series in June"\n\nWrites data/briefs/<brief>/approved.yaml. Without "run", pnpm takes "approve" for a command of its own. docs/diff.md',
    )
    .action(async (brief: string, given: Given) => {
      const root = wholeRoot(given.root);
      const known = given.by === undefined || given.date === undefined ? await lastCommit(root) : null;
      approve(
        {
          root,
          project,
          brief,
          by: lineOf(given.by ?? known?.user) ?? missing("by", "who approves it"),
          date: dateOf(given.date ?? known?.date ?? missing("date", "when it is approved")),
          note: lineOf(given.note),
        },
        openTerminal(),
        shown,
      );
    });
}

/** Words as they stand in a line of the record; null where there are none. */
const lineOf = (text: string | null | undefined): string | null => text?.replace(/[\s\p{Cc}]+/gu, " ").trim() || null;

function missing(option: string, what: string): never {
  throw new AuthorMistake([
    error("unknown-approval", `nobody says ${what}, and git does not know`, null, `say it with --${option}`),
  ]);
}

function dateOf(given: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : null;
  if (date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given)) return given;
  throw new AuthorMistake([error("wrong-date", `"${given}" is no date`, null, "write it as 2026-11-24")]);
}
