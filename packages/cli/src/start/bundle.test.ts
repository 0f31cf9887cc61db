import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bundle } from "./bundle.ts";
import { bundleFolder, bundlesIn, computeEngine } from "./engine.ts";

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "chancery-bundle-"));
  write("package.json", '{ "type": "module" }');
  write("packages/part/src/part.ts", 'export const said: string = "one";\n');
  write(
    "apps/small/src/program.ts",
    [
      'import { said } from "../../../packages/part/src/part.ts";',
      "const quoted = `import.meta.dirname`;",
      "console.log([said, import.meta.dirname, new URL(import.meta.url).pathname, quoted].join(' '));",
    ].join("\n"),
  );
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
}

const run = (file: string): string => spawnSync(process.execPath, [file], { encoding: "utf8" }).stdout.trim();

test("a bundle does as the source does, and knows the places where that lies", async () => {
  const folder = await bundle(project);
  const own = join(project, "apps/small/src");
  expect(run(join(folder, "small.js"))).toBe(`one ${own} ${own}/program.ts import.meta.dirname`);
  expect(run(join(own, "program.ts"))).toBe(run(join(folder, "small.js")));
});

test("another line of code, another package or a file more make another engine, whose bundle is not there", async () => {
  await bundle(project);
  const first = computeEngine(project);
  const changes: readonly (readonly [string, string])[] = [
    ["packages/part/src/part.ts", 'export const said: string = "two";\n'],
    ["pnpm-lock.yaml", "lockfileVersion: 9\n"],
    ["apps/small/src/more.ts", "export {};\n"],
  ];
  const engines = changes.map(([path, text]) => {
    write(path, text);
    return computeEngine(project);
  });
  expect(new Set([first, ...engines]).size).toBe(4);
  expect(bundleFolder(project, engines.at(-1) ?? "")).toBeNull();
  write("apps/small/src/small.test.ts", "export {};\n");
  expect(computeEngine(project)).toBe(engines.at(-1));
});

test("two that bundle at once leave one bundle, and nothing half made", async () => {
  const [one, other] = await Promise.all([bundle(project), bundle(project)]);
  expect(one).toBe(other);
  expect(readdirSync(bundlesIn(project))).toHaveLength(1);
  expect(existsSync(join(one, "complete.json"))).toBe(true);
});
