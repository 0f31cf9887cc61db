import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { SitePage } from "@chancery/chromium";
import { openTerminal } from "@chancery/cli";
import { AuthorMistake } from "@chancery/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf, type Made, makeFirst, project, tinyRoot } from "../fixtures/deck-site.ts";
import { build } from "./build.ts";
import { explainMaking } from "./explain.ts";
import { plainSources } from "./shell/plain-sources.ts";
import { openPrint } from "./site/open-print.ts";

const slow = 300_000;
const hostile = "{{ 1+1 }} <script>window.hacked = 1</script> {{ constructor.constructor('window.hacked = 2')() }}";
const deck = `---
slidev: true
---

# A tiny brief

---
layout: message
clicks: 3
---

# It gave {{fact "aid-given"}} to its *neighbours*

<v-clicks>

- First it gave {{fact "aid-given"}}.
- Then it reached {{fact "countries-helped"}}, in <strong>all</strong>.

</v-clicks>

\`\`\`ts {1|2}
const shown = "{{ 1+1 }}";
const braces = "<script>";
\`\`\`

<Tally n="two" />

<Arrow v-click="3" x1="700" y1="120" x2="820" y2="60" />

<!-- Say it slowly: {{fact "states-reached"}}. -->

---

# The last slide is as plain as any other is

It is called {{fact "states-reached"}}.
`;
/** A component of the theme, as an institute may add one. */
const tally = `<script setup lang="ts">
import { ref } from "vue";
defineProps<{ n: string }>();
const count = ref(0);
</script>

<template>
  <button class="tally" @click.stop="count++">{{ n }}: {{ count }}</button>
</template>
`;
const changes = (text: string): Record<string, string> => ({
  "data/sources/ledger/facts.yaml": (filesOf(tinyRoot).get("data/sources/ledger/facts.yaml") ?? "").replaceAll(
    /label: (.*)/g,
    (_, label: string) => `label: ${JSON.stringify(`${label} ${hostile}`)}`,
  ),
  "data/briefs/tiny/deck.en.md": text,
  "templates/slides/theme/components/Tally.vue": tally,
});
let made: Made;

beforeAll(async () => {
  made = await makeFirst(filesOf(tinyRoot, changes(deck)));
}, slow);
afterAll(() => made?.workshop.printer.close());

const visit = async <T>(hash: string, use: (site: SitePage) => Promise<T>): Promise<T> =>
  made.workshop.printer.withSite(await made.made.site(), async (site) => {
    await site.page.setViewport({ width: 980, height: 552, deviceScaleFactor: 1 });
    await site.open(`index.html${hash}`, "screen");
    const result = await use(site);
    expect(site.errors()).toEqual([]);
    expect(site.blocked()).toEqual([]);
    return result;
  });
const printed = (text: string): string => text.replaceAll(/\s+/g, " ");

test(
  "clicks, code and a component of the theme work, and what is quoted is printed letter for letter",
  () =>
    visit("#/2", async ({ page }) => {
      const slide = '#slide-content [data-slidev-no="2"] .slide';
      await page.waitForSelector(`${slide} h1 data`);
      const hidden = () => page.$$eval(`${slide} li.slidev-vclick-hidden`, (found) => found.length);
      expect(await hidden()).toBe(2);
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(`document.querySelectorAll('${slide} li.slidev-vclick-hidden').length === 1`);
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(`document.querySelectorAll('${slide} li.slidev-vclick-hidden').length === 0`);
      const text = printed(await page.$eval(slide, (element) => element.textContent));
      expect(text).toContain("It gave about $61.90 million (preliminary) to its neighbours");
      expect(text).toContain('const shown = "{{ 1+1 }}";');
      expect(text).toContain("two: 0");
      await page.click(`${slide} .tally`);
      expect(await page.$eval(`${slide} .tally`, (element) => element.textContent)).toBe("two: 1");
      const told = await page.$eval(`${slide} data`, (data) => (data as HTMLElement).dataset["explanation"] ?? "");
      expect(told).toContain(hostile);
      expect(await page.evaluate("window.hacked")).toBe(undefined);
    }),
  slow,
);

test(
  "notes, titles and the slides without any Slidev come from the data as in every deck",
  async () => {
    await visit("#/presenter/2", async ({ page }) => {
      await page.waitForSelector(".slidev-note .quoted li");
      const notes = printed(await page.$eval(".slidev-note", (note) => note.textContent));
      expect(notes).toContain("Say it slowly:");
      expect(notes.replaceAll("\u00a0", " ")).toContain(hostile);
    });
    await visit("#/3", async ({ page }) => {
      await page.waitForSelector('#slide-content [data-slidev-no="3"] .slide p.text data');
      expect(await page.title()).toBe("A tiny brief");
    });
  },
  slow,
);

test(
  "all clicks are shown where the deck is printed, one page a slide",
  () =>
    visit("", async (site) => {
      await openPrint(site, 3);
      expect(await site.page.$$eval(".slidev-vclick-hidden", (found) => found.length)).toBe(0);
      expect((await made.made.pdf()).length).toBeGreaterThan(10_000);
    }),
  slow,
);

test("no word of the evidence stands in what Slidev compiles", async () => {
  const source = String(plainSources(made.workshop.sources, made.edition.deck).get("slides.md"));
  expect(source).not.toMatch(/hacked|61\.9|preliminary/);
  expect(source).toContain('# It gave <Quoted n="0"/> to its *neighbours*');
  for (const [path, bytes] of await made.made.site())
    if (/\.(js|css)$/.test(path)) expect(new TextDecoder().decode(bytes), path).not.toContain("window.hacked");
});

test(
  "what Slidev cannot build is told with the author's slide, and without the compiler's stack",
  async () => {
    const broken = deck.replace('<Tally n="two" />', '<Tally :n="two +" />');
    const other = await makeFirst(filesOf(tinyRoot, changes(broken)));
    const failed = await explainMaking(other.edition.deck, () => other.made.site()).catch((cause) => cause);
    await other.workshop.printer.close();
    expect(failed).toBeInstanceOf(AuthorMistake);
    const [problem] = (failed as AuthorMistake).problems;
    expect(problem?.place?.file).toBe("data/briefs/tiny/deck.en.md");
    expect(problem?.place?.line).toBe(broken.split("\n").findIndex((line) => line.startsWith("# It gave")) + 1);
    expect(problem?.message).toContain("slide 2");
    expect(problem?.message).not.toMatch(/node_modules|\/tmp\//);
  },
  slow,
);

test("a stranger's deck of plain Slidev is refused at its line, before anything is built", async () => {
  const root = mkdtempSync(join(tmpdir(), "chancery-untrusted-"));
  try {
    for (const [path, text] of filesOf(tinyRoot, changes(deck))) {
      if (!path.startsWith("data/")) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const options = { root, project, out: join(root, "out"), briefs: [], languages: [], formats: ["site"] as const };
    const said: string[] = [];
    const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    const refused = await build(
      { ...options, withNotes: false, trust: { untrusted: true, allowNoSandbox: true }, key: null, date: null },
      { ...openTerminal(), ...terminal },
      { files: null },
    ).catch((cause) => cause);
    expect(refused).toBeInstanceOf(AuthorMistake);
    const [problem, ...more] = (refused as AuthorMistake).problems.filter(({ severity }) => severity === "error");
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      rule: "untrusted-slidev",
      place: { file: "data/briefs/tiny/deck.en.md", line: 2, column: 9 },
    });
    expect(existsSync(join(root, "out"))).toBe(false);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
