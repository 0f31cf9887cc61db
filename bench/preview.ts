/**
 * What an author waits for in `pnpm dev`: from a save to the changed page on the screen, and to its words being there to be
 * clicked; of the text, of a cell, and of the deck. Each in a browser, warm, against a copy of the project's data. Run on a
 * quiet machine:
 *
 *     node bench/preview.ts [brief] [--rounds 9]
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type AuthorBrowser, openAuthorBrowser } from "../apps/desk/fixtures/author-browser.ts";
import { wordsOf } from "../packages/cli/src/words-of.ts";

type Page = Awaited<ReturnType<AuthorBrowser["newPage"]>>;

const { values, positionals } = wordsOf(import.meta.filename, {
  allowPositionals: true,
  options: { rounds: { type: "string", default: "9" } },
});
const rounds = Number(values.rounds);
const brief = positionals[0] ?? "emerging-donor";
const project = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
cpSync(join(project, "data"), join(folder, "data"), { recursive: true });

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

function startDesk(): Promise<{ readonly desk: ChildProcess; readonly address: string }> {
  const command = [join(project, "apps/desk/src/cli.ts"), "dev", brief, "--root", folder, "--no-open"];
  const desk = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...command], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((found) => {
    desk.stdout?.on("data", (text: Buffer) => {
      const [address] = /http:\S+/.exec(text.toString()) ?? [];
      if (address !== undefined) found({ desk, address });
    });
  });
}

interface Edit {
  readonly name: string;
  readonly file: string;
  readonly output: "report" | "deck";
  /** The file's text in one round: another page each time. */
  change(text: string, round: number): string;
}

/** Another each time: what was printed before is not printed again. */
const words = ["indeed", "truly", "surely", "verily", "really", "quite", "plainly", "fairly", "rightly", "openly"];
const word = (round: number): string => words[round % words.length] ?? "";
const edits: readonly Edit[] = [
  {
    name: "a word of the text",
    file: `data/briefs/${brief}/report.en.md`,
    output: "report",
    change: (text, round) => text.replace(/(\{\{#standfirst\}\}\n\S+)/, `$1 ${word(round)}`),
  },
  {
    name: "a fact",
    file: "data/sources/smart-diplomacy/facts.yaml",
    output: "report",
    change: (text, round) => text.replace(/value: 61\.9 million/, `value: 6${(round % 8) + 2}.9 million`),
  },
  {
    name: "a word of the deck",
    file: `data/briefs/${brief}/deck.en.md`,
    output: "deck",
    change: (text, round) => text.replace(/(\n---\nlayout: message\n---\n\n# )/, `$1${word(round)}: `),
  },
];

/** Milliseconds from the save until another picture of a page is drawn. */
async function once(page: Page, { file, output, change }: Edit, text: string, round: number): Promise<number> {
  const keysNow = `[...document.querySelectorAll(".${output} .page[data-key]")].map((page) => page.dataset.key).join()`;
  const before = (await page.evaluate(keysNow)) as string;
  const start = performance.now();
  writeFileSync(join(folder, file), change(text, round));
  await page.waitForFunction(`${keysNow} !== ${JSON.stringify(before)}`, { polling: 5, timeout: 60_000 });
  const time = performance.now() - start;
  // Until what nobody waits for is done, too: an author thinks before the next save.
  await page.waitForSelector(".progress.done", { timeout: 60_000 });
  return time;
}

const { desk, address } = await startDesk();
try {
  await using browser = await openAuthorBrowser();
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 2600 });
  await page.goto(address);
  await page.evaluate(() => document.querySelectorAll<HTMLElement>(".views button")[2]?.click());
  for (const output of ["report", "deck"])
    await page.waitForSelector(`.${output} .page[data-key]`, { timeout: 180_000 });
  await page.waitForSelector(".progress.done", { timeout: 60_000 });
  console.log(`${cpus().length} cores, Node ${process.version}, ${brief}, ${rounds} rounds, the first left out`);
  console.log(`| save -> changed page on screen | median ms | best ms | worst ms |\n|---|--:|--:|--:|`);
  for (const edit of edits) {
    const text = readFileSync(join(folder, edit.file), "utf8");
    if (edit.change(text, 0) === text) {
      console.log(`| ${edit.name} | not there | | |`);
      continue;
    }
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await once(page, edit, text, round));
    const warm = times.slice(1);
    console.log(
      `| ${edit.name} | ${[median(warm), Math.min(...warm), Math.max(...warm)].map(Math.round).join(" | ")} |`,
    );
    writeFileSync(join(folder, edit.file), text);
    await page.waitForSelector(".progress.busy", { timeout: 5000 }).catch(() => {});
    await page.waitForSelector(".progress.done", { timeout: 60_000 });
  }
} finally {
  const ended = new Promise((left) => desk.once("exit", left));
  desk.kill("SIGINT");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}
