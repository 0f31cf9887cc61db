import { join } from "node:path";
import { expect, test } from "vitest";
import { openAside } from "./open-aside.ts";

const module = join(import.meta.dirname, "../../fixtures/aside.ts");
const begun = { module, open: "openCounter", options: { start: 40 } };
const aside = openAside(begun, { seconds: 0.3, megabytes: 500 });

test("a call is answered; an author's mistake stays one, and a bug stays a bug", async () => {
  expect(await aside("count", 2)).toEqual({ made: 42 });
  await expect(aside("refuse")).rejects.toMatchObject({
    problems: [{ rule: "wrong", place: { file: "a.yaml", line: 2 } }],
  });
  await expect(aside("fail")).rejects.toThrow("a bug");
});

test("what never ends is ended by its time, a regular expression too, and the next call is answered", async () => {
  const [endless, matching, next] = await Promise.all([aside("forever"), aside("matchForever"), aside("count", 2)]);
  expect(endless).toEqual({ over: "0.3 seconds of the processor" });
  expect(matching).toEqual(endless);
  expect(next).toEqual({ made: 42 });
});

test("what takes all memory is ended by its limit, and not the program with it", async () => {
  expect(await openAside(begun, { seconds: 30, megabytes: 30 })("fill")).toEqual({ over: "30 MB of memory" });
});
