import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A package that the lockfile installs. */
interface Installed {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
}

const store = join(import.meta.dirname, "node_modules/.pnpm");

/** All that is installed, from the package manager's own folder: nothing is asked of any host. */
const installed: readonly Installed[] = readdirSync(store).flatMap((folder) => {
  const modules = join(store, folder, "node_modules");
  if (!existsSync(modules)) return [];
  const names = readdirSync(modules).flatMap((name) =>
    name.startsWith("@") ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  return names.flatMap((name) => {
    const manifest = join(modules, name, "package.json");
    return existsSync(manifest) ? [JSON.parse(readFileSync(manifest, "utf8")) as Installed] : [];
  });
});

/** Licences that may be used beside our own, MIT; of a choice one is enough. */
const free = new Set(
  "MIT,ISC,BSD-2-Clause,BSD-3-Clause,0BSD,Apache-2.0,MPL-2.0,EPL-2.0,OFL-1.1,CC0-1.0,CC-BY-4.0,Unlicense,Zlib,BlueOak-1.0.0,Python-2.0,PSF-2.0".split(
    ",",
  ),
);
/** Their manifest names none, but the package brings the text of the MIT licence. */
const told = new Map([
  ["khroma", "MIT"],
  ["zigpty", "MIT"],
]);

function licenceOf({ name, license, licenses }: Installed): string {
  const written = typeof license === "string" ? license : (license?.type ?? licenses?.[0]?.type);
  return written ?? told.get(name) ?? "none";
}

const isFree = (expression: string): boolean =>
  expression
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => free.has(licence)));

test("every package that is installed has a licence that may be used", () => {
  expect(installed.length).toBeGreaterThan(500);
  const others = installed.filter((one) => !isFree(licenceOf(one)));
  expect(others.map((one) => `${one.name}: ${licenceOf(one)}`)).toEqual([]);
});

test("of licences that are joined each must be free, of a choice one", () => {
  const judged = ["(MIT AND Zlib)", "(MIT OR GPL-3.0-or-later)", "MIT AND GPL-3.0-only", "AGPL-3.0-only", "none"];
  expect(judged.map(isFree)).toEqual([true, true, false, false, false]);
});

/** The first version without what was published against the ones before it. */
const mended: readonly (readonly [name: string, version: string, advisories: string])[] = [
  ["handlebars", "4.7.10", "CVE-2026-33937, CVE-2026-33916, CVE-2026-106446"],
  ["vega", "6.2.0", "CVE-2025-25304, CVE-2025-26619, CVE-2025-59840"],
  ["vega-functions", "6.1.1", "CVE-2025-65110, CVE-2025-66648"],
  ["yaml", "2.2.2", "CVE-2023-2251"],
  ["jszip", "3.8.0", "CVE-2021-23413"],
  ["vite", "6.2.7", "CVE-2025-24010, CVE-2025-30208, CVE-2025-31125, CVE-2025-31486, CVE-2025-32395"],
  ["pdfjs-dist", "4.2.67", "CVE-2024-4367"],
  ["js-yaml", "3.14.2", "CVE-2025-64718"],
];

const inOrder = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

test("no package is older than the mend of what is known against it", () => {
  const old = installed.filter(({ name, version }) =>
    mended.some(([known, first]) => known === name && inOrder(version, first) < 0),
  );
  expect(old.map(({ name, version }) => `${name} ${version}`)).toEqual([]);
  expect(mended.filter(([name]) => installed.some((one) => one.name === name)).length).toBeGreaterThan(5);
});

test("no package but Node itself may run a script of its own when it is installed", () => {
  const settings = readFileSync(join(import.meta.dirname, "pnpm-workspace.yaml"), "utf8");
  const [, named = ""] = /^allowBuilds:\n((?: {2}.*\n)+)/m.exec(settings) ?? [];
  expect(named).toBe("  node: true\n");
  const [, permitted = ""] = /^permissions:\n((?: {2}.*\n)+)/m.exec(settings) ?? [];
  expect(permitted).toBe('  "@slidev/cli":\n    skills: false\n');
  expect(settings).not.toMatch(/^(dangerously|onlyBuiltDependencies)/m);
});

/** Packages that run what they read, or have a hole that nobody mends: Slidev may bring one, but nothing of ours may call it. */
const unwanted = ["xlsx", "gray-matter"];

test("none of our packages depends on one that runs what it reads", () => {
  const ours = ["packages", "apps"].flatMap((folder) =>
    readdirSync(join(import.meta.dirname, folder)).map((name) => join(folder, name, "package.json")),
  );
  const manifests = ["package.json", ...ours].filter((path) => existsSync(join(import.meta.dirname, path)));
  expect(manifests.length).toBeGreaterThan(10);
  const named = manifests.flatMap((path) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, path), "utf8"));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  expect(named.filter((name) => unwanted.includes(name))).toEqual([]);
});
