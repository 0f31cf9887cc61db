/**
 * Builds every brief and its deck, the manifest of all that was made, and the bundle of the apps, so that the next command
 * starts at once. With nothing changed turbo does nothing. What is given goes to both apps, which then look for themselves
 * at what they made before: --lang, --format pdf, --root, --out, --shard, --sign, --untrusted, --allow-no-sandbox, --no-cache
 * and --explain, as `pnpm report build --help` tells them.
 *
 * Examples:
 *     pnpm build
 *     pnpm build emerging-donor --lang en
 *     pnpm build --explain
 *     pnpm build --shard 3/8 --out shard
 */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";

const project = import.meta.dirname;
const paths = ["--root", "--out"];
/** Each app runs in its own folder: a path is meant from where the command was given. */
const given = process.argv.slice(2).map((word, at, all) => (paths.includes(all[at - 1] ?? "") ? resolve(word) : word));

/** Which program CHANCERY_BROWSER names: turbo, which sees the name alone, must not give back what another one printed. */
function browserFile(): string {
  const named = process.env["CHANCERY_BROWSER"];
  const found = named === undefined ? undefined : statSync(named, { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

function run(command: string, args: readonly string[]): number {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: "1", CHANCERY_BROWSER_FILE: browserFile() };
  return spawnSync(command, args, { cwd: project, stdio: "inherit", env }).status ?? 1;
}

/** Options that both apps take: a wrong one is told once and at once, and not by turbo. */
const words = ["lang", "format", "root", "out", "shard", "sign"];
const flags = ["untrusted", "allow-no-sandbox", "no-cache", "explain"];
if (given.length > 0) {
  const { wordsOf } = await import("./packages/cli/src/words-of.ts");
  const options = Object.fromEntries([
    ...words.map((name) => [name, { type: "string", multiple: true }] as const),
    ...flags.map((name) => [name, { type: "boolean" }] as const),
  ]);
  wordsOf(import.meta.filename, { allowPositionals: true, options });
}

const turbo = join(project, "node_modules/.bin/turbo");

/** What of the given words the manifest must know: where the outputs lie, which part of all they are, and whose. */
function manifestWords(): readonly string[] {
  const valued = [...paths, "--shard"].flatMap((name) => {
    const at = given.indexOf(name);
    return at === -1 ? [] : given.slice(at, at + 2);
  });
  return [...valued, ...given.filter((word) => word === "--untrusted")];
}

process.exitCode =
  given.length === 0
    ? run(turbo, ["run", "build", "manifest", "engine"])
    : run(turbo, ["run", "build", "--force", "--", ...given]) ||
      run(process.execPath, [join(project, "start.mjs"), "apps/publish/src/cli.ts", "manifest", ...manifestWords()]);
