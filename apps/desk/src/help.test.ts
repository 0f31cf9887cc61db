import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { suggestChoices } from "../../../packages/cli/src/options.ts";
import { showAsTyped } from "../../../packages/cli/src/show-as-typed.ts";
import { project } from "../fixtures/copy.ts";

/** Every command of every app, from one process: a program is taken where it would run. */
const programs = vi.hoisted((): Command[] => []);
vi.mock("@chancery/cli", async (original) => ({
  ...(await original<object>()),
  run: (program: Command) => programs.push(program),
}));

const apps = ["desk", "report", "slides", "review", "publish"];
let said = "";
const commands: { readonly path: readonly string[]; readonly command: Command }[] = [];

beforeAll(async () => {
  for (const app of apps) await import(/* @vite-ignore */ join(import.meta.dirname, "../..", app, "src/program.ts"));
  const walk = (command: Command, path: readonly string[]): void => {
    command.exitOverride().configureOutput({ writeOut: say, writeErr: say });
    commands.push({ path, command });
    for (const below of command.commands) walk(below, [...path, below.name()]);
  };
  for (const program of programs) {
    suggestChoices(program);
    showAsTyped(program);
    walk(program, [program.name()]);
  }
}, 60_000);

const say = (text: string): void => {
  said += text;
};

/** What a program says to these words, which it refuses. */
async function answer([app, ...before]: readonly string[], words: readonly string[]): Promise<string> {
  said = "";
  const program = programs.find((known) => known.name() === app);
  await program?.parseAsync([...before, ...words], { from: "user" }).catch(() => {});
  return said;
}

describe("every command", () => {
  test("is looked at", () => {
    expect(programs.map((program) => program.name())).toEqual(apps);
    expect(commands.length).toBeGreaterThan(25);
  });

  test("has examples in its help", () => {
    const without = commands.filter(({ command }) => {
      said = "";
      command.outputHelp();
      return !/^Examples?:\n {2}\S/m.test(said);
    });
    expect(without.map(({ path }) => path.join(" "))).toEqual([]);
  });

  test("is named in its help as it is typed, with no folder of this machine", () => {
    const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));
    for (const { command } of commands) {
      said = "";
      command.outputHelp();
      const [, script] = /^Usage: pnpm (?:run )?(\S+)/m.exec(said) ?? [];
      if (script !== undefined && !script.startsWith("[")) expect(Object.keys(scripts)).toContain(script);
      else expect(said).toMatch(/^Usage: (pnpm \[options\]|node apps\/review)/m);
      expect(said).not.toContain(project);
    }
  });

  test("answers a mistake in a few lines, the last of which leads to its help", async () => {
    for (const { path } of commands.filter((each) => each.path.length > 1)) {
      const lines = (await answer(path, ["--nonsense"])).trim().split("\n");
      expect(lines.length, path.join(" ")).toBeLessThan(6);
      expect(lines.at(-1)).toMatch(/--help shows all that it takes/);
    }
  });

  test("is found by a name with a letter too many, and so is each of its options", async () => {
    const lost: string[] = [];
    for (const { path, command } of commands) {
      const [above, name = ""] = [path.slice(0, -1), path.at(-1)];
      // What `pnpm new` does not know is a brief's name; new-brief.test.ts holds how it is asked after.
      if (above.length === 1 && !(await answer(above, [`${name}${name.at(-1)}`])).includes(`Did you mean ${name}?`))
        lost.push(path.join(" "));
      const needed = command.options.flatMap(({ mandatory, long }) => (mandatory && long ? [long, "x"] : []));
      for (const { long } of command.options.filter(({ hidden }) => !hidden)) {
        const answered = await answer(path, [...needed, `${long}${long?.at(-1)}`]);
        if (!new RegExp(`Did you mean .*${long}\\b`).test(answered)) lost.push(`${path.join(" ")} ${long}`);
      }
    }
    expect(lost).toEqual([]);
  });

  test("answers a wrong choice with the nearest right one", async () => {
    expect(await answer(["report", "build"], ["--format", "pfd"])).toContain('Did you mean "pdf"?');
    expect(await answer(["desk", "check"], ["--format", "jsn"])).toContain('Did you mean "json"?');
    expect(await answer(["slides", "build"], ["--format", "ptx"])).toContain('Did you mean "pptx"?');
  });
});

describe("a script of one file", () => {
  test.each(["build.ts", "bench/hardened.ts"])(
    "%s has a help with examples, and answers a wrong option with the nearest",
    (file) => {
      const run = (word: string) => spawnSync(process.execPath, [join(project, file), word], { encoding: "utf8" });
      expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringMatching(/^ {4}(pnpm|node) /m) });
      expect(run("--hepl")).toMatchObject({ status: 1, stderr: expect.stringContaining('did you mean "--help"?') });
    },
  );
});
