import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { eachFile, openStatus } from "./status.ts";

function screen(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 30 });
  let printed = "";
  stream.on("data", (bytes) => {
    printed += String(bytes);
  });
  return { stream, printed: () => printed };
}

it("says on a terminal what it is at, and leaves nothing", async () => {
  const { stream, printed } = screen(true);
  const names = ["a.pdf", "a\u0007very-long-name-that-fills-the-line.pdf"];
  expect(await eachFile("reading", names, async (file) => file.length, openStatus(stream, {}))).toEqual([5, 40]);
  const wipe = "\u001b[1G\u001b[2K";
  expect(printed()).toBe(`${wipe}reading a.pdf (1 of 2)…${wipe}reading a\uFFFDvery-long-name-tha…${wipe}`);
});

it("says nothing elsewhere, and in CI", () => {
  for (const [isTTY, environment] of [
    [false, {}],
    [true, { CI: "true" }],
    [true, { TERM: "dumb" }],
  ] as const) {
    const { stream, printed } = screen(isTTY);
    using status = openStatus(stream, environment);
    status.say("reading");
    expect(printed()).toBe("");
  }
});
