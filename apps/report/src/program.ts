import { join, resolve } from "node:path";
import { cacheFolders } from "@chancery/chromium";
import {
  noSandboxOption,
  noStore,
  openStore,
  openTerminal,
  readPrivateKey,
  run,
  type ShardOf,
  type Shown,
  severalOf,
  shardOption,
  sourceDate,
  type TrustGiven,
  takesOf,
  trustOf,
  untrustedOption,
  wholeRoot,
} from "@chancery/cli";
import { AuthorMistake, error } from "@chancery/core";
import { Command } from "commander";
import { build } from "./build.ts";
import { type FormatName, formatNames } from "./formats.ts";

const project = resolve(import.meta.dirname, "../../..");
const shown: Shown = { files: null };

interface Given extends TrustGiven {
  readonly lang?: string[];
  readonly format?: FormatName[];
  readonly root: string;
  readonly out?: string;
  readonly shard?: ShardOf;
  readonly sign?: string;
  readonly theme?: string;
  readonly cache: boolean;
  readonly explain?: true;
}

/** A theme is a look of the print; the web page adapts to its reader by itself. */
function formatsIn({ theme, format }: Given): readonly FormatName[] {
  if (theme === undefined) return format ?? formatNames;
  const others = (format ?? []).filter((name) => name !== "pdf");
  if (others.length > 0)
    throw new AuthorMistake([
      error(
        "theme-format",
        `--theme is for the PDF, not for ${others.join(", ")}`,
        null,
        "leave --theme or --format out",
      ),
    ]);
  return ["pdf"];
}

const program = new Command("report")
  .description("Makes policy briefs as PDF and web page.")
  .addHelpText("after", "\nExample:\n  pnpm report build emerging-donor --format pdf");

program
  .command("build")
  .description("Builds briefs; all of them when none is named.")
  .argument("[brief...]", "folders of data/briefs")
  .addOption(severalOf("--lang <language>", "only this language; may be given several times (default: all)"))
  .addOption(severalOf("--format <format>", "only this format; may be given several times (default: all)", formatNames))
  .option(
    "--root <folder>",
    "the folder that holds data/ and templates/; what it lacks of templates/ comes from the project",
    project,
  )
  .option("--out <folder>", "where to write (default: out/ in the root)")
  .option("--theme <theme>", "print in this theme of templates/theme, such as accessible (default: the brief's own)")
  .option("--sign <key>", "sign the PDFs with this Ed25519 private key (a PEM file); see docs/verify.md")
  .addOption(shardOption())
  .addOption(untrustedOption())
  .addOption(noSandboxOption())
  .option("--no-cache", "make everything anew, and keep nothing")
  .option("--explain", "say of each output why it was made, or was not")
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm report build\n  pnpm report build emerging-donor --lang en --format pdf\n  pnpm report build --root ../briefs --out /tmp/out",
  )
  .action(async (briefs: string[], given: Given) => {
    const root = wholeRoot(given.root);
    const options = {
      root,
      project,
      out: given.out === undefined ? join(root, "out") : resolve(given.out),
      briefs,
      languages: given.lang ?? [],
      takes: takesOf(given.shard),
      formats: formatsIn(given),
      own: given.format === undefined && given.theme === undefined,
      trust: trustOf(given),
      theme: given.theme ?? null,
      key: given.sign === undefined ? null : readPrivateKey(given.sign),
      store: given.cache ? openStore({ folders: cacheFolders(process.env) }) : noStore,
      explain: given.explain === true,
      date: sourceDate(process.env),
    };
    await build(options, openTerminal(), shown);
  });

await run(program, shown);
