import { openPrinter } from "@chancery/chromium";
import { afterAll, expect, test } from "vitest";
import { pageKeys } from "./page-keys.ts";

const printer = openPrinter();
afterAll(() => printer.close());

const pages = (texts: readonly string[], title = ""): string =>
  `<!doctype html><html lang="en"><title>${title}</title><style>p{break-after:page;font-family:serif}</style>${texts
    .map((text) => `<p>${text}</p><svg width="40" height="40"><rect width="30" height="30" opacity=".5"/></svg>`)
    .join("")}`;

test("a page keeps its key until it looks otherwise", { timeout: 60_000 }, async () => {
  const print = (html: string) =>
    printer.withPage(async ({ load, session }) => {
      await load(html);
      const { data } = await session.send("Page.printToPDF", { generateTaggedPDF: true });
      return pageKeys(new Uint8Array(Buffer.from(data, "base64"))) ?? [];
    });
  const before = await print(pages(["one", "two", "three"]));
  expect(new Set(before).size).toBe(before.length);
  expect(await print(pages(["one", "two", "three"], "A title"))).toEqual(before);
  const changed = await print(pages(["one", "too", "three"]));
  expect(changed[0]).toBe(before[0]);
  expect(changed[1]).not.toBe(before[1]);
  expect(changed[2]).toBe(before[2]);
});
