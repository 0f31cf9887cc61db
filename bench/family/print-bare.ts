import { launch, type Page } from "puppeteer-core";
import { findBrowser } from "../../packages/chromium/src/browser/find.ts";

/**
 * Bare Chromium with two reused pages, by puppeteer-core alone: the first page is loaded, of each that follows the body is
 * put in its place. Gives the milliseconds that all took, without the start of the browser.
 */
export async function printBare(pages: readonly string[]): Promise<number> {
  const { path, environment } = await findBrowser(process.env, () => {});
  const browser = await launch({
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu"],
    env: { ...process.env, ...environment },
    headless: "shell",
  });
  try {
    const two = await Promise.all([openPage(), openPage()]);
    async function openPage(): Promise<Page> {
      const page = await browser.newPage();
      await page.setContent(pages[0] ?? "");
      return page;
    }
    const start = performance.now();
    const waiting = [...pages];
    await Promise.all(
      two.map(async (page) => {
        for (let html = waiting.shift(); html !== undefined; html = waiting.shift()) await printIn(page, html);
      }),
    );
    return performance.now() - start;
  } finally {
    await browser.close();
  }
}

async function printIn(page: Page, html: string): Promise<void> {
  const body = html.slice(html.indexOf("<body"), html.lastIndexOf("</body>")).replace(/^<body[^>]*>/, "");
  await page.evaluate((markup) => {
    document.body.innerHTML = markup;
  }, body);
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
