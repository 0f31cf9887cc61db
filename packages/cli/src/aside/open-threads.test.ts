import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openThreads } from "./open-threads.ts";

const module = join(import.meta.dirname, "../../fixtures/aside.ts");
const begun = { module, open: "openCounter", options: { start: 40 } };
const threads = openThreads(begun, 2);
afterAll(() => threads[Symbol.asyncDispose]());

test("calls are answered, more than there are threads; an author's mistake stays one, and a bug stays a bug", async () => {
  const counted = [1, 2, 3, 4, 5].map((by) => threads.call("count", by));
  const [refused, failed] = [threads.call("refuse"), threads.call("fail")];
  await expect(refused).rejects.toMatchObject({
    problems: [{ rule: "wrong", place: { file: "a.yaml", line: 2 } }],
  });
  await expect(failed).rejects.toThrow("a bug");
  expect(await Promise.all(counted)).toEqual([41, 42, 43, 44, 45]);
});

test("a thread that ends in the middle of a call fails that one, and the next is answered by another", async () => {
  const ended = threads.call("leave");
  await expect(ended).rejects.toThrow('a thread ended in the middle of "leave"');
  expect(await Promise.all([1, 2, 3].map((by) => threads.call("count", by)))).toEqual([41, 42, 43]);
});

test("what takes all memory is told as a problem, and the program goes on", async () => {
  await using small = openThreads(begun, 1, 30);
  await expect(small.call("fill")).rejects.toMatchObject({ problems: [{ rule: "out-of-memory" }] });
  expect(await small.call("count", 2)).toBe(42);
});

test("whoever is asked something while all end hears of it", async () => {
  const short = openThreads(begun, 1);
  const endless = expect(short.call("forever")).rejects.toThrow("in the middle");
  expect(await threads.call("count", 1)).toBe(41);
  await short[Symbol.asyncDispose]();
  await endless;
});
