/**
 * `pnpm pictures`: the pictures of README and docs/, in docs/pictures, from the demonstration brief and from the brief that
 * the tutorial begins. It builds what they show, and opens `pnpm dev` as an author does. Run twice it writes the same bytes.
 *
 *     pnpm pictures            # all of them
 *     pnpm pictures preview    # that one
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { wordsOf, writeAtomic } from "@chancery/cli";
import { suggest } from "@chancery/core";
import { openPictures, type Picture } from "@chancery/pdf";
import { type AuthorBrowser, openAuthorBrowser } from "../../fixtures/author-browser.ts";
import { openDesk } from "./open-desk.ts";
import { decodePng, encodeSmallPng, sideBySide } from "./picture.ts";

type Page = Awaited<ReturnType<AuthorBrowser["newPage"]>>;

const project = resolve(import.meta.dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "chancery-pictures-"));
const built = join(folder, "out");
const briefs = join(folder, "briefs");
const report = join(briefs, "data/briefs/population/report.en.md");
/** The day that `pnpm new` writes into the tutorial's brief. */
const day = { ...process.env, SOURCE_DATE_EPOCH: "1795478400" };

function run(app: string, ...words: readonly string[]): void {
  const program = join(project, `apps/${app}/src/cli.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { env: day, encoding: "utf8" });
  if (status !== 0) throw new Error(`${app} ${words.join(" ")} ended with ${status}\n${stdout}${stderr}`);
}

async function pages(file: string, width: number, ...numbers: readonly number[]): Promise<readonly Picture[]> {
  await using pdf = await openPictures(readFileSync(join(built, file)));
  const pictures: Picture[] = [];
  for (const number of numbers) pictures.push(await pdf.picture(number, width));
  return pictures;
}

async function open(browser: AuthorBrowser, address: string, width: number, height: number): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: "light" },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(address);
  return page;
}

/** What the page shows; how long the desk took for it is no part of a picture. */
async function shoot(page: Page): Promise<Picture> {
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await page.evaluate(() => {
    for (const progress of document.querySelectorAll(".progress.done")) progress.textContent = "up to date";
    (document.activeElement as HTMLElement | null)?.blur();
  });
  return decodePng(await page.screenshot({ type: "png" }));
}

/** Waits until the desk has nothing left to do, and its pages are drawn. */
async function settled(page: Page, done: string): Promise<void> {
  await page.waitForSelector(done);
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll<HTMLCanvasElement>(".report .page canvas")];
    return shown.length > 0 && shown.some(({ width }) => width > 0);
  });
  await page.waitForNetworkIdle({ concurrency: 1 });
}

/** The pages beside the page for screens, with a number clicked. */
async function desk(browser: AuthorBrowser): Promise<Picture> {
  await using preview = await openDesk(project, "emerging-donor", project);
  const page = await open(browser, preview.address, 1240, 800);
  await settled(page, ".progress.done");
  // Words are laid over a page once it is looked at.
  await page.$$eval(".report .page", ([, second]) => second?.scrollIntoView());
  await page.waitForSelector(".report [data-quote]");
  await page.evaluate(() => {
    const quotes = [...document.querySelectorAll<HTMLElement>(".report [data-quote]")];
    quotes.find(({ textContent }) => textContent?.trim() === "87")?.click();
  });
  await page.waitForSelector(".details h2");
  await settled(page, ".progress.done");
  return await shoot(page);
}

/** The tutorial's brief with the mistake that the tutorial makes: its message, and the last good pages. */
async function mistake(browser: AuthorBrowser): Promise<Picture> {
  await using preview = await openDesk(project, "population", briefs);
  const page = await open(browser, preview.address, 1240, 800);
  await settled(page, ".progress.done");
  await page.$$eval(".report .page", ([, second]) => second?.scrollIntoView());
  await settled(page, ".progress.done");
  writeFileSync(report, readFileSync(report, "utf8").replace('- {{fact "reached"}} of', '- {{fact "reeched"}} of'));
  await settled(page, ".progress.stale");
  await page.waitForSelector(".problems mark");
  // The desk must answer until the picture is taken.
  return await shoot(page);
}

async function webPage(browser: AuthorBrowser): Promise<Picture> {
  const file = pathToFileURL(join(built, "emerging-donor/emerging-donor.en.html"));
  const page = await open(browser, file.href, 1240, 800);
  await page.$eval("figure.exhibit", (figure) => figure.scrollIntoView({ block: "end" }));
  return shoot(page);
}

function buildReport(): void {
  run("report", "build", "emerging-donor", "--format", "pdf", "--format", "html", "--lang", "en", "--out", built);
}

function buildDeck(): void {
  run("slides", "build", "emerging-donor", "--format", "pdf", "--lang", "en", "--out", built);
}

function beginBrief(): void {
  mkdirSync(briefs);
  const words = ["--title", "A country that still grows", "--author", "Inara Yagubova", "--root", briefs];
  run("desk", "new", "brief", "population", ...words);
}

interface Shown {
  readonly build: () => void;
  readonly picture: (browser: AuthorBrowser) => Promise<Picture>;
}

const pictures: Readonly<Record<string, Shown>> = {
  pages: {
    build: buildReport,
    picture: async () => sideBySide(await pages("emerging-donor/emerging-donor.en.pdf", 500, 1, 2, 3)),
  },
  slide: {
    build: buildDeck,
    picture: async () => sideBySide(await pages("emerging-donor/emerging-donor.en.deck.pdf", 620, 4, 5)),
  },
  "web-page": { build: buildReport, picture: webPage },
  preview: { build: () => {}, picture: desk },
  mistake: { build: beginBrief, picture: mistake },
};

const wanted = wordsOf(import.meta.filename, { allowPositionals: true }).positionals;
const chosen = Object.entries(pictures).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const [unknown] = wanted.filter((name) => !(name in pictures));
if (unknown !== undefined) {
  console.error(`error: there is no picture "${unknown}": ${suggest(unknown, Object.keys(pictures))}`);
  process.exit(1);
}

try {
  for (const build of new Set(chosen.map(([, shown]) => shown.build))) build();
  await using browser = await openAuthorBrowser();
  for (const [name, { picture }] of chosen) {
    const bytes = encodeSmallPng(await picture(browser));
    writeAtomic(join(project, "docs/pictures", `${name}.png`), bytes);
    console.log(`wrote docs/pictures/${name}.png (${Math.ceil(bytes.length / 1000)} kB)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
