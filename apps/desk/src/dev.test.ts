import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AuthorBrowser, openAuthorBrowser } from "../fixtures/author-browser.ts";
import { childrenOf } from "../fixtures/children-of.ts";
import { placesSeen } from "../fixtures/places-seen.ts";

const project = resolve(import.meta.dirname, "../../..");
const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "desk-test-"));
const [root, temporary] = [join(folder, "root"), join(folder, "tmp")];
const report = join(root, "data/briefs/ledger/report.en.md");
const cells = join(root, "data/sources/ledger/given.csv");
const written = { report: "", cells: "" };
let desk: ChildProcess;
let address = "";
let browser: AuthorBrowser;
let page: Page;

beforeAll(async () => {
  cpSync(join(project, "apps/desk/fixtures/preview"), root, { recursive: true });
  mkdirSync(temporary);
  written.report = readFileSync(report, "utf8");
  written.cells = readFileSync(cells, "utf8");
  const command = ["apps/desk/src/cli.ts", "dev", "ledger", "--root", root, "--no-open"];
  desk = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...command], {
    cwd: project,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "inherit"],
  });
  address = await new Promise((found, failed) => {
    desk.stdout?.on("data", (text: Buffer) => {
      const [line] = /http:\S+/.exec(text.toString()) ?? [];
      if (line !== undefined) found(line);
    });
    desk.once("exit", () => failed(new Error("pnpm dev ended at once")));
  });
  browser = await openAuthorBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address);
}, 120_000);

afterAll(async () => {
  desk.kill("SIGKILL");
  await browser[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (selector: string): Promise<string> =>
  page.evaluate(
    (where) => [...document.querySelectorAll(where)].map(({ textContent }) => textContent).join("\n"),
    selector,
  );

/** Waits until the words stand in an element; where its lines are broken is no matter. */
async function sees(selector: string, words: string): Promise<void> {
  const seen = (where: string, wanted: string): boolean =>
    [...document.querySelectorAll(where)].some(({ textContent }) =>
      textContent?.replaceAll(/\s+/g, "").includes(wanted.replaceAll(" ", "")),
    );
  try {
    await page.waitForFunction(seen, { polling: 50 }, selector, words);
  } catch {
    const state = `${await textOf(".progress")} / ${await textOf(".problems")} / ${(await keys()).join(" ")}`;
    throw new Error(`nothing in ${selector} says "${words}": ${state} / ${browser.complaints.join("; ")}`);
  }
}

const press = (selector: string, words: string): Promise<void> =>
  page.evaluate(
    (where, wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>(where)].find(({ textContent }) =>
        textContent?.replaceAll(/\s+/g, " ").includes(wanted),
      );
      if (!found) throw new Error(`nothing says ${wanted}`);
      found.click();
    },
    selector,
    words,
  );

const keys = (): Promise<readonly (string | undefined)[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".report .page")].map(({ dataset }) => dataset["key"]),
  );

const settled = () => sees(".progress.done, .progress.busy", "");
const view = (name: string): Promise<void> => press(".views button", name);

describe("pnpm dev", { timeout: 120_000 }, () => {
  test("shows the real pages, whose words can be read", async () => {
    await page.waitForSelector(".report .page[data-key]");
    await sees(".report .words", "A ledger of aid");
    await page.$eval(".pane.pages .scroller", (pane) => pane.scrollTo(0, pane.scrollHeight));
    await sees(".report .words", "It gave more than its neighbour");
  });

  test("a number that is clicked tells what stands behind it, and who else quotes it", async () => {
    await press(".report [data-quote]", "13.4");
    await sees(".details", "growth of aid from 2022 to 2023");
    const details = await textOf(".details");
    expect(details).toContain("growth(value(given, AZE, 2022), value(given, AZE, 2023))");
    expect(details).toContain("Aid ledger");
    for (const place of ["report.en.md:11", "report.az.md:11"]) expect(details).toContain(place);
    expect(details).toMatch(/deck, (en|az)/);
    expect(await page.$eval(".details a[href^=vscode]", (link) => link.getAttribute("href"))).toContain(
      `vscode://file${root}/data/`.replace("file/", "file/"),
    );
    // On a narrow window what is wrong is seen beside it.
    await page.setViewport({ width: 800, height: 900 });
    const seen = await page.$eval(".problems", (problems) => {
      const { left, top, width, height } = problems.getBoundingClientRect();
      return problems.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(seen).toBe(true);
    await page.setViewport({ width: 1280, height: 900 });
    await page.keyboard.press("Escape");
    expect(await page.$(".details")).toBeNull();
  });

  test("a figure that is clicked tells its file and line; so does the keyboard", async () => {
    await page.$eval('.report .region[data-what="figure"]', (region) => (region as HTMLElement).focus());
    await page.keyboard.press("Enter");
    await sees(".details", "report.en.md:13");
    expect(await textOf(".details .kind")).toBe("figure");
    await page.keyboard.press("Escape");
  });

  test("an edit of the text brings the changed page alone, at the same place of the scroll", async () => {
    await placesSeen(page);
    const before = await keys();
    const height = await page.$eval(".pane.pages .scroller", (pane) => pane.scrollTop);
    writeFileSync(report, written.report.replace("does not yet show", "hardly shows"));
    await sees(".report .words", "hardly shows");
    const after = await keys();
    expect(after.length).toBe(before.length);
    expect(after.filter((key, at) => key !== undefined && before[at] !== undefined && key !== before[at]).length).toBe(
      1,
    );
    // To less than a line of text: a page that is fitted late stands some pixels higher.
    expect(Math.abs((await page.$eval(".pane.pages .scroller", (pane) => pane.scrollTop)) - height)).toBeLessThan(8);
  });

  test("an edit of a cell brings its new numbers everywhere", async () => {
    expect(await textOf(".report .words")).not.toMatch(/100.per.cent/);
    writeFileSync(cells, written.cells.replace("40.25", "71.00"));
    await sees(".report .words", "100 per cent");
  });

  test("a mistake is shown with its line while the last good pages stay, and mending it takes it away", async () => {
    const before = await keys();
    writeFileSync(report, written.report.replace('{{fact "growth"}}', '{{fact "grwth"}}'));
    await sees(".problems", 'did you mean "growth"?');
    await sees(".progress", "last good pages");
    const problems = await textOf(".problems");
    expect(problems).toContain("unknown-fact");
    expect(problems).toContain("report.en.md:11");
    expect(await textOf(".problems mark")).toContain("grwth");
    expect(await keys()).toEqual(before);
    writeFileSync(report, written.report);
    await sees(".problems h2", "no errors");
    await sees(".report .words", "does not yet show");
  });

  test("the page for screens and the deck stand beside the pages, and tell of a clicked number too", async () => {
    await view("Web page");
    await view("Deck");
    await page.waitForFunction(() =>
      document.querySelector("iframe")?.contentDocument?.querySelector("data[data-fact=aid-given]"),
    );
    await page.waitForSelector(".deck .page[data-key] [data-quote]");
    await page.evaluate(() =>
      document
        .querySelector("iframe")
        ?.contentDocument?.querySelector<HTMLElement>("data[data-fact=aid-given]")
        ?.click(),
    );
    await sees(".details h2", "$61.90 million");
    await page.keyboard.press("Escape");
    // A slide that is drawn anew just then takes its numbers with it.
    await page.waitForFunction(
      () => {
        document.querySelector<HTMLElement>(".deck [data-quote]")?.click();
        return document.querySelector(".details")?.textContent?.includes("Aid ledger");
      },
      { polling: 500 },
    );
    await page.keyboard.press("Escape");
  });

  test("web page and deck keep their place of the scroll when they are made anew", async () => {
    const places = (): Promise<readonly unknown[]> =>
      page.evaluate(() => [
        document.querySelector<HTMLIFrameElement>("iframe:not(.coming)")?.contentDocument?.documentElement.scrollTop,
        document.querySelector(".pane.deck .scroller")?.scrollTop,
      ]);
    await page.evaluate(() => {
      document.querySelector("iframe")?.contentDocument?.documentElement.scrollTo({ top: 300, behavior: "instant" });
      document.querySelector(".pane.deck .scroller")?.scrollTo(0, 60);
    });
    const reads = (words: string) =>
      page.waitForFunction(
        (wanted) =>
          document
            .querySelector<HTMLIFrameElement>("iframe:not(.coming)")
            ?.contentDocument?.body.textContent?.includes(wanted),
        { polling: 50 },
        words,
      );
    expect(await places()).toEqual([300, 60]);
    writeFileSync(report, written.report.replace("more than its neighbour", "far more than others"));
    await Promise.all([sees(".deck .words", "far more than others"), reads("far more than others")]);
    expect(await places()).toEqual([300, 60]);
    await view("Web page");
    writeFileSync(report, written.report);
    await Promise.all([sees(".deck .words", "more than its neighbour"), reads("more than its neighbour")]);
    await view("Deck");
  });

  test("what is hidden and shown again, or made narrower, stands where it stood", async () => {
    const places = () => placesSeen(page);
    await view("Web page");
    await places();
    await page.evaluate(() => {
      const web = document.querySelector<HTMLIFrameElement>("iframe:not(.coming)")?.contentDocument;
      // Half of the first page: a place that a narrower pane has, too.
      const top = 0.5 * (document.querySelector(".report .page")?.clientHeight ?? 0);
      document.querySelector(".pane.pages .scroller")?.scrollTo({ top, behavior: "instant" });
      web?.documentElement.scrollTo({ top: 400, behavior: "instant" });
    });
    const before = await places();
    await view("Deck");
    expect(await places()).toEqual(before);
    for (const name of ["Pages", "Web page", "Web page", "Pages"]) await view(name);
    expect(await places()).toEqual(before);
    for (const name of ["Deck", "Web page"]) await view(name);
  });

  test("the evidence lists all five kinds, and finds what is searched for", async () => {
    await view("Evidence");
    await sees(".part.gaps", "the source leaves it blank");
    for (const kind of ["facts", "series", "metrics", "conflicts"])
      expect(await page.$(`.part.${kind}`)).not.toBeNull();
    expect(await page.$$eval(".spark polyline.own", (lines) => lines.length)).toBeGreaterThan(0);
    await page.type(".search input", "states reached");
    await sees(".part.facts h2", "Facts 1");
  });

  test("axe finds nothing to mend, in light and in dark", async () => {
    await press(".report [data-quote]", "states");
    const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
    await page.evaluate(source);
    for (const look of ["Light", "Dark"]) {
      await press(".looks button", look);
      const found = await page.evaluate(`axe.run({ iframes: false }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, failureSummary }) => html + failureSummary).slice(0, 3).join(" ")))`);
      expect(found, look).toEqual([]);
    }
    await page.keyboard.press("Escape");
  });

  test("another language is a click away", async () => {
    await view("Evidence");
    await press(".languages button", "azərbaycan");
    await sees(".report .words", "Yardım dəftəri");
  });

  test("nothing is asked of anybody else, and whoever has not the token gets nothing", async () => {
    const foreign = browser.asked.filter((asked) => !asked.startsWith(address) && !/^(data|blob|about):/.test(asked));
    expect(foreign).toEqual([]);
    const { origin } = new URL(address);
    for (const path of ["/", "/events", "/x/app/main.ts", `${new URL(address).pathname}../package.json`])
      expect((await fetch(origin + path)).status).toBe(404);
    const inside = await fetch(`${address}..%2f..%2fpackage.json`);
    expect(inside.status).toBe(404);
    expect((await fetch(`${address}choose`, { method: "POST", body: "{}" })).status).toBe(405);
    expect((await fetch(`${address}choose`, { method: "POST", body: "{", headers: { Origin: origin } })).status).toBe(
      400,
    );
    expect((await fetch(`${address}events`, { headers: { Origin: "http://evil.example" } })).status).toBe(403);
  });

  test("Ctrl-C leaves no process and no temporary file", async () => {
    await settled();
    const family = childrenOf(desk.pid ?? 0);
    expect(family.length).toBeGreaterThan(2);
    const ended = new Promise((resolve) => desk.once("exit", resolve));
    desk.kill("SIGINT");
    expect(await ended).toBe(130);
    // A busy system takes a moment to end what was told to.
    const left = () => [...family.filter((pid) => existsSync(`/proc/${pid}/exe`)), ...readdirSync(temporary)];
    await expect.poll(left, { timeout: 10_000 }).toEqual([]);
  });
});
