import type { SitePage } from "@chancery/chromium";
import { composeEvidence, joined, type Slide } from "@chancery/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { below, filesOf, type Made, makeFirst, project } from "../fixtures/deck-site.ts";

const address = "briefs/2026/deck/index.html";
const slow = 300_000;
let flagship: Made;

beforeAll(async () => {
  flagship = await makeFirst(filesOf(project), "emerging-donor");
  await flagship.made.site();
}, slow);
afterAll(() => flagship?.workshop.printer.close());

/** Opens the built site below a path of a server that has nothing else; whatever it asks for beside its files is refused. */
async function visit<T>(hash: string, use: (site: SitePage) => Promise<T>): Promise<T> {
  const site = below("briefs/2026/deck", await flagship.made.site());
  return flagship.workshop.printer.withSite(site, async (page) => {
    await page.page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 1 });
    await page.open(`${address}${hash}`, "screen");
    const result = await use(page);
    expect(page.errors()).toEqual([]);
    expect(page.blocked()).toEqual([]);
    return result;
  });
}

const inline = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("\u2011", "-").trim();
const shown = (page: SitePage["page"], no: number): Promise<string> =>
  page.$eval(`#slide-content [data-slidev-no="${no}"] .slide`, (slide) => slide.textContent);

/** What each quote of a slide's title and blocks prints. */
function quotesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(quotesOf);
  if (typeof value !== "object" || value === null) return [];
  if ("kind" in value && value.kind === "quote" && "quote" in value)
    return [joined(value.quote as Parameters<typeof joined>[0])];
  return Object.entries(value).flatMap(([key, inside]) => (key === "note" || key === "alt" ? [] : quotesOf(inside)));
}

test(
  "every slide shows its title and its values, step by step with the keyboard, and asks no host for anything",
  () =>
    visit("", async ({ page }) => {
      const { slides } = flagship.edition.deck;
      for (const [at, slide] of slides.entries()) {
        await page.waitForSelector(`#slide-content [data-slidev-no="${at + 1}"] .slide h1`);
        const text = inline(await shown(page, at + 1));
        expect(text).toContain(inline(flagship.made.rendered.slides[at]?.title ?? "?"));
        for (const quote of quotesOf([slide.title, wordsOf(slide)])) expect(text).toContain(inline(quote));
        if (slide.layout !== "cover") expect(text.endsWith(slide.number)).toBe(true);
        await page.keyboard.press("ArrowRight");
      }
      expect(await page.title()).toBe(flagship.edition.deck.meta.title);
    }),
  slow,
);

/** A message's text may be cut for its slide; what its layout prints of it is tested where it is rendered. */
const wordsOf = ({ blocks }: Slide): unknown =>
  blocks.filter(({ kind }) => kind !== "recommendations" && kind !== "figure");

test(
  "a number tells its source when it has the focus or is clicked, a chart's mark its value when pointed at",
  () =>
    visit("#/5", async ({ page }) => {
      await page.waitForSelector("#slide-content .slide data[role=button]");
      const panel = () =>
        page.$eval("#explanation", (element) => ((element as HTMLElement).hidden ? "" : element.textContent));
      await page.$eval("#slide-content .slide .so-what data", (number) => (number as HTMLElement).focus());
      expect(await panel()).toContain("OECD");
      await page.keyboard.press("Escape");
      expect(await panel()).toBe("");
      await page.click("#slide-content .slide .so-what data");
      expect(await panel()).toContain("OECD");
      const mark = await page.$("#slide-content [data-tip*='2002']");
      await mark?.hover();
      expect(await panel()).toContain("Received, 2002: $449");
    }),
  slow,
);

test(
  "the presenter's view has the slide, its notes with hedge and source of each number, and a timer",
  () =>
    visit("#/presenter/5", async ({ page }) => {
      await page.waitForSelector(".slidev-note .quoted li");
      const notes = inline(await page.$eval(".slidev-note", (note) => note.textContent));
      for (const quote of flagship.edition.deck.slides[4]?.notes.quoted ?? []) {
        expect(notes).toContain(inline(joined(quote)));
        expect(notes).toContain(inline(quote.label));
      }
      expect(notes).toContain("Source: OECD");
      const all = inline(await page.$eval("#app", (app) => app.textContent));
      expect(all).toMatch(/5 \/ 22\s*-:--/);
      expect(await page.title()).toContain(flagship.edition.deck.meta.title);
    }),
  slow,
);

test(
  "the overview names all slides, and dark mode changes ground, words and drawings",
  () =>
    visit("#/overview", async ({ page }) => {
      await page.waitForFunction(
        (count: number) => document.querySelectorAll(".slide h1").length === count,
        {},
        flagship.edition.deck.slides.length,
      );
      const text = inline(await page.$eval("#app", (app) => app.textContent));
      for (const { title } of flagship.made.rendered.slides) expect(text).toContain(inline(title));
      const paint = () =>
        page.$eval(".slide.take-aways", (slide) => [
          getComputedStyle(slide).backgroundColor,
          getComputedStyle(slide.querySelector("h1") ?? slide).color,
          getComputedStyle(slide.querySelector(".drawing path[stroke]") ?? slide).stroke,
        ]);
      const light = await paint();
      await page.evaluate(() => document.documentElement.classList.add("dark"));
      const dark = await paint();
      for (const [at, colour] of light.entries()) expect(dark[at]).not.toBe(colour);
    }),
  slow,
);

test("the deck's evidence has for each id the report's value", async () => {
  const { edition, evidence } = flagship;
  const site = await flagship.made.site();
  const deck = JSON.parse(new TextDecoder().decode(site.get("evidence.json"))) as ReturnType<typeof composeEvidence>;
  const report = composeEvidence({ kind: "report", quoting: edition.document, edition, evidence });
  const both = Object.entries(deck.values).filter(([id]) => report.values[id] !== undefined);
  expect(both.length).toBeGreaterThan(20);
  for (const [id, { quotes: _, ...value }] of both) {
    const { quotes: __, ...other } = report.values[id] ?? { quotes: [] };
    expect({ id, ...value }).toEqual({ id, ...other });
  }
});
