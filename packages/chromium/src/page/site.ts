import type { CDPSession, Page } from "puppeteer-core";

/** Files of a site by their path in it, such as `assets/index.js`. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** A name that can exist nowhere, and a secure origin of its own. */
const origin = "https://site.invalid/";

/**
 * A page that shows a site of ours whose script runs, and that reaches nothing else: each request is answered from the
 * files or refused. Behind it stand the site's own policy and the browser's dead proxy.
 */
export interface SitePage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Loads an address of the site, such as `index.html?print#/print`, under print media or the screen's. */
  open(address: string, media: "print" | "screen"): Promise<void>;
  /** What the site asked for and did not get, each once. */
  blocked(): readonly string[];
  /** What the site's script reported as an error or failed with. */
  errors(): readonly string[];
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

export async function openSite(page: Page, files: SiteFiles): Promise<SitePage> {
  const session = await page.createCDPSession();
  const blocked = new Set<string>();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    const path = pathOf(request.url);
    const body = path === null ? undefined : files.get(path);
    if (body === undefined) blocked.add(request.url);
    const answer =
      body === undefined
        ? session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" })
        : session.send("Fetch.fulfillRequest", {
            requestId,
            responseCode: 200,
            responseHeaders: [{ name: "Content-Type", value: typeOf(path ?? "") }],
            body: Buffer.from(body).toString("base64"),
          });
    // The page may be gone before the answer arrives; whoever works on it learns that by other means.
    void answer.catch(() => {});
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
  return {
    page,
    session,
    async open(address, media) {
      await page.emulateMediaType(media);
      await page.goto(origin + address, { waitUntil: "load", timeout: 0 });
      await page.evaluate(async () => {
        await Promise.all([...document.fonts].map((font) => font.load().catch(() => {})));
        await document.fonts.ready;
      });
    },
    blocked: () => [...blocked],
    errors: () => errors,
  };
}

/** The file that an address of the site names; null for any other address. */
function pathOf(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || `${parsed.origin}/` !== origin) return null;
  const path = decodeURIComponent(parsed.pathname.slice(1));
  return path === "" ? "index.html" : path;
}

const typeOf = (path: string): string => types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
