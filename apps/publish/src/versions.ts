import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { browserName } from "@chancery/chromium";
import { engineHash } from "@chancery/cli";
import type { BuildManifest } from "./build-manifest.ts";

export const project = resolve(import.meta.dirname, "../../..");
const require = createRequire(import.meta.url);
const versionIn = (file: string): string => (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;

/** What builds: it decides, with the inputs, every byte of the outputs. */
export const engineVersions = (): BuildManifest["engine"] => ({
  chancery: versionIn(join(project, "package.json")),
  code: engineHash(),
  node: process.versions.node,
  browser: browserName(process.env),
  fonts: Object.fromEntries(
    ["source-sans", "source-serif"].map((name) => [name, versionIn(require.resolve(`${name}/package.json`))]),
  ),
});
