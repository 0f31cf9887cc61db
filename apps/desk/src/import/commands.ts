import { type Shown, severalOf } from "@chancery/cli";
import { type Command, Option } from "commander";
import { world } from "../new/commands.ts";
import { sourceKinds } from "../new/new-source.ts";
import { encodings } from "./decode-text.ts";
import { type ImportGiven, importTable } from "./import-table.ts";
import { refuseMissing } from "./missing-file.ts";
import { separators } from "./read-csv.ts";
import { holdsReferences, importReferences } from "./references/import-references.ts";
import type { ReferencesGiven } from "./references/reference.ts";

interface Given extends ImportGiven, Omit<ReferencesGiven, "source" | "encoding"> {
  readonly root: string;
}

/** `pnpm run import FILE`: pnpm has a command of its own that is called import. */
export function addImport(program: Command, project: string, shown: Shown): void {
  const command = program
    .command("import")
    .description(
      "Brings in a table (CSV, TSV or XLSX) with its schema, or a list of references (BibTeX, CSL-JSON), whose entries " +
        "become sources. What it cannot know it asks for on a terminal, and elsewhere names the option. Each cell that it " +
        "writes otherwise is told.",
    )
    .argument("<file>", "the table, or the list of references")
    .option("--source <source>", "the folder of data/sources that the table belongs to, or that one entry becomes")
    .addOption(new Option("--encoding <name>", "what a file that is not UTF-8 is written in").choices([...encodings]))
    .addOption(new Option("--root <folder>", "the folder that holds data/").default(project, "this project"));
  for (const option of [...tableOptions(), ...referenceOptions()]) command.addOption(option);
  command.addHelpText("after", examples).action(async (file: string, given: Given) => {
    refuseMissing(file);
    const made = await world(given.root, project, shown);
    await (holdsReferences(file) ? importReferences(file, given, made) : importTable(file, given, made));
  });
}

const often = "may be given several times";

const tableOptions = (): readonly Option[] => [
  new Option("--id <series>", "table: what the series is called (default: made from the file's name)"),
  new Option("--label <words>", "table: what it holds"),
  new Option("--sheet <name>", "table: the sheet of a workbook that has several"),
  new Option("--separator <name>", "table: what parts the cells (default: found)").choices(Object.keys(separators)),
  new Option("--decimal <mark>", "table: which mark is the decimal one, where no cell shows it").choices([
    "point",
    "comma",
  ]),
  new Option("--dates <order>", "table: what comes first in 3/4/2024, where no cell shows it").choices([
    "day-first",
    "month-first",
  ]),
  new Option("--marks <what>", "table: leave-out takes the marks of notes off numbers: 12*").choices(["leave-out"]),
  severalOf("--missing <word>", `table: a word that stands for a missing value; ${often}`),
  severalOf("--unit <column=unit>", `table: the unit of a column of numbers; ${often}`),
  severalOf("--scale <column=factor>", `table: 1000000 for a column in millions; ${often}`),
  severalOf("--type <column=type>", `table: string, integer, number, year, date or boolean; ${often}`),
  new Option("--key <columns>", "table: the columns that tell the rows apart, with commas between them"),
  new Option("--period <column>", "table: the column that holds the period, or none (default: found)"),
  new Option("--place <column>", "table: the column that holds the place, or none (default: found)"),
];

const referenceOptions = (): readonly Option[] => [
  severalOf("--entry <key>", `references: take this entry alone; ${often} (default: all)`),
  new Option("--publisher <name>", "references: who published those that do not tell (default: not stated)"),
  new Option("--licence <words>", "references: the licence of those that do not tell (default: not stated)"),
  new Option("--retrieved <date>", "references: when you read those that do not tell (default: unknown)"),
  new Option("--kind <kind>", "references: what sort of source those are that do not tell").choices([...sourceKinds]),
];

const examples = `
Examples:
  pnpm run import trade.xlsx --source trade-register --sheet Data --unit value=USD --scale value=1000000
  pnpm run import su.csv --source water-office --encoding windows-1254 --decimal comma --unit qiymet=AZN
  pnpm run import refs.bib --entry oecd2024 --licence "CC BY 4.0" --retrieved 2025-02-19
  pnpm run import refs.json

Exits 0 when all was written, 1 when something has to be told or mended first: then nothing was written.`;
