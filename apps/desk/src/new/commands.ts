import { resolve } from "node:path";
import { openAsker, openTerminal, readRoot, type Shown, sourceDate } from "@chancery/cli";
import { AuthorMistake, error, suggest } from "@chancery/core";
import { type Command, Option } from "commander";
import type { BriefGiven } from "./brief-answers.ts";
import type { ChartGiven } from "./chart-answers.ts";
import { chartKindNames } from "./chart-kinds.ts";
import { newBrief } from "./new-brief.ts";
import { newChart } from "./new-chart.ts";
import { newSource, type SourceGiven, sourceKinds } from "./new-source.ts";
import type { World } from "./world.ts";

interface Rooted {
  readonly root: string;
}

/** `pnpm new [brief]`, `pnpm new source`, `pnpm new chart`. */
export function addNew(program: Command, project: string, shown: Shown): void {
  const root = (): Option =>
    new Option("--root <folder>", "the folder that holds data/, or will").default(project, "this project");
  const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  const made = program
    .command("new")
    .description(
      "Begins a brief, a source or a chart. On a terminal it asks for what no option says; it never overwrites.",
    )
    .addHelpText("after", examples);

  made
    .command("brief", { isDefault: true })
    .description("Begins a brief that builds at once, with made-up evidence to be replaced; the default.")
    .argument("[brief]", "a name for its folder in data/briefs (default: made from the title)")
    .option("--title <text>", 'its title; az="…" for one language', several)
    .option("--author <name>", "who writes it; may be given several times", several)
    .option("--language <language>", "a language it will be written in; may be given several times", several)
    .addOption(new Option("--lang <language>").argParser(several).hideHelp())
    .addOption(root())
    .addHelpText("after", examples)
    .allowExcessArguments()
    .action(async (id: string | undefined, given: BriefGiven & Rooted & { lang?: readonly string[] }, command) => {
      refuseMore(command);
      const language = [...(given.language ?? []), ...(given.lang ?? [])];
      const { language: _, lang: __, ...rest } = given;
      await newBrief(id, language.length === 0 ? rest : { ...rest, language }, await world(given.root, project, shown));
    });

  made
    .command("source")
    .description("Begins a source: a folder with source.yaml and a facts.yaml that explains itself.")
    .argument("[source]", "a name for its folder in data/sources (default: made from the title)")
    .option("--title <text>", "the source's own title")
    .option("--publisher <name>", "who published it")
    .option("--published <date>", "when: 2025, 2025-02 or 2025-02-19 (default: unknown)")
    .option("--address <address>", "where it can be read (default: none)")
    .option("--licence <words>", "its licence in a few words (default: not stated)")
    .option("--retrieved <date>", "when you read it (default: unknown)")
    .addOption(new Option("--kind <kind>", "what sort of source it is").choices([...sourceKinds]))
    .addOption(root())
    .addHelpText("after", examples)
    .action(async (id: string | undefined, given: SourceGiven & Rooted) => {
      await newSource(id, given, await world(given.root, project, shown));
    });

  made
    .command("chart")
    .description("Adds a chart or table of a series to a brief: to figures.yaml and to each report.")
    .argument("[figure]", "its name in figures.yaml (default: made from the series)")
    .option("--brief <brief>", "a folder of data/briefs (default: the only one)")
    .option("--series <series>", "the table that it draws")
    .addOption(new Option("--kind <kind>", `what it looks like (choices: ${chartKindNames.join(", ")})`))
    .option("--column <column>", "the column of numbers (default: the first)")
    .addOption(root())
    .addHelpText("after", examples)
    .action(async (id: string | undefined, given: ChartGiven & Rooted) => {
      await newChart(id, given, await world(given.root, project, shown));
    });
}

const examples = `
Examples:
  pnpm new
  pnpm new water-prices --title "What water costs" --author "Inara Yagubova" --language en --language az
  pnpm new source trade-register --title "Trade register" --publisher "Statistics office" --kind dataset
  pnpm new chart --brief water-prices --series water-prices-example-by-year --kind lines`;

/** `pnpm new breif` would begin a brief called breif, and `pnpm new sorce x` one called sorce. */
function refuseMore(command: Command): void {
  const [first = "", second, ...more] = command.args;
  const near = suggest(first, ["brief", "source", "chart"]);
  const meant = /^did you mean "(.*)"\?$/.exec(near)?.[1];
  if (second === undefined) {
    if (meant === undefined || command.parent?.args[0] === "brief") return;
    const hint = `did you mean pnpm new ${meant}? A brief is called after what it is about: pnpm new water-prices`;
    throw new AuthorMistake([error("wrong-argument", `pnpm new knows no "${first}"`, null, hint)]);
  }
  const hint = meant
    ? `did you mean "pnpm new ${[meant, second, ...more].join(" ")}"?`
    : "what is begun comes first: brief (or nothing), source or chart; a title goes in quotation marks after --title";
  const message = `pnpm new takes one name, not ${[first, second, ...more].join(" ")}`;
  throw new AuthorMistake([error("wrong-argument", message, null, hint)]);
}

/** What commands that make files get from outside: a root that need not have any data yet, and a person to ask. */
export async function world(given: string, project: string, shown: Shown): Promise<World> {
  const root = resolve(given);
  const files = readRoot(root, project, "begun");
  shown.files = files;
  const today = (sourceDate(process.env) ?? new Date().toISOString()).slice(0, 10);
  return { root, files, today, asker: await openAsker(), terminal: openTerminal() };
}
