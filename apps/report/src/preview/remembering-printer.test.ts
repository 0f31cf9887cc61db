import type { GuardedPage, Printer, PrintOptions } from "@chancery/chromium";
import { expect, test } from "vitest";
import { rememberingPrinter } from "./remembering-printer.ts";

let prints = 0;
const printer = rememberingPrinter({
  async print(html: string, { look }: PrintOptions = {}) {
    prints += 1;
    await look?.({} as GuardedPage);
    return new TextEncoder().encode(html);
  },
} as Partial<Printer> as Printer);

test("the same document is printed once", async () => {
  const first = await printer.print("a");
  expect(await printer.print("a")).toBe(first);
  expect(prints).toBe(1);
});

test("who looks at the page sees it, though the document was printed before", async () => {
  let seen = 0;
  const look = async (): Promise<void> => {
    seen += 1;
  };
  for (const _ of [1, 2]) await printer.print("b", { look });
  expect(seen).toBe(2);
});
