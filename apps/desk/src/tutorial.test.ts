import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { project } from "../fixtures/copy.ts";
import { changed, type TutorialStep, tutorialSteps } from "../fixtures/tutorial-steps.ts";

/** The folder of briefs that the tutorial puts beside the project. */
const beside = mkdtempSync(join(tmpdir(), "chancery-tutorial-"));
afterAll(() => rmSync(beside, { recursive: true }));
const here = (text: string): string => text.replaceAll("../briefs", join(beside, "briefs"));

const { scripts } = JSON.parse(readFileSync(join(project, "package.json"), "utf8"));

/** `pnpm check …` as the script of package.json that pnpm would run; other commands as they are. */
function command(line: string): string {
  const [, name, rest = ""] = /^pnpm (?:run )?([a-z-]+)(.*)$/.exec(line) ?? [];
  if (name === undefined) return line;
  if (scripts[name] === undefined) throw new Error(`package.json has no script "${name}"`);
  return `${scripts[name]}${rest}`;
}

function run({ lines, fails }: Extract<TutorialStep, { do: "run" }>): string {
  return lines
    .map((line) => {
      const env = { ...process.env, CI: undefined, NO_COLOR: "1", SOURCE_DATE_EPOCH: "1795478400" };
      const { status, stdout, stderr } = spawnSync("sh", ["-c", here(command(line))], {
        ...{ cwd: project, env, encoding: "utf8" },
      });
      expect(status, `${line}\n${stdout}${stderr}`).toBe(fails ? 1 : 0);
      return `${stdout}${stderr}`;
    })
    .join("");
}

test("the tutorial does what it says, step by step", { timeout: 300_000 }, () => {
  let printed = "";
  for (const step of tutorialSteps(readFileSync(join(project, "docs/tutorial.md"), "utf8"))) {
    if (step.do === "run") printed = run(step);
    else if (step.do === "expect")
      for (const fragment of step.fragments) expect(printed, `tutorial.md:${step.line}`).toContain(fragment);
    else {
      const file = here(step.file);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, step.do === "write" ? step.text : changed(readFileSync(file, "utf8"), step.text));
    }
  }
});
