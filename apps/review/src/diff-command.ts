import {
  demandSandbox,
  exits,
  interruptible,
  noSandboxOption,
  openStatus,
  openTerminal,
  type Terminal,
  type TrustGiven,
  trustOf,
  untrustedOption,
  wantsColours,
  wholeRoot,
  withOwnTemporary,
  writeAtomic,
} from "@chancery/cli";
import { type Command, Option } from "commander";
import { createColors } from "picocolors";
import { endBuilds } from "./diff/build-content.ts";
import { diffSides } from "./diff/diff-sides.ts";
import { differenceFormats, type FormatName, formatNames } from "./diff/formats.ts";
import { plain, type Tint } from "./diff/report-text.ts";

interface Given extends TrustGiven {
  readonly root: string;
  readonly brief?: readonly string[];
  readonly lang?: readonly string[];
  readonly format: FormatName;
  readonly pages: boolean;
  readonly out?: string;
}

export function addDiff(program: Command, project: string): void {
  program
    .command("diff")
    .description(
      "Says what differs between two states of briefs: numbers and what moved them, the sentences that quote them, claims, prose, figures, pages.",
    )
    .argument(
      "<old>",
      "a PDF that Chancery made, a folder of outputs, a folder with data/, or a git revision of the content",
    )
    .argument("[new]", "the same (default: the content as it is now)")
    .option("--root <folder>", "the folder that holds data/, in a git clone", project)
    .option("--brief <brief...>", "only these briefs or families")
    .option("--lang <language...>", "only these languages")
    .addOption(new Option("--format <format>", "how to say it").choices([...formatNames]).default("text"))
    .option("--no-pages", "compare what is said, not what pages look like: a revision is then not built")
    .option("--out <file>", "write it to this file")
    .addOption(untrustedOption())
    .addOption(noSandboxOption())
    .addHelpText(
      "after",
      "\nExamples:\n  pnpm diff old.pdf new.pdf\n  pnpm diff main --format html --out diff.html\n  pnpm diff v1 v2 --brief emerging-donor --no-pages\n\nExits 0 when nothing differs, 2 when something does, 1 for a mistake of yours. docs/diff.md",
    )
    .action(async (a: string, b: string | undefined, given: Given) => {
      const work = (): Promise<number> => diff(a, b ?? null, given, project, openTerminal());
      process.exitCode = await withOwnTemporary(() => interruptible(work, async () => endBuilds()));
    });
}

async function diff(a: string, b: string | null, given: Given, project: string, terminal: Terminal): Promise<number> {
  const { format, pages, out } = given;
  const trust = trustOf(given);
  if (pages) demandSandbox(trust, terminal);
  using status = openStatus();
  const compares = `comparing ${a} with ${b ?? "the content as it is now"}`;
  status.say(compares);
  const looked = await diffSides(a, b, {
    root: wholeRoot(given.root),
    project,
    briefs: given.brief ?? [],
    languages: given.lang ?? [],
    pages,
    trust,
    say: (text) => {
      status.clear();
      terminal.err(text);
      status.say(compares);
    },
  });
  status.clear();
  const colour = out === undefined && wantsColours(process.stdout.isTTY === true, process.env);
  const text = await differenceFormats[format](looked, { project, tint: colour ? tint : plain });
  if (out === undefined) terminal.out(text.trimEnd());
  else {
    writeAtomic(out, text);
    terminal.out(`wrote ${out}`);
  }
  return looked.difference.changed ? exits.changed : exits.done;
}

const colours = createColors(true);
const tint: Tint = { gone: colours.red, come: colours.green, faint: colours.dim, head: colours.bold };
