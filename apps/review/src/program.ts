import { resolve } from "node:path";
import { usualViews, webRules } from "@chancery/chromium";
import { exits, openTerminal, readPublicKey, run, type Shown, severalOf } from "@chancery/cli";
import { pageRules, rules } from "@chancery/pdf";
import { Command, InvalidArgumentError } from "commander";
import { addApprove } from "./approve-command.ts";
import { addDiff } from "./diff-command.ts";
import { lintFiles } from "./lint-files.ts";
import { lintPageFiles } from "./lint-page-files.ts";
import { lintWebFiles } from "./lint-web-files.ts";
import { verifyFiles } from "./verify-files.ts";

const shown: Shown = { files: null };

/** A number of px. */
function number(value: string): number {
  if (/^\d{1,4}(\.\d+)?$/.test(value) && Number(value) >= 1) return Number(value);
  throw new InvalidArgumentError("It is a number of px, such as 320.");
}

const widths = (value: string, before: number[] | undefined): number[] => [...(before ?? []), number(value)];

const program = new Command("review")
  .description("Looks at what was made.")
  .addHelpText(
    "after",
    "\nExamples:\n  pnpm lint-pdf out/emerging-donor/emerging-donor.en.pdf\n  pnpm verify out/*/*.pdf\n  pnpm diff main",
  );

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
  .command("lint-pages")
  .description(
    `Looks over the pages of tagged PDFs as a typesetter would, with ${pageRules.length} rules: lines that stand alone, headings at the foot, figures far from their mention, overlaps, empty pages.`,
  )
  .argument("<file...>", "PDFs")
  .option("--json", "print the findings as JSON", false)
  .addHelpText(
    "after",
    "\nExample:\n  pnpm lint-pages out/emerging-donor/emerging-donor.en.pdf\n\nPlaces are from the page's upper left corner. Exits 1 when there is an error; warnings leave it at 0.",
  )
  .action(async (files: string[], { json }: { json: boolean }) => {
    const errors = await lintPageFiles({ files, json }, openTerminal());
    if (errors > 0) process.exitCode = exits.mistake;
  });

interface WebGiven {
  readonly width?: number[];
  readonly scheme?: ("light" | "dark")[];
  readonly leastText: number;
  readonly all: boolean;
  readonly json: boolean;
}

program
  .command("lint-web")
  .description(
    `Looks at built web pages as screens of several widths show them, by day and by night, with ${webRules.length} rules of our own (contrast, sizes, links, colour alone) and axe-core. No script of the page runs, and nothing outside it is reached.`,
  )
  .argument("<file...>", "HTML files, each complete in itself")
  .addOption(
    severalOf("--width <px>", "only at this width; may be given several times (default: 320, 768, 1280)").argParser(
      widths,
    ),
  )
  .addOption(severalOf("--scheme <scheme>", "only in this scheme of colours (default: both)", ["light", "dark"]))
  .option("--least-text <px>", "the size under which no text may be", number, 11)
  .option("--all", "print every finding of a rule, not the first few", false)
  .option("--json", "print what was found as JSON", false)
  .addHelpText(
    "after",
    "\nExample:\n  pnpm lint-web out/emerging-donor/emerging-donor.en.html\n\nExits 1 when anything is found. What only a person can judge is not judged.",
  )
  .action(async (files: string[], { width, scheme, leastText, all, json }: WebGiven) => {
    const views = usualViews
      .filter((view) => scheme === undefined || scheme.includes(view.scheme))
      .flatMap((view) =>
        width === undefined ? [view] : view.width === 320 ? width.map((px) => ({ ...view, width: px })) : [],
      );
    const count = await lintWebFiles({ files, views, leastText, all, json }, openTerminal());
    if (count > 0) process.exitCode = exits.mistake;
  });

program
  .command("verify")
  .description(
    "Verifies PDFs from nothing but themselves: computes every value anew from the attached data, compares each number on the pages with it, and finds what was changed.",
  )
  .argument("<file...>", "PDFs that `pnpm report build` or `pnpm slides build` made")
  .option("--key <key>", "check the signature with this Ed25519 public key (a PEM file)")
  .option("--json", "print what was found as JSON", false)
  .addHelpText(
    "after",
    "\nExample:\n  pnpm verify out/emerging-donor/emerging-donor.en.pdf --key public.pem\n\nExits 1 when anything is not as it was made. What it proves: docs/verify.md",
  )
  .action(async (files: string[], { key, json }: { key?: string; json: boolean }) => {
    const verified = await verifyFiles(
      { files, key: key === undefined ? null : readPublicKey(key), json },
      openTerminal(),
    );
    if (!verified) process.exitCode = exits.mistake;
  });

const project = resolve(import.meta.dirname, "../../..");
addDiff(program, project);
addApprove(program, project, shown);

program
  .command("rules")
  .description("Lists the rules of lint-pdf, each with its clause, and those of lint-web and lint-pages.")
  .addHelpText("after", "\nExample:\n  node apps/review/src/cli.ts rules")
  .action(() => {
    const terminal = openTerminal();
    for (const { clause, title } of rules) terminal.out(`${clause.padEnd(18)} ${title}`);
    for (const { id, clause, title } of webRules)
      terminal.out(`${id.padEnd(22)} ${title}${clause === null ? "" : ` (WCAG 2.2, ${clause})`}`);
    for (const { id, level, title } of pageRules) terminal.out(`${id.padEnd(18)} ${title} (${level})`);
  });

await run(program, shown);
