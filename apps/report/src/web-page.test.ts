import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type GuardedPage, lintWeb, openPrinter } from "@chancery/chromium";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage } from "../fixtures/open-page.ts";
import { build } from "./build.ts";

const project = resolve(import.meta.dirname, "../../..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Page = GuardedPage["page"];
let folder = "";
let file = "";
const printer = openPrinter();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chancery-web-"));
  const silent = { interactive: false, out: () => {}, err: () => {} };
  const options = {
    root: project,
    project,
    out: folder,
    briefs: ["emerging-donor"],
    languages: ["en"],
    key: null,
    theme: "standard",
    date: null,
  };
  await build({ ...options, formats: ["html"] }, silent, { files: null });
  file = join(folder, "emerging-donor/emerging-donor.en.html");
}, 180_000);
afterAll(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What axe finds: the rule, and the first elements that break it. */
const violations = `axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 5).map(({ html, failureSummary }) => html.slice(0, 160) + " " + failureSummary).join(" | ")))`;

test.each([
  [320, "light"],
  [320, "dark"],
  [768, "light"],
  [768, "dark"],
  [1280, "light"],
  [1280, "dark"],
] as const)(
  "axe finds nothing at %i px, %s",
  async (width, scheme) => {
    const found = await openPage(printer, file, { width, scheme, script: true }, async (page) => {
      await page.evaluate(axe);
      return page.evaluate(violations);
    });
    expect(found).toEqual([]);
  },
  120_000,
);

test("our own rules find nothing either, in any view", async () => {
  const { findings } = await lintWeb(printer, readFileSync(file, "utf8"), { axeViews: [] });
  expect(findings).toEqual([]);
}, 300_000);

test.each(["light", "dark"] as const)(
  "nor with a number, a note and every table open, %s",
  async (scheme) => {
    const found = await openPage(printer, file, { width: 1280, scheme, script: true }, async (page) => {
      await page.evaluate(axe);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      const all: unknown[] = [];
      for (const opener of ["p button.number", ".note-reference button"]) {
        await page.evaluate((selector) => document.querySelector<HTMLButtonElement>(selector)?.click(), opener);
        expect(await page.$$(":popover-open")).toHaveLength(1);
        all.push(await page.evaluate(violations));
      }
      return all.flat();
    });
    expect(found).toEqual([]);
  },
  120_000,
);

describe("what the page does", () => {
  const light = { width: 1280, scheme: "light", script: true } as const;
  const text = (page: Page, selector: string): Promise<string> =>
    page.$eval(selector, (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim());

  test.each([true, false])("asks nobody for anything, and breaks no rule of its own (script: %s)", async (script) => {
    const asked = await openPage(printer, file, { ...light, script }, async (_, requests) => [...requests]);
    expect(asked).toEqual([pathToFileURL(file).href]);
  });

  test.each([320, 375, 768, 1024, 1280, 1920])("needs no moving sideways at %i px", async (width) => {
    const wide = await openPage(printer, file, { ...light, width }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(wide).toBeLessThanOrEqual(width);
  });

  test("never shows chart text smaller than 11 px", async () => {
    for (const width of [320, 500, 768, 1280]) {
      const least = await openPage(printer, file, { ...light, width }, (page) =>
        page.evaluate(() => {
          const sizes = [...document.querySelectorAll<SVGGraphicsElement>(".drawing text")].flatMap((words) => {
            const scale = words.checkVisibility() ? (words.getScreenCTM()?.a ?? 0) : 0;
            return scale === 0 ? [] : Number.parseFloat(getComputedStyle(words).fontSize) * scale;
          });
          return Math.min(...sizes);
        }),
      );
      expect(least).toBeGreaterThanOrEqual(11);
      expect(least).toBeLessThan(30);
    }
  });

  test.each([
    [true, "click"],
    [true, "Enter"],
    [false, "click"],
    [false, "Enter"],
  ] as const)("a number opens what stands behind it (script: %s, by %s)", async (script, by) => {
    await openPage(printer, file, { ...light, script }, async (page) => {
      const opener = 'button.number:has([data-fact="oda-given-2024"])';
      if (by === "click") await page.click(opener);
      else {
        await page.focus(opener);
        await page.keyboard.press("Enter");
      }
      const said = await text(page, ":popover-open");
      expect(said).toContain("about $61.9 million");
      expect(said).toContain("preliminary");
      expect(said).toContain("2024");
      expect(await page.$eval(":popover-open dd a", (link) => link.getAttribute("href"))).toMatch(/^#source-/);
      const row = await page.$eval(":popover-open .panel-row a", (link) => link.getAttribute("href") ?? "");
      expect(await text(page, `.annex ${row}`)).toContain("61.9");
      await page.keyboard.press("Escape");
      expect(await page.$(":popover-open")).toBeNull();
    });
  });

  test("a note opens beside its number, and stands in the list of notes, without script", async () => {
    await openPage(printer, file, { ...light, script: false }, async (page) => {
      await page.click("#note-1-reference");
      const note = await text(page, ":popover-open");
      expect(note.length).toBeGreaterThan(20);
      expect(await text(page, "#note-1")).toBe(`1 ${note}`);
    });
  });

  test("the arrow keys go through a chart's marks and say each", async () => {
    await openPage(printer, file, light, async (page) => {
      await page.focus("#received-given .wide");
      await page.keyboard.press("ArrowRight");
      expect(await text(page, "#received-given .wide [role=status]")).toMatch(/^Received, 1991: /);
      await page.keyboard.press("End");
      expect(await text(page, "#received-given .wide [role=status]")).toMatch(/^Given, 2023: \$98\.2 million/);
      const [ring, mark] = await page.evaluate(() => {
        const middle = (selector: string) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
        };
        return [middle("#received-given .wide .ring"), middle('#received-given .wide [data-tip^="Given, 2023"]')];
      });
      expect(Math.hypot((ring?.[0] ?? 0) - (mark?.[0] ?? 9), (ring?.[1] ?? 0) - (mark?.[1] ?? 9))).toBeLessThan(2);
    });
  });

  test("a reader's choice of dark outranks the device's, without script", async () => {
    await openPage(printer, file, { ...light, script: false }, async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const before = await ground();
      await page.click("#appearance-dark");
      expect(await ground()).not.toBe(before);
      await page.click("#appearance-light");
      expect(await ground()).toBe(before);
    });
  });

  test("every link, button and label of the page has a target that can be seen", async () => {
    const astray = await openPage(printer, file, light, (page) =>
      page.evaluate(() => {
        const link = [...document.querySelectorAll("a[href^='#']")].filter((from) => {
          const id = decodeURIComponent(from.getAttribute("href") ?? "").slice(1);
          const target = document.getElementById(id);
          return target === null || target.closest("[popover]") !== null;
        });
        const opens = [...document.querySelectorAll("[popovertarget]")].filter(
          (from) => !document.getElementById(from.getAttribute("popovertarget") ?? "")?.hasAttribute("popover"),
        );
        return [...link, ...opens].map(({ outerHTML }) => outerHTML.slice(0, 120));
      }),
    );
    expect(astray).toEqual([]);
  });

  test("the page holds its data: each figure as CSV, the evidence, and how to cite it", () => {
    const html = readFileSync(file, "utf8");
    const downloads = new Map(
      [...html.matchAll(/<a download="([^"]*)" href="data:[^;]*;charset&#x3D;utf-8;base64,([^"]*)"/g)].map(
        ([, name = "", base64 = ""]) => [
          name,
          Buffer.from(base64.replaceAll("&#x3D;", "="), "base64").toString("utf8"),
        ],
      ),
    );
    const csv = downloads.get("emerging-donor.en.received-given.csv") ?? "";
    expect(csv.split("\r\n")[0]).toContain("Period,Received");
    expect(csv).toMatch(/\r\n2013,-\d/);
    expect(JSON.parse(downloads.get("emerging-donor.en.evidence.json") ?? "")).toHaveProperty("values");
    expect(downloads.get("emerging-donor.en.bib")).toMatch(/^@techreport\{/);
  });
});
