/**
 * The floor of all that prints with Chromium: the bare headless shell, told over a pipe, without any library, to print one
 * HTML file as a tagged PDF with an outline.
 *
 *     node bench/floor.ts BROWSER PROFILE HTML PDF
 */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";

const [browser = "", profile = "", html = "", pdf = ""] = process.argv.slice(2);
const child = spawn(
  browser,
  [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--remote-debugging-pipe",
    `--user-data-dir=${profile}`,
    "about:blank",
  ],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);
const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, string>>;
}

const answers = new Map<number, (result: Readonly<Record<string, string>>) => void>();
const events = new Map<string, () => void>();
let rest = "";
from.on("data", (chunk: Buffer) => {
  const parts = (rest + chunk.toString()).split("\0");
  rest = parts.pop() ?? "";
  for (const { id, method, result } of parts.map((part) => JSON.parse(part) as Message)) {
    if (id !== undefined) answers.get(id)?.(result ?? {});
    if (method !== undefined) events.get(method)?.();
  }
});

let last = 0;
function send(method: string, params: object = {}, sessionId?: string): Promise<Readonly<Record<string, string>>> {
  last += 1;
  to.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`);
  return new Promise((resolve) => answers.set(last, resolve));
}

const { targetId } = await send("Target.createTarget", { url: "about:blank" });
const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
await send("Page.enable", {}, sessionId);
const loaded = new Promise<void>((resolve) => events.set("Page.loadEventFired", resolve));
await send("Page.navigate", { url: pathToFileURL(html).href }, sessionId);
await loaded;
const options = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};
const { data = "" } = await send("Page.printToPDF", options, sessionId);
writeFileSync(pdf, Buffer.from(data, "base64"));
child.kill("SIGKILL");
