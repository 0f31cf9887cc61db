import { resolve } from "node:path";
import { exits } from "@chancery/cli";
import { expect, test } from "vitest";
import { interruptOnce } from "../../../packages/cli/fixtures/interrupt.ts";

test("Ctrl-C while the browser starts leaves neither it nor its profile", async () => {
  const program = resolve(import.meta.dirname, "program.ts");
  const root = resolve(import.meta.dirname, "../fixtures/tiny");
  const left = await interruptOnce([program, "build", "--root", root, "--no-cache"], ["chancery-browser-"]);
  expect(left).toEqual({ code: exits.interrupted, temporary: [], processes: [] });
}, 60_000);
