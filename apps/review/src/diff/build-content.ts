import { execFile } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { browserIdentity, cached, cacheFolders } from "@chancery/chromium";
import { digestOf, engineHash, sourceDate, trusted } from "@chancery/cli";
import type { Files } from "@chancery/core";
import { type Output, outputsIn } from "./outputs.ts";
import type { SideOptions } from "./side-options.ts";

/**
 * The outputs of some content, built once: they are kept under a hash of the content, of what is wanted of it, of the engine
 * and its surroundings. Throws BuildFailed, with what could be built, where a build says that something is wrong.
 */
export async function buildContent(
  root: string,
  side: string,
  files: Files,
  options: SideOptions,
): Promise<readonly Output[]> {
  const { project, briefs, languages } = options;
  const { untrusted, allowNoSandbox } = options.trust ?? trusted;
  const trust = untrusted ? ["--untrusted", ...(allowNoSandbox ? ["--allow-no-sandbox"] : [])] : [];
  const surroundings = [engineHash(), browserIdentity(process.env), sourceDate(process.env)];
  const content = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const name = join("diff", digestOf([surroundings, trust, briefs, languages, content]).slice(0, 32));
  const folder = await cached(cacheFolders(process.env), name, async (draft) => {
    const named = [...briefs, ...trust, "--root", root, "--out", draft, ...languages.flatMap((tag) => ["--lang", tag])];
    options.say(`building the reports of ${side}`);
    const reports = await run(project, "report", [...named, "--format", "pdf", "--format", "html"]);
    options.say(`building the decks of ${side}`);
    const decks = await run(project, "slides", [...named, "--format", "pdf"]);
    const failure = reports ?? decks;
    if (failure !== null) throw new BuildFailed(failure, outputsIn(draft));
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

const running = new AbortController();

/** Ends the builds that were begun here, as Ctrl-C would, for a command that ends. */
export const endBuilds = (): void => running.abort();

/** Builds as a person does, with the command line: apps know nothing of each other. Null, or what it says is wrong. */
function run(project: string, app: "report" | "slides", words: readonly string[]): Promise<string | null> {
  const cli = join(project, "apps", app, "src/cli.ts");
  return new Promise((done) => {
    const options = { maxBuffer: 64 * 1024 * 1024, signal: running.signal };
    execFile(process.execPath, [cli, "build", ...words], options, (cause, _, err) => {
      const lines = err.trim().split("\n");
      done(cause === null ? null : (lines.find((line) => line.startsWith("error")) ?? (lines[0] || cause.message)));
    });
  });
}

/** A build said what is wrong: what it lacks cannot be compared. */
export class BuildFailed extends Error {
  override readonly name = "BuildFailed";
  /** What was built all the same. */
  readonly outputs: readonly Output[];

  constructor(message: string, outputs: readonly Output[]) {
    super(message);
    this.outputs = outputs;
  }
}
