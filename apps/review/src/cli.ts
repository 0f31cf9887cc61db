import { exits, openTerminal, run, type Shown } from "@chancery/cli";
import { rules } from "@chancery/pdf";
import { Command } from "commander";
import { lintFiles } from "./lint-files.ts";

const shown: Shown = { files: null };

const program = new Command("review").description("Looks at what was made.").showHelpAfterError();

program
  .command("lint-pdf")
  .description(
    `Checks PDFs, ours or any other, against ${rules.length} machine rules of PDF/UA-1 (and of PDF/A-3 where they claim PDF/A).`,
  )
  .argument("<file...>", "PDFs")
  .option("--all", "print every finding of a rule, not the first few", false)
  .option("--json", "print the findings as JSON", false)
  .addHelpText(
    "after",
    "\nExample:\n  pnpm lint-pdf out/emerging-donor/emerging-donor.en.pdf\n\nExits 1 when anything is found.",
  )
  .action(async (files: string[], { all, json }: { all: boolean; json: boolean }) => {
    const count = await lintFiles({ files, all, json }, openTerminal());
    if (count > 0) process.exitCode = exits.mistake;
  });

program
  .command("rules")
  .description("Lists the rules of lint-pdf, each with its clause.")
  .action(() => {
    const terminal = openTerminal();
    for (const { clause, title } of rules) terminal.out(`${clause.padEnd(14)} ${title}`);
  });

await run(program, shown);
