import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  interruptible,
  noSandboxOption,
  noStore,
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
  withOwnTemporary,
} from "@chancery/cli";
import { Command } from "commander";
import { build } from "./build.ts";
import { dev } from "./dev.ts";
import { type FormatName, formatNames } from "./formats.ts";
import { keptHere } from "./kept.ts";
import { endSlidev } from "./shell/run-slidev.ts";

const project = resolve(import.meta.dirname, "../../..");
const shown: Shown = { files: null };

interface Given extends TrustGiven {
  readonly lang?: string[];
  readonly format?: FormatName[];
  readonly root: string;
  readonly out?: string;
  readonly shard?: ShardOf;
  readonly withNotes?: true;
  readonly sign?: string;
  readonly cache: boolean;
  readonly explain?: true;
}

const rootHelp = "the folder that holds data/ and templates/; what it lacks of templates/ comes from the project";
const program = new Command("slides")
  .description("Makes briefing decks.")
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm slides build emerging-donor --format pdf\n  pnpm slides dev emerging-donor",
  );

program
  .command("build")
  .description("Builds decks; those of all briefs when none is named.")
  .argument("[brief...]", "folders of data/briefs")
  .addOption(severalOf("--lang <language>", "only this language; may be given several times (default: all)"))
  .addOption(severalOf("--format <format>", "only this format; may be given several times (default: all)", formatNames))
  .option("--root <folder>", rootHelp, project)
  .option("--out <folder>", "where to write (default: out/ in the root)")
  .addOption(untrustedOption())
  .addOption(noSandboxOption())
  .option("--with-notes", "also a hand-out as PDF: each slide with its speaker notes")
  .option("--sign <key>", "sign the PDFs with this Ed25519 private key (a PEM file); see docs/verify.md")
  .addOption(shardOption())
  .option("--no-cache", "make everything anew, and keep nothing")
  .option("--explain", "say of each output why it was made, or was not")
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm slides build\n  pnpm slides build emerging-donor --lang en --format site\n  pnpm slides build --root ../briefs --out /tmp/out",
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
      formats: given.format ?? formatNames,
      own: given.format === undefined,
      withNotes: given.withNotes === true,
      trust: trustOf(given),
      key: given.sign === undefined ? null : readPrivateKey(given.sign),
      kept: given.cache ? keptHere() : { store: noStore, shells: noStore },
      explain: given.explain === true,
      date: sourceDate(process.env),
    };
    await build(options, openTerminal(), shown);
  });

program
  .command("dev")
  .description(
    "Shows a deck in Slidev, at an address of this machine, and follows each change of its text, data and look.",
  )
  .argument("<brief>", "a folder of data/briefs")
  .option("--lang <language>", "the language to show (default: the brief's first)")
  .option("--port <number>", "the port to listen at (default: the first free one from 3030)", Number)
  .option("--root <folder>", rootHelp, project)
  .addHelpText("after", "\nExample:\n  pnpm slides dev emerging-donor --lang en")
  .action(async (brief: string, given: { lang?: string; port?: number; root: string }) => {
    const options = { root: wholeRoot(given.root), project, brief };
    const choices = { language: given.lang ?? null, port: given.port ?? null };
    await withOwnTemporary(async () => {
      const folder = mkdtempSync(join(tmpdir(), "chancery-preview-"));
      const work = (): Promise<void> => dev({ ...options, ...choices, folder }, openTerminal(), shown);
      const end = async (): Promise<void> => endSlidev();
      try {
        await interruptible(work, end, "silent");
      } finally {
        await end();
      }
    });
  });

await run(program, shown);
