import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { AuthorMistake, error, suggest } from "@chancery/core";
import { InvalidArgumentError, Option } from "commander";

/** An option that collects what it is given each time. */
export function severalOf(flags: string, description: string, choices?: readonly string[]): Option {
  const option = new Option(flags, choices ? `${description} (choices: ${choices.join(", ")})` : description);
  return option.argParser((value: string, before: string[] | undefined) => {
    if (choices && !choices.includes(value))
      throw new InvalidArgumentError(`Choices are ${choices.join(", ")}: ${suggest(value, choices)}`);
    return [...(before ?? []), value];
  });
}

/** The folder that `--root` names, as a whole path. Throws AuthorMistake where there is none. */
export function wholeRoot(given: string): string {
  const root = resolve(given);
  if (existsSync(root)) return root;
  throw new AuthorMistake([
    error("no-root", `there is no folder ${given}`, null, "--root names the folder that holds data/"),
  ]);
}
