import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { cached, cacheFolders } from "@chancery/chromium";
import type { Files } from "@chancery/core";
import { type Output, outputsIn } from "./outputs.ts";
import type { SideOptions } from "./side-options.ts";

/** What makes outputs: of other code, other templates or another lockfile, they may be others. */
const engineParts = ["packages", "apps/report", "apps/slides", "templates", "data/languages"];
const code = /\.(ts|js|vue|css|hbs|ya?ml|json)$/;

function engineHash(project: string): string {
  const hash = createHash("sha256").update(readFileSync(join(project, "pnpm-lock.yaml")));
  for (const part of engineParts)
    for (const name of readdirSync(join(project, part), { recursive: true, encoding: "utf8" }).sort()) {
      if (
        /(^|[/\\])(node_modules|fixtures|\.turbo)([/\\]|$)/.test(name) ||
        !code.test(name) ||
        /\.test\.ts$/.test(name)
      )
        continue;
      hash.update(`${part}/${name}\n`).update(readFileSync(join(project, part, name)));
    }
  return hash.digest("hex");
}

/** The outputs of some content, built once: they are kept under a hash of the content, of what is wanted of it and of the engine. */
export async function buildContent(
  root: string,
  side: string,
  files: Files,
  options: SideOptions,
): Promise<readonly Output[]> {
  const { project, briefs, languages } = options;
  const hash = createHash("sha256")
    .update(engineHash(project))
    .update(JSON.stringify([briefs, languages]));
  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\n${text}\n`);
  const name = join("diff", hash.digest("hex").slice(0, 32));
  const folder = await cached(cacheFolders(process.env), name, async (draft) => {
    const named = [...briefs, "--root", root, "--out", draft, ...languages.flatMap((tag) => ["--lang", tag])];
    options.say(`building the reports of ${side}`);
    await run(project, "report", [...named, "--format", "pdf", "--format", "html"]);
    options.say(`building the decks of ${side}`);
    await run(project, "slides", [...named, "--format", "pdf"]);
  });
  removeOld(dirname(folder));
  return outputsIn(folder);
}

/** Days after which outputs that were kept are removed: each version of the engine has others. */
const keptFor = 14;

function removeOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const age = Date.now() - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > keptFor * 86_400_000) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Builds as a person does, with the command line: apps know nothing of each other. */
function run(project: string, app: "report" | "slides", words: readonly string[]): Promise<void> {
  const cli = join(project, "apps", app, "src/cli.ts");
  return new Promise((done, failed) => {
    execFile(process.execPath, [cli, "build", ...words], { maxBuffer: 64 * 1024 * 1024 }, (cause, _, err) => {
      if (cause === null) done();
      else failed(new BuildFailed(err.trim() || cause.message));
    });
  });
}

/** A build said what is wrong; its pages cannot be compared. */
export class BuildFailed extends Error {
  override readonly name = "BuildFailed";
}
