import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openPrinter, PrintRefused } from "./index.ts";
import { samplePage } from "./sample.ts";

vi.setConfig({ testTimeout: 30_000 });

/** A server that should never be asked, and a file that should never be read. */
const secret = "CANARY";
const hits: string[] = [];
const server = createServer((request, response) => {
  hits.push(request.url ?? "");
  response.setHeader("Access-Control-Allow-Origin", "*").end(secret);
});
const folder = mkdtempSync(join(tmpdir(), "chancery-payloads-"));
const file = join(folder, "secret.html");
const printer = openPrinter();
let http = "";

beforeAll(async () => {
  writeFileSync(file, secret);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  http = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await printer.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** HTTP and FILE stand for the addresses of the canaries. */
const refused: string[] = [
  '<img src="HTTP/a.png" alt="">',
  '<img srcset="HTTP/a.png 1x" alt="">',
  '<picture><source srcset="HTTP/a.png"><img src="HTTP/b.png" alt=""></picture>',
  '<iframe src="FILE"></iframe>',
  '<iframe src="HTTP/frame"></iframe>',
  "<iframe src=\"data:text/html,<iframe src='HTTP/inner'></iframe>\"></iframe>",
  "<iframe srcdoc=\"<img src='HTTP/srcdoc.png'>\"></iframe>",
  '<object data="FILE"></object>',
  '<object data="HTTP/object"></object>',
  '<embed src="HTTP/embed">',
  '<link rel="stylesheet" href="HTTP/a.css">',
  '<link rel="preload" as="image" href="HTTP/preload.png">',
  '<link rel="prefetch" href="HTTP/prefetch">',
  "<style>@import 'HTTP/import.css';</style>",
  "<style>@import 'file:FILE';</style>",
  '<p style="background:url(HTTP/background.png)">x',
  "<style>p::before{content:url(HTTP/content.png)}</style><p>x",
  "<style>@font-face{font-family:Z;src:url(HTTP/z.woff2)}</style><p style=\"font-family:Z,'Source Sans 3'\">x",
  '<svg><image href="HTTP/image.png" width="9" height="9"/></svg>',
  '<svg><use href="HTTP/use.svg#a"/></svg>',
  '<svg><foreignObject width="9" height="9"><iframe src="HTTP/foreign"></iframe></foreignObject></svg>',
  '<svg><filter id="f"><feImage href="HTTP/fe.png"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>',
  '<video src="HTTP/a.mp4" poster="HTTP/poster.png"></video>',
  '<audio src="HTTP/a.mp3" preload="auto"></audio>',
  '<input type="image" src="HTTP/input.png" alt="">',
  '<meta http-equiv="refresh" content="0;url=HTTP/refresh">',
  '<meta http-equiv="refresh" content="0;url=FILE:FILE">',
  '<base href="HTTP/"><img src="based.png" alt="">',
  '<a href="FILE:FILE">x</a>',
  '<a href="\\\\localhost\\share">x</a>',
  "<a href=\"javascript:fetch('HTTP/link')\">x</a>",
];

const inert: string[] = [
  "<script>fetch('HTTP/script'); document.body.textContent = 'CAN' + 'ARY'</script><p>x",
  '<script src="HTTP/script.js"></script><p>x',
  '<svg onload="fetch(\'HTTP/onload\')"><rect width="9" height="9"/></svg>',
  "<input autofocus onfocus=\"fetch('HTTP/onfocus')\">",
  '<link rel="dns-prefetch" href="HTTP"><link rel="preconnect" href="HTTP"><p>x',
  '<link rel="manifest" href="HTTP/manifest"><link rel="icon" href="HTTP/icon.png"><p>x',
  '<form action="HTTP/form"><input name="a" value="b"><button autofocus>go</button></form>',
  '<a href="https://example.org/" ping="HTTP/ping">x</a>',
  "<details ontoggle=\"fetch('HTTP/toggle')\" open><summary>x</summary></details>",
  '<meta http-equiv="refresh" content="0;url=javascript:fetch(\'HTTP/js\')"><p>x',
];

const filled = (payload: string) =>
  samplePage(payload.replaceAll("HTTP", http).replaceAll("FILE:", "FiLe://").replaceAll("FILE", file));

describe("nothing of these gets in or out", () => {
  test.each(refused)("refused: %s", async (payload) => {
    const error: unknown = await printer.print(filled(payload)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PrintRefused);
    expect(hits).toEqual([]);
  });

  test.each(inert)("inert: %s", async (payload) => {
    const html = filled(payload);
    const texts = await printer.withPage(async ({ page, load, session }) => {
      await load(html);
      await session.send("Page.printToPDF", {});
      return Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.textContent)));
    });
    expect(texts.join()).not.toContain(secret);
    await printer.print(html).catch((thrown: unknown) => expect(thrown).toBeInstanceOf(PrintRefused));
    expect(hits).toEqual([]);
  });
});
