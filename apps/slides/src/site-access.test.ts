import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { SitePage } from "@chancery/chromium";
import { afterAll, beforeAll, expect, test } from "vitest";
import { below, filesOf, type Made, makeFirst, project } from "../fixtures/deck-site.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Slidev's own frame: a button inside a button in its bar, and slides that stand in no landmark. */
const ofSlidev = { "nested-interactive": { enabled: false }, region: { enabled: false } };
const options = { runOnly: tags, rules: ofSlidev };
const violations = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) =>
  id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(" | ")))`;
const slow = 300_000;
let flagship: Made;

beforeAll(async () => {
  flagship = await makeFirst(filesOf(project), "emerging-donor");
  await flagship.made.site();
}, slow);
afterAll(() => flagship?.workshop.printer.close());

async function visit(hash: string, use: (page: SitePage["page"]) => Promise<void>): Promise<void> {
  const site = below("deck", await flagship.made.site());
  await flagship.workshop.printer.withSite(site, async (page) => {
    await page.page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 1 });
    await page.open(`deck/index.html${hash}`, "screen");
    await page.page.waitForSelector("#slide-content .slide h1");
    await page.page.evaluate(axe);
    await use(page.page);
  });
}

test.each(["light", "dark"])(
  "axe finds nothing on any slide, %s",
  async (scheme) => {
    const found: string[] = [];
    await visit("", async (page) => {
      if (scheme === "dark") await page.evaluate(() => document.documentElement.classList.add("dark"));
      for (const [at] of flagship.edition.deck.slides.entries()) {
        await page.waitForSelector(`#slide-content [data-slidev-no="${at + 1}"] .slide h1`);
        const here = (await page.evaluate(violations)) as string[];
        found.push(...here.map((one) => `${at + 1} ${one}`));
        await page.keyboard.press("ArrowRight");
      }
    });
    expect(found).toEqual([]);
  },
  slow,
);
