import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  exits,
  openTerminal,
  run,
  type ShardOf,
  type Shown,
  shardOption,
  sourceDate,
  type TrustGiven,
  trustOf,
  untrustedOption,
  wholeRoot,
  writeAtomic,
} from "@chancery/cli";
import { AuthorMistake, error } from "@chancery/core";
import { Command } from "commander";
import { manifestName, manifestText, readManifest } from "./build-manifest.ts";
import { makeManifest } from "./make-manifest.ts";
import { mergeShards } from "./merge-shards.ts";
import { releaseFiles } from "./release-files.ts";
import { comparisonLines, isSame, reproduce } from "./reproduce.ts";
import { project } from "./versions.ts";
import { writeIndex } from "./write-index.ts";

const shown: Shown = { files: null };
const rootHelp = "the folder that holds data/ and templates/";
const outHelp = "the folder of the outputs (default: out/ in the root)";
const outOf = (root: string, out: string | undefined): string => (out === undefined ? join(root, "out") : resolve(out));

const noOutputs = (out: string): AuthorMistake =>
  new AuthorMistake([
    error("no-outputs", `there is no folder of outputs ${out}`, null, "`pnpm build` makes it; --out names another"),
  ]);

interface Given extends TrustGiven {
  readonly root: string;
  readonly out?: string;
  readonly shard?: ShardOf;
}

const program = new Command("publish")
  .description("Outputs as a whole: what they are, again, and together.")
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm manifest\n  pnpm reproduce out/manifest.json\n  pnpm release --out release",
  );

program
  .command("manifest")
  .description("Writes manifest.json: every output with its size and SHA-256, what it was made from, and with what.")
  .option("--root <folder>", rootHelp, project)
  .option("--out <folder>", outHelp)
  .addOption(shardOption())
  .addOption(untrustedOption())
  .addHelpText("after", "\nExample:\n  pnpm manifest --out out")
  .action((given: Given) => {
    const root = wholeRoot(given.root);
    const out = outOf(root, given.out);
    if (!existsSync(out)) throw noOutputs(out);
    const { untrusted } = trustOf(given);
    const manifest = makeManifest({ root, out, shard: given.shard ?? null, date: sourceDate(process.env), untrusted });
    writeAtomic(join(out, manifestName), manifestText(manifest));
    openTerminal().out(`wrote ${join(out, manifestName)} (${manifest.outputs.length} outputs)`);
  });

program
  .command("reproduce")
  .description("Builds anew what a manifest names, and compares it byte for byte.")
  .argument("[manifest]", "manifest.json of a build (default: that of out/)")
  .option("--root <folder>", rootHelp, project)
  .addHelpText("after", "\nExample:\n  pnpm reproduce out/manifest.json\n\nExits 1 when an output is not the same.")
  .action(async (file: string | undefined, given: Given) => {
    const root = wholeRoot(given.root);
    const terminal = openTerminal();
    const first = readManifest(file === undefined ? join(root, "out", manifestName) : resolve(file));
    const comparison = await reproduce(first, root, terminal);
    for (const line of comparisonLines(comparison)) terminal.out(line);
    if (!isSame(comparison)) process.exitCode = exits.mistake;
  });

program
  .command("merge-shards")
  .description("Joins the outputs of `pnpm build --shard 1/8` … `8/8`: each must be there once, and of one build.")
  .argument("<folder...>", "folders of outputs, each with its manifest.json")
  .requiredOption("--out <folder>", "where to write")
  .addHelpText("after", "\nExample:\n  pnpm merge-shards shards/* --out out")
  .action((folders: string[], given: { out: string }) => {
    mergeShards(folders, resolve(given.out), openTerminal());
  });

program
  .command("index")
  .description(
    "Writes index.html: a page of all briefs with their pictures, languages, formats and evidence, and one of each family.",
  )
  .option("--root <folder>", rootHelp, project)
  .option("--out <folder>", outHelp)
  .addHelpText("after", "\nExample:\n  pnpm site")
  .action(async (given: Given) => {
    const root = wholeRoot(given.root);
    await writeIndex(root, outOf(root, given.out), openTerminal());
  });

program
  .command("release")
  .description("Lays the outputs beside one another for a release: each under a name of its own, with their checksums.")
  .option("--root <folder>", rootHelp, project)
  .option("--from <folder>", outHelp)
  .requiredOption("--out <folder>", "where to write")
  .addHelpText("after", "\nExample:\n  pnpm release --out release")
  .action((given: Given & { readonly from?: string; readonly out: string }) => {
    const from = outOf(wholeRoot(given.root), given.from);
    const files = releaseFiles(from, readManifest(join(from, manifestName)));
    for (const [name, content] of files) writeAtomic(join(resolve(given.out), name), content);
    openTerminal().out(`wrote ${files.size} files to ${given.out}`);
  });

await run(program, shown);
