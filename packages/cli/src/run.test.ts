import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { exits } from "./run.ts";

const script = fileURLToPath(new URL("../fixtures/ending.ts", import.meta.url));

function end(...given: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], { encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

describe("a command ends", () => {
  test("with 0 when it is done", () => {
    expect(end("go", "done")).toEqual({ status: exits.done, out: "done\n", err: "" });
  });

  test("with 1 and the author's line after a mistake", () => {
    const { status, err } = end("go", "mistake");
    expect(status).toBe(exits.mistake);
    expect(err).toContain("error[unknown-fact] report.md:2:4\n    2 | It oda-x.\n      |    ^^^ no fact has this id");
    expect(err).toContain("  hint: write another\n\n1 error\n");
  });

  test("without letting a text repaint the terminal", () => {
    expect(end("go", "mistake").err).not.toContain("\u0007");
  });

  test("with 1 and no stack when the disk refuses", () => {
    const { status, err } = end("go", "disk");
    expect(status).toBe(exits.mistake);
    expect(err).toBe("error[no-file] /nowhere/at/all: there is no such file or folder\n\n1 error\n");
  });

  test("with 1 after an option that it does not have", () => {
    const { status, err } = end("go", "done", "--fast");
    expect(status).toBe(exits.mistake);
    expect(err).toContain("unknown option '--fast'");
  });

  test("with 0 after help", () => {
    expect(end("--help").status).toBe(exits.done);
  });

  test("with 70 and its stack after a bug", () => {
    const { status, err } = end("go", "bug");
    expect(status).toBe(exits.bug);
    expect(err).toContain("a bug of Chancery");
    expect(err).toMatch(/TypeError: x is not a function\n\s+at /);
  });
});
