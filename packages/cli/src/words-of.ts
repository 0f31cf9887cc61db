import { readFileSync } from "node:fs";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { suggest } from "@chancery/core";

/**
 * The words that a script of one file was given, as `parseArgs` reads them. `--help` prints the comment that the file begins
 * with, and an option that is none is answered with the nearest that is one; then the process ends, with 0 or 1.
 * @param file the script's own: `import.meta.filename`
 */
export function wordsOf<T extends ParseArgsConfig>(file: string, config: T): ReturnType<typeof parseArgs<T>> {
  const args = config.args ?? process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    const [, comment = ""] = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(readFileSync(file, "utf8")) ?? [];
    process.stdout.write(`${comment.replaceAll(/^ \* ?/gm, "")}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (cause) {
    if (!(cause instanceof TypeError) || !("code" in cause)) throw cause;
    const [, unknown] = /^Unknown option '(--?[^' ]+)/.exec(cause.message) ?? [];
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const told =
      unknown === undefined
        ? cause.message.split(". ")[0]
        : `there is no option ${unknown}: ${suggest(unknown, [...known, "--help"])}`;
    process.stderr.write(`error: ${told}\n(--help shows all options, with examples)\n`);
    process.exit(1);
  }
}
