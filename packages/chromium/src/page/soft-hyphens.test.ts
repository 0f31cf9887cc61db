import { afterAll, expect, test } from "vitest";
import { openPrinter } from "../printer.ts";
import { samplePage } from "../sample.ts";

const printer = openPrinter();
afterAll(() => printer.close());

const css = ".narrow { width: 30mm } .column { width: 43mm } .slim { width: 14mm }";

/** The body as it is printed; `-` stands for a soft hyphen. */
const settled = (body: string): Promise<string> =>
  printer.withPage(async ({ load, page }) => {
    await load(samplePage(body, css));
    const inner = (await page.evaluate("document.body.innerHTML")) as string;
    return inner.replaceAll("&shy;", "-").replaceAll("\u00ad", "-");
  });
const tagged = (word: string, language = "en") => `<span lang="${language}-x-divided" tabindex="0">${word}</span>`;

test("only the soft hyphen at which a word is parted stays, and its word is tagged", async () => {
  expect(await settled('<p class="narrow">the long adminis&shy;tra&shy;tion of under&shy;devel&shy;oped aid</p>')).toBe(
    `<p class="narrow">the long ${tagged("adminis-tration")} of underdeveloped aid</p>`,
  );
});

test("two words of one text, in the language around them", async () => {
  const body = '<p class="slim" lang="az">beynəl&shy;xalq əmək&shy;daşlıq institu&shy;sional&shy;laşdırılmış</p>';
  const html = await settled(body);
  expect(html).toContain(tagged("institu-sional-laşdırılmış", "az"));
});

const words = (count: number): string => "administra&shy;tion coopera&shy;tion ".repeat(count);
const count = (html: string): number => html.split("x-divided").length - 1;

test("a block keeps one", async () => {
  expect(count(await settled(`<p class="column">${words(8)}</p><p class="column">${words(8)}</p>`))).toBe(2);
});

test("a word that is wider than its column is parted as often as it must be", async () => {
  const html = await settled(
    '<p class="slim">in&shy;ter&shy;na&shy;tion&shy;al&shy;is&shy;a&shy;tion of trans&shy;porta&shy;tion</p>',
  );
  expect(html.match(/-(?=\p{L}{2})/gu)?.length).toBeGreaterThan(1);
  expect(html).toContain(tagged("trans-porta-tion"));
});

test("wide text keeps none", async () => {
  expect(await settled(`<p>${words(40)}</p>`)).not.toContain("x-divided");
});
