import { afterAll, expect, test } from "vitest";
import { openPrinter } from "../printer.ts";
import { samplePage } from "../sample.ts";
import type { GuardedPage } from "./guard.ts";
import { partStyle } from "./swap.ts";

const printer = openPrinter();
afterAll(() => printer.close());

const css = ".narrow { width: 30mm; border: 1px solid }";
const first = samplePage("<h1>First</h1>", css);
const second = samplePage(
  '<body class="b"><h1>Second</h1><p class="narrow">the adminis&shy;tra&shy;tion of under&shy;devel&shy;oped aid</p></body>',
  css,
).replace(/<body><body/, "<body");

/** All that is seen of a page, and whether it is the same page as before: a mark in its world says so. */
const look = ({ page }: GuardedPage) =>
  page.evaluate(() => {
    const stayed = "mark" in window;
    Object.assign(window, { mark: true });
    const boxes = [...document.querySelectorAll("body, body *")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.outerHTML, x, y, width, height];
    });
    return { stayed, boxes };
  });

test("a document with the same head takes the place of the one before, and looks as if it were loaded", async () => {
  await printer.withPage(async (guarded) => {
    await guarded.load(second);
    const loaded = await look(guarded);
    await guarded.load(first);
    // As who measures a text does.
    await guarded.page.evaluate(() => {
      document.documentElement.style.width = "50mm";
    });
    await guarded.load(second);
    const swapped = await look(guarded);
    expect([loaded.stayed, swapped.stayed]).toEqual([false, true]);
    expect(swapped.boxes).toEqual(loaded.boxes);
    expect(JSON.stringify(swapped.boxes)).toContain("x-divided");
  });
});

test("nothing of the one before stays", async () => {
  await printer.withPage(async ({ page, load }) => {
    await load(first);
    await page.evaluate(() => document.documentElement.setAttribute("data-old", ""));
    await load(
      second.replace('<html lang="en">', '<html lang="az" class="small">').replace("Sample</title>", "Other</title>"),
    );
    const seen = await page.evaluate(() => {
      const { lang, className } = document.documentElement;
      return [lang, className, document.title, document.documentElement.hasAttribute("data-old")];
    });
    expect(seen).toEqual(["az", "small", "Other", false]);
  });
});

test("another head is loaded, and so is every document after many", async () => {
  await printer.withPage(async (guarded) => {
    await guarded.load(first);
    await look(guarded);
    await guarded.load(samplePage("<h1>First</h1>", `${css} h1 { color: red }`));
    expect((await look(guarded)).stayed).toBe(false);
    for (let time = 0; time < 12; time++)
      await guarded.load(samplePage(`<h1>${time}</h1>`, `${css} h1 { color: red }`));
    expect((await look(guarded)).stayed).toBe(true);
    await guarded.load(samplePage("<h1>Last</h1>", `${css} h1 { color: red }`));
    expect((await look(guarded)).stayed).toBe(false);
  });
});

test("nothing runs in what takes a place, and nothing outside is reached", async () => {
  const evil =
    '<img src="http://127.0.0.1:9/x.png" onerror="document.title=1"><svg onload="document.title=2"></svg>' +
    "<script>document.title = 3</script><iframe src='file:///etc/passwd'></iframe>";
  await printer.withPage(async ({ page, load, blocked }) => {
    await load(samplePage("x"));
    await load(samplePage(evil));
    expect(await page.title()).toBe("Sample");
    expect(blocked()).toContain("http://127.0.0.1:9/x.png");
  });
  await expect(printer.print(samplePage(evil))).rejects.toThrow("127.0.0.1:9");
});

test.each([
  ['<input type="image" src="a.png" alt="">', false],
  ['<p style="background: url(a.png)">x', false],
  ['<svg><rect clip-path="url(#a)" fill="url(\'#b\')"/></svg>', true],
])("whether %s can take a place: only where nothing loads that nobody waits for", (body, fits) => {
  expect(partStyle(samplePage(body)) !== null).toBe(fits);
});
