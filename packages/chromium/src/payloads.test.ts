import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { inert, refused } from "../fixtures/payloads.ts";
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
