import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf, type Made, makeFirst, tinyRoot } from "../fixtures/deck-site.ts";
import { openPrint } from "./site/open-print.ts";

const hostile = [
  "{{ constructor.constructor('window.hacked = 1')() }}",
  "<script>window.hacked = 2</script>",
  "<img src=x onerror='window.hacked = 3'>",
  "</script><script>window.hacked = 4</script>",
  '<!-- v-html="x" --> **not bold** `code` &#123;&#123; 1 + 1 &#125;&#125;',
] as const;
const words = hostile.join(" ");
const deck = `---
layout: message
---

# It gave {{fact "aid-given"}} to its neighbours

It reached {{fact "countries-helped"}} and is called {{fact "states-reached"}}.

{{#speaker-notes}}
Say it slowly: {{fact "states-reached"}}.
{{/speaker-notes}}
`;
let made: Made;

beforeAll(async () => {
  const tiny = filesOf(tinyRoot);
  const facts = (tiny.get("data/sources/ledger/facts.yaml") ?? "").replaceAll(
    /label: (.*)/g,
    (_, label: string) => `label: ${JSON.stringify(`${label} ${words}`)}`,
  );
  const brief = (tiny.get("data/briefs/tiny/brief.yaml") ?? "")
    .replace("title: A tiny brief", `title: ${JSON.stringify(`A tiny brief ${words}`)}`)
    .replace("subtitle: How small can a brief be?", `subtitle: ${JSON.stringify(words)}`);
  made = await makeFirst(
    filesOf(tinyRoot, {
      "data/sources/ledger/facts.yaml": facts,
      "data/briefs/tiny/brief.yaml": brief,
      "data/briefs/tiny/deck.en.md": deck,
    }),
  );
}, 300_000);
afterAll(() => made?.workshop.printer.close());

test("words of evidence and of the brief are shown letter for letter, and never run", async () => {
  const site = await made.made.site();
  await made.workshop.printer.withSite(site, async (page) => {
    await page.page.setViewport({ width: 1280, height: 720, deviceScaleFactor: 1 });
    await page.open("index.html#/presenter/1", "screen");
    await page.page.waitForSelector(".slidev-note .quoted li");
    const notes = await page.page.$eval(".slidev-note", (note) => note.textContent);
    for (const attack of hostile) expect(notes.replaceAll("\u00a0", " ")).toContain(attack);
    await page.page.waitForSelector(".slide data[data-explanation]");
    const explanation = await page.page.$eval(
      ".slide data[data-explanation]",
      (data) => (data as HTMLElement).dataset["explanation"],
    );
    for (const attack of hostile) expect(explanation).toContain(attack);
    // brief.yaml's straight quotation marks are set as the language's.
    expect((await page.page.title()).replaceAll(/[‘’]/g, "'")).toContain(hostile[0]);
    await openPrint(page, made.edition.deck.slides.length);
    expect(await page.page.evaluate("window.hacked")).toBe(undefined);
    expect(await page.page.$$eval(".slide img, .slide script, .slidev-note img", (found) => found.length)).toBe(0);
    expect(page.errors()).toEqual([]);
    expect(page.blocked()).toEqual([]);
  });
}, 300_000);

test("nothing of the brief is in the code of its site: the shell is the same for every deck", async () => {
  const site = await made.made.site();
  const text = new TextDecoder();
  for (const [path, bytes] of site) {
    if (!/\.(js|css)$/.test(path)) continue;
    expect(text.decode(bytes), path).not.toContain("window.hacked");
  }
  const page = text.decode(site.get("index.html"));
  expect([...page.matchAll(/<script/g)].length).toBe(2);
  expect(page).toContain("Content-Security-Policy");
});
