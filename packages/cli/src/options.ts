import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { AuthorMistake, error, suggest } from "@chancery/core";
import { type Command, InvalidArgumentError, Option } from "commander";

/** An option that collects what it is given each time. */
export function severalOf(flags: string, description: string, choices?: readonly string[]): Option {
  const option = new Option(flags, choices ? `${description} (choices: ${choices.join(", ")})` : description);
  return option.argParser((value: string, before: string[] | undefined) => {
    if (choices && !choices.includes(value)) throw new InvalidArgumentError(nearest(value, choices));
    return [...(before ?? []), value];
  });
}

/** Answers a wrong choice of any option, in all commands below a program, with the nearest right one. */
export function suggestChoices(program: Command): void {
  for (const command of program.commands) suggestChoices(command);
  for (const option of program.options) {
    const { argChoices: choices, parseArg } = option;
    if (choices === undefined || parseArg === undefined) continue;
    option.argParser((value: string, before: unknown) => {
      if (choices.includes(value)) return parseArg(value, before);
      throw new InvalidArgumentError(nearest(value, choices));
    });
  }
}

/** The nearest right choice and all others, as sentences. */
function nearest(value: string, choices: readonly string[]): string {
  const near = suggest(value, choices);
  const all = near.startsWith("known") ? "" : ` Known are: ${choices.join(", ")}.`;
  return `${near.charAt(0).toUpperCase()}${near.slice(1)}${all}`;
}

/** A day as `--on 2027-01-31` gives it. Throws InvalidArgumentError for what is no day. */
export function isoDate(value: string): string {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(value).toJSON()?.startsWith(value);
  if (!real) throw new InvalidArgumentError("Write a day as 2027-01-31.");
  return value;
}

/** The folder that `--root` names, as a whole path. Throws AuthorMistake where there is none. */
export function wholeRoot(given: string): string {
  const root = resolve(given);
  if (existsSync(root)) return root;
  throw new AuthorMistake([
    error("no-root", `there is no folder ${given}`, null, "--root names the folder that holds data/"),
  ]);
}
