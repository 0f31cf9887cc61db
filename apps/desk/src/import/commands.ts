import type { Shown } from "@chancery/cli";
import { type Command, Option } from "commander";
import { world } from "../new/commands.ts";
import { type ImportGiven, importTable } from "./import-table.ts";
import { encodings, separators } from "./read-csv.ts";

/** `pnpm run import FILE`: pnpm has a command of its own that is called import. */
export function addImport(program: Command, project: string, shown: Shown): void {
  const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  program
    .command("import")
    .description(
      "Brings a table (CSV, TSV or XLSX) into a source, with its schema. Each cell that it writes otherwise is told.",
    )
    .argument("<file>", "the table")
    .option("--source <source>", "the folder of data/sources that it belongs to")
    .option("--id <series>", "what the series is called (default: made from the file's name)")
    .option("--label <words>", "what the table holds")
    .option("--sheet <name>", "the sheet of a workbook that has several")
    .addOption(new Option("--encoding <name>", "what a file that is not UTF-8 is written in").choices([...encodings]))
    .addOption(
      new Option("--separator <name>", "what parts the cells (default: found)").choices(Object.keys(separators)),
    )
    .addOption(
      new Option("--decimal <mark>", "which mark is the decimal one, where no cell shows it").choices([
        "point",
        "comma",
      ]),
    )
    .option("--unit <column=unit>", "the unit of a column of numbers; may be given several times", several)
    .option("--scale <column=factor>", "1000000 for a column in millions; may be given several times", several)
    .option(
      "--type <column=type>",
      "string, integer, number, year, date or boolean; may be given several times",
      several,
    )
    .option("--key <columns>", "the columns that tell the rows apart, with commas between them")
    .addOption(new Option("--root <folder>", "the folder that holds data/").default(project, "this project"))
    .addHelpText(
      "after",
      "\nExamples:\n  pnpm run import trade.xlsx --source trade-register --sheet Data --unit value=USD --scale value=1000000\n  pnpm run import su.csv --source water-office --encoding windows-1254 --decimal comma --unit qiymet=AZN\n\nExits 0 when the table was written, 1 when something has to be told or mended first: then nothing was written.",
    )
    .action(async (file: string, given: ImportGiven & { root: string }) => {
      await importTable(file, given, await world(given.root, project, shown));
    });
}
