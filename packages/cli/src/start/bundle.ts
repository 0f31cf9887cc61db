import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin, RolldownOutput } from "rolldown";
import { markPattern, ownMark } from "../temporary/owner.ts";
import { sweep } from "../temporary/sweep.ts";
import { bundleFolder, bundlesIn, complete, computeEngine } from "./engine.ts";

/** Bundles of other engines that are kept: another branch, or a process that still runs. */
const kept = 3;

let count = 0;

/** What finds files beside its own: it stays where it is. */
const inPlace =
  /^(?:@sparticuz\/chromium|pdfjs-dist|open|subset-font|fontverter|harfbuzzjs|@slidev\/cli|@puppeteer\/browsers|@napi-rs\/canvas)(?:\/|$)/;

/** The side of a thread, which runs when it is read. */
const threadSide = "packages/cli/src/aside/serve-aside.ts";

/** A package of ours is one file: else a part of it could come to lie in an app's, and who needs it would run that app. */
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    {
      name: (id: string) => (id.endsWith(threadSide) ? null : (/\/packages\/([a-z]+)\/src\//.exec(id)?.[1] ?? null)),
    },
  ],
};

/** Makes one file of each app, with all packages it imports, unless that was done for this very engine. Returns the folder. */
export async function bundle(project: string): Promise<string> {
  const engine = computeEngine(project);
  const known = bundleFolder(project, engine);
  if (known !== null) return known;
  const { rolldown } = await import("rolldown");
  const apps = readdirSync(join(project, "apps")).sort();
  const work = await rolldown({
    input: {
      ...Object.fromEntries(apps.map((app) => [app, join(project, "apps", app, "src/program.ts")])),
      ...servedIn(project),
    },
    platform: "node",
    plugins: [asIfInPlace],
    onLog: () => {},
  });
  const target = join(bundlesIn(project), engine);
  count += 1;
  const draft = `${target}.${ownMark()}.${count}.tmp`;
  try {
    const chunkFileNames = "[name]-[hash].js";
    refuseTangled((await work.write({ dir: draft, format: "esm", chunkFileNames, codeSplitting })).output);
    writeFileSync(join(draft, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(draft, complete), JSON.stringify(apps));
    // Code that was changed meanwhile would lie there under another one's name.
    if (computeEngine(project) === engine) publish(draft, target);
  } finally {
    await work.close();
    rmSync(draft, { recursive: true, force: true });
  }
  removeOld(project, engine);
  return target;
}

/** What a thread reads: its own side, and the packages of which it serves (`aside/start-thread.ts`). */
function servedIn(project: string): Readonly<Record<string, string>> {
  const packages = ["charts", "pdf"].map((name) => [`package-${name}`, `packages/${name}/src/index.ts`] as const);
  const files = [["serve-aside", threadSide] as const, ...packages];
  return Object.fromEntries(
    files.map(([name, path]) => [name, join(project, path)] as const).filter(([, path]) => existsSync(path)),
  );
}

/** An app runs when it is read, and so does a thread's side: nothing may read another's. Throws an Error. */
function refuseTangled(output: RolldownOutput["output"]): void {
  const chunks = output.filter((part) => part.type === "chunk");
  const apps = chunks
    .filter(({ isEntry, fileName }) => isEntry && !fileName.startsWith("package-"))
    .map(({ fileName }) => fileName);
  for (const { fileName, imports } of chunks) {
    const run = imports.filter((name) => apps.includes(name));
    if (run.length > 0) throw new Error(`${fileName} would run ${run.join(" and ")}`);
  }
}

/** Another process may have been faster: what it made is the same. */
function publish(draft: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(draft, target);
  } catch {
    // What is there is this engine's bundle, or nothing is: then the source is run.
  }
}

function removeOld(project: string, engine: string): void {
  const folder = bundlesIn(project);
  sweep(folder, new RegExp(String.raw`\.(${markPattern})\.\d+\.tmp$`));
  const others = readdirSync(folder)
    .filter((name) => name !== engine && /^[0-9a-f]{32}$/.test(name))
    .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of others.slice(kept)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Our code asks where it lies, to find the project and the packages that it depends on: it is told as if it lay there still. */
const asIfInPlace: Plugin = {
  name: "chancery:as-if-in-place",
  resolveId: (source, importer) => {
    if (!inPlace.test(source) || importer === undefined) return null;
    return { id: pathToFileURL(createRequire(importer).resolve(source)).href, external: "absolute" };
  },
  transform(code, id) {
    if (id.includes("node_modules") || !code.includes("import.meta.")) return null;
    const known = { url: pathToFileURL(id).href, dirname: dirname(id) };
    return metaPlaces(this.parse(code, { lang: "ts" })).reduceRight(
      (text, { start, end, name }) => text.slice(0, start) + JSON.stringify(known[name]) + text.slice(end),
      code,
    );
  },
};

interface MetaPlace {
  readonly start: number;
  readonly end: number;
  readonly name: "url" | "dirname";
}

/** Where a program says `import.meta.url` or `import.meta.dirname`, in order; within a text it is no program. */
function metaPlaces(node: unknown): readonly MetaPlace[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(metaPlaces);
  const { type, object, property, start, end } = node as Readonly<Record<string, unknown>>;
  const name = (property as { readonly name?: unknown } | undefined)?.name;
  const ofMeta = type === "MemberExpression" && (object as { readonly type?: unknown }).type === "MetaProperty";
  if (ofMeta && (name === "url" || name === "dirname")) return [{ start: Number(start), end: Number(end), name }];
  return Object.values(node).flatMap(metaPlaces);
}
