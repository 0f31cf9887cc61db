import { isAbsolute } from "node:path";
import type { Command } from "commander";

/** How a person types a command, where that is not the name of its app and its own: the scripts of package.json. */
const typed: Readonly<Record<string, string>> = {
  desk: "pnpm",
  review: "pnpm",
  publish: "pnpm",
  report: "pnpm report",
  slides: "pnpm slides",
  // pnpm has an import, an approve and a publish of its own.
  "desk import": "pnpm run import",
  "review approve": "pnpm run approve",
  "review rules": "node apps/review/src/cli.ts rules",
  "publish index": "pnpm site",
};

/** `desk check` as `pnpm check`. */
export function typedAs(command: Command): string {
  const names: string[] = [];
  for (let each: Command | null = command; each !== null; each = each.parent) names.unshift(each.name());
  for (let count = names.length; count > 0; count--) {
    const known = typed[names.slice(0, count).join(" ")];
    if (known !== undefined) return [known, ...names.slice(count)].join(" ");
  }
  return names.join(" ");
}

/**
 * Lets each help name its command as it is typed, no folder of this machine, and a mistake its help in one line: fifty lines
 * of options would push it off the screen.
 */
export function showAsTyped(command: Command): void {
  for (const below of command.commands) showAsTyped(below);
  command.configureHelp({ commandUsage: (each) => `${typedAs(each)} ${each.usage()}` });
  const names = command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : []));
  const known = names.length === 0 ? "" : `Options are: ${names.join(", ")}.\n`;
  command.showHelpAfterError(`\n${known}${typedAs(command)} --help shows all that it takes, with examples.`);
  for (const option of command.options)
    if (typeof option.defaultValue === "string" && isAbsolute(option.defaultValue))
      option.defaultValueDescription ??= "this project";
}
