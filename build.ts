/**
 * `pnpm build`: every brief and its deck, and then the bundle of the apps, so that the next command starts at once.
 * With nothing changed turbo does nothing. What is given goes to both apps, which then look for themselves at what they
 * made before: `pnpm build --explain`, `pnpm build emerging-donor --lang en`, `pnpm build --no-cache`.
 */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";

const given = process.argv.slice(2);
const args = given.length === 0 ? ["run", "build", "engine"] : ["run", "build", "--force", "--", ...given];

/** Which program CHANCERY_BROWSER names: turbo, which sees the name alone, must not give back what another one printed. */
function browserFile(): string {
  const named = process.env["CHANCERY_BROWSER"];
  const found = named === undefined ? undefined : statSync(named, { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

const { status } = spawnSync(join(import.meta.dirname, "node_modules/.bin/turbo"), args, {
  cwd: import.meta.dirname,
  stdio: "inherit",
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", CHANCERY_BROWSER_FILE: browserFile() },
});
process.exitCode = status ?? 1;
