import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { pagePayloads } from "../../packages/chromium/fixtures/payloads.ts";
import { findBrowser } from "../../packages/chromium/src/browser/find.ts";
import { openPrinter, PrintRefused } from "../../packages/chromium/src/index.ts";
import { samplePage } from "../../packages/chromium/src/sample.ts";
import { type Tried, temporaryFolder } from "./base.ts";

const secret = "CANARY";

/** A server on the loopback that should never be asked, and a file that should never be read. */
interface Canaries extends AsyncDisposable {
  readonly fill: (payload: string) => string;
  readonly hits: string[];
  readonly folder: string;
}

async function openCanaries(folder: string): Promise<Canaries> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*").end(secret);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const http = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const file = join(folder, "secret.html");
  writeFileSync(file, secret);
  return {
    folder,
    hits,
    fill: (payload) =>
      samplePage(payload.replaceAll("HTTP", http).replaceAll("FILE:", "FiLe://").replaceAll("FILE", file)),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The payloads in a page of ours: refused, or printed without having reached anything. */
export async function tryPages(): Promise<Tried> {
  using folder = temporaryFolder();
  await using canaries = await openCanaries(folder.path);
  await using printer = openPrinter();
  const leaked: string[] = [];
  for (const payload of pagePayloads) {
    canaries.hits.length = 0;
    const pdf = await printer.print(canaries.fill(payload)).catch((cause: unknown) => {
      if (!(cause instanceof PrintRefused)) throw cause;
      return null;
    });
    const raw = pdf === null ? "" : Buffer.from(pdf).toString("latin1");
    if (canaries.hits.length > 0) leaked.push(`${payload} asked for ${canaries.hits.join(", ")}`);
    if (raw.includes(secret) || /\/URI \((?!https?:|mailto:)/i.test(raw)) leaked.push(`${payload} is in the PDF`);
  }
  return { group: "pages: 47 that reach out", tried: pagePayloads.length, leaked };
}

/** The same in the same browser, told to print a file, as programs do that trust what they print. */
export async function tryBaseline(): Promise<Tried> {
  using folder = temporaryFolder();
  await using canaries = await openCanaries(folder.path);
  const { path, environment } = await findBrowser(process.env, () => {});
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: "shell",
    env: { ...process.env, ...environment },
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const leaked: string[] = [];
    for (const payload of pagePayloads) if (await leaksBare(payload, browser, canaries)) leaked.push(payload);
    return { group: "the same, file:// in the bare browser", tried: pagePayloads.length, leaked };
  } finally {
    await browser.close();
  }
}

async function leaksBare(payload: string, browser: Browser, { fill, hits, folder }: Canaries): Promise<boolean> {
  hits.length = 0;
  const file = join(folder, "page.html");
  writeFileSync(file, fill(payload));
  const page = await browser.newPage();
  try {
    await page.goto(`file://${file}`, { waitUntil: "load", timeout: 3000 }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const pdf = Buffer.from(await page.pdf({ timeout: 5000 })).toString("latin1");
    const texts = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => document.documentElement.textContent).catch(() => "")),
    );
    return hits.length > 0 || texts.join().includes(secret) || /\/URI \((?!https?:|mailto:)/i.test(pdf);
  } catch {
    return hits.length > 0;
  } finally {
    await page.close().catch(() => {});
  }
}
