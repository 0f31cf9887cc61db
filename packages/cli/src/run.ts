import { AuthorMistake, type Files } from "@chancery/core";
import { type Command, CommanderError } from "commander";
import { explainSystem, type SystemError } from "./explain-system.ts";
import { suggestChoices } from "./options.ts";
import { showAsTyped } from "./show-as-typed.ts";
import { openTerminal, printProblems } from "./terminal.ts";

/** Exit codes, as docs name them; `changed` is no fault, but what was asked for. */
export const exits = {
  done: 0,
  mistake: 1,
  changed: 2,
  bug: 70,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const;

/** The author's files, for the lines that messages show; set by whoever read them last. */
export interface Shown {
  files: Files | null;
}

/** Thrown where a person asked to stop, as by Ctrl-C at a question. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

const exitHelp = `
Exit codes: ${exits.done} done, ${exits.mistake} a mistake to mend, ${exits.bug} a bug of ours, ${exits.interrupted} ended by Ctrl-C.
Colours: on a terminal; NO_COLOR takes them away, FORCE_COLOR brings them to a log.`;

/** Runs a command: a mistake of the user exits 1 with its lines, a bug 70 with its stack. */
export async function run(program: Command, shown: Shown): Promise<void> {
  suggestChoices(program);
  showAsTyped(program);
  try {
    await program.addHelpText("afterAll", exitHelp).exitOverride().parseAsync();
  } catch (cause) {
    process.exitCode = explain(cause, shown);
  }
}

function explain(cause: unknown, shown: Shown): number {
  const terminal = openTerminal();
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? exits.done : exits.mistake;
  if (cause instanceof Interrupted) return exits.interrupted;
  if (cause instanceof AuthorMistake) {
    printProblems(cause.problems, shown.files, terminal);
    return exits.mistake;
  }
  if (isSystemError(cause)) {
    printProblems([explainSystem(cause)], null, terminal);
    return exits.mistake;
  }
  terminal.err(`This is a bug of Chancery, not a mistake of yours. Please report it with the lines below.\n`);
  terminal.err(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return exits.bug;
}

/** Disk full, no permission and the like: nobody's bug, and the message says all. */
function isSystemError(cause: unknown): cause is SystemError {
  return cause instanceof Error && "code" in cause && /^E[A-Z]+$/.test(String(cause.code)) && "syscall" in cause;
}
