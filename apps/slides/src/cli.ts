import { join, resolve } from "node:path";
import { openTerminal, run, type Shown, severalOf, wholeRoot } from "@chancery/cli";
import { Command } from "commander";
import { build } from "./build.ts";
import { type FormatName, formatNames } from "./formats.ts";

const project = resolve(import.meta.dirname, "../../..");
const shown: Shown = { files: null };

interface Given {
  readonly lang?: string[];
  readonly format?: FormatName[];
  readonly root: string;
  readonly out?: string;
}

const rootHelp = "the folder that holds data/ and templates/; what it lacks of templates/ comes from the project";
const program = new Command("slides").description("Makes briefing decks.").showHelpAfterError();

program
  .command("build")
  .description("Builds decks; those of all briefs when none is named.")
  .argument("[brief...]", "folders of data/briefs")
  .addOption(severalOf("--lang <language>", "only this language; may be given several times (default: all)"))
  .addOption(severalOf("--format <format>", "only this format; may be given several times (default: all)", formatNames))
  .option("--root <folder>", rootHelp, project)
  .option("--out <folder>", "where to write (default: out/ in the root)")
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
      formats: given.format ?? formatNames,
    };
    await build(options, openTerminal(), shown);
  });

await run(program, shown);
