import { resolve } from "node:path";
import { exits } from "@chancery/cli";
import { expect, test } from "vitest";
import { interruptOnce } from "../../../packages/cli/fixtures/interrupt.ts";
import { tinyRoot } from "../fixtures/deck-site.ts";

test("Ctrl-C while Slidev builds and the browser starts leaves no process and nothing among the temporary files", async () => {
  const program = resolve(import.meta.dirname, "program.ts");
  const command = [program, "build", "--root", tinyRoot, "--no-cache"];
  const left = await interruptOnce(command, ["chancery-deck-", "chancery-browser-"]);
  expect(left).toEqual({ code: exits.interrupted, temporary: [], processes: [] });
}, 60_000);
