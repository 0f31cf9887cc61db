import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { openAsker } from "./ask.ts";
import { Interrupted } from "./run.ts";

/** A terminal whose keys are pressed by the test. */
function keyboard() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let printed = "";
  output.on("data", (bytes) => {
    printed += String(bytes);
  });
  const press = (keys: string): void => {
    setImmediate(() => input.write(keys));
  };
  return { streams: { input, output }, press, printed: () => printed };
}

it("asks nobody where input or output is no terminal, or in CI", async () => {
  const { streams } = keyboard();
  const { input, output } = streams;
  expect(await openAsker({ input: new PassThrough(), output }, {})).toBeNull();
  expect(await openAsker({ input, output: new PassThrough() }, {})).toBeNull();
  expect(await openAsker(streams, { CI: "true" })).toBeNull();
  expect(await openAsker(streams, {})).not.toBeNull();
});

it("takes a text, and the proposal where nothing was typed", async () => {
  const { streams, press } = keyboard();
  const asker = await openAsker(streams, {});
  press("Water\r");
  expect(await asker?.text("Title?")).toBe("Water");
  press("\r");
  expect(await asker?.text("Folder?", "water")).toBe("water");
});

it("says what is wrong with an answer, and asks on", async () => {
  const { streams, press, printed } = keyboard();
  const asker = await openAsker(streams, {});
  const answer = asker?.text("Folder?", "", (text) => (text === "ab" ? null : "two letters"));
  press("a\r");
  setTimeout(() => press("b\r"), 50);
  expect(await answer).toBe("ab");
  expect(printed()).toContain("two letters");
});

it("ends at Ctrl-C", async () => {
  const { streams, press } = keyboard();
  const asker = await openAsker(streams, {});
  press("\u0003");
  await expect(asker?.text("Title?")).rejects.toThrow(Interrupted);
});
