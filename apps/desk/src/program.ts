import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isoDate, openStore, openTerminal, run, type Shown, untrustedOption } from "@chancery/cli";
import { AuthorMistake, error } from "@chancery/core";
import { Command, InvalidArgumentError, Option } from "commander";
import { type CheckGiven, check } from "./check.ts";
import { type FactsGiven, facts } from "./facts.ts";
import { formatNames } from "./formats/index.ts";
import { addImport } from "./import/commands.ts";
import { addNew } from "./new/commands.ts";
import { writeReference } from "./reference/write-reference.ts";
import { writeSchemas } from "./schemas.ts";

const project = resolve(import.meta.dirname, "../../..");
const shown: Shown = { files: null };
const program = new Command("desk")
  .description("The author's desk: checks and facts.")
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm check emerging-donor\n  pnpm facts oda-given-2024\n  pnpm dev emerging-donor\n  pnpm new\n  pnpm import table.xlsx",
  );
const root = (): Option =>
  new Option("--root <folder>", "the folder that holds data/").default(project, "this project");

program
  .command("check")
  .description("Checks briefs without building them: every mistake, and every number that no source stands behind.")
  .argument("[brief...]", "folders of data/briefs (default: all)")
  .option("--lang <language...>", "only these languages (default: all of the brief)")
  .addOption(root())
  .option("--strict", "warnings are errors too (the default where CI is set)", process.env["CI"] !== undefined)
  .option("--no-strict", "warnings are no errors")
  .addOption(untrustedOption())
  .addOption(new Option("--format <format>", "how to print what is found").choices([...formatNames]).default("text"))
  .option("--json", "the same as --format json")
  .option("--sarif", "the same as --format sarif, for code scanning")
  .option("--github", "the same as --format github, for annotations in GitHub Actions")
  .addOption(
    new Option(
      "--on <date>",
      "judge the sources' ages on this day, such as 2027-01-31 (default: the brief's date)",
    ).argParser(isoDate),
  )
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm check\n  pnpm check emerging-donor --strict\n  pnpm check --sarif > check.sarif",
  )
  .action((briefs: string[], given: CheckGiven) => {
    process.exitCode = check(briefs, { ...given, root: folder(given.root) }, project, openTerminal(), shown);
  });

program
  .command("facts")
  .description("Lists facts and metrics, or explains one: its value, its source, and where it is quoted.")
  .argument("[id]", "a fact or metric")
  .addOption(root())
  .option("--source <id>", "only facts of this source")
  .option("--brief <id>", "besides facts only the metrics of this brief or family")
  .option("--quoted", "only what a brief quotes")
  .option("--unquoted", "only what no brief quotes, computes with or draws")
  .option("--json", "as JSON")
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm facts\n  pnpm facts oda-given-2024\n  pnpm facts --source smart-diplomacy --unquoted\n  pnpm facts given-rank-2023 --brief donor-profile-aze",
  )
  .action(async (id: string | undefined, given: FactsGiven) => {
    const { cacheFolders } = await import("@chancery/chromium");
    const store = openStore({ folders: cacheFolders(process.env) });
    facts(id ?? null, { ...given, root: folder(given.root) }, project, openTerminal(), shown, store);
  });

program
  .command("dev")
  .description("Shows a brief while you write it: pages, web page, deck and evidence, in a page of this machine alone.")
  .argument("[brief]", "a folder of data/briefs (default: the first)")
  .addOption(root())
  .option("--lang <language>", "the language to begin with (default: the brief's first)")
  .option("--port <number>", "the port to listen at (default: any free one)", portOf, 0)
  .option("--no-open", "do not open it in the browser")
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm dev\n  pnpm dev emerging-donor --lang az\n  pnpm dev --root ../briefs --no-open",
  )
  .action(async (brief: string | undefined, given: DevGiven) => {
    const { dev } = await import("./dev.ts");
    const options = { root: folder(given.root), project, port: given.port, open: given.open };
    await dev({ ...options, brief: brief ?? null, language: given.lang ?? null }, openTerminal(), shown);
  });

program
  .command("schemas")
  .description("Writes the JSON Schemas that editors complete and check the authors' files with.")
  .addHelpText("after", "\nExample:\n  pnpm schemas")
  .action(() => {
    writeSchemas(resolve(project, "schemas"), openTerminal());
  });

program
  .command("reference")
  .description("Writes docs/reference.md from the schemas and the lists of words and functions.")
  .addHelpText("after", "\nExample:\n  pnpm reference")
  .action(() => {
    writeReference(resolve(project, "docs/reference.md"), openTerminal());
  });

addNew(program, project, shown);
addImport(program, project, shown);

interface DevGiven {
  readonly root: string;
  readonly lang?: string;
  readonly port: number;
  readonly open: boolean;
}

function portOf(given: string): number {
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError("A port is a whole number from 0 to 65535.");
}

function folder(given: string): string {
  const path = resolve(given);
  if (existsSync(path)) return path;
  throw new AuthorMistake([
    error("no-root", `there is no folder ${given}`, null, "--root names the folder that holds data/"),
  ]);
}

// Whoever reads the list may stop reading, as `head` does.
process.stdout.on("error", (cause: Error & { code?: string }) => {
  if (cause.code !== "EPIPE") throw cause;
  process.exit();
});

await run(program, shown);
