import { enableCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleFolder, engineHash } from "./engine.ts";

const project = resolve(import.meta.dirname, "../../../..");

/**
 * Runs an app: its bundle where one of exactly this engine was made (`pnpm build` does), else its source. Half of a
 * short command is the loading of some thousand modules; a bundle is loaded in a fifth of that. Their compiled form is
 * kept in either case.
 * @param app the folder in apps/
 */
export async function start(app: string): Promise<void> {
  enableCompileCache(join(project, "node_modules/.cache/chancery/compiled"));
  const folder = bundleFolder(project, engineHash());
  const program = folder === null ? join(project, "apps", app, "src/program.ts") : join(folder, `${app}.js`);
  await import(pathToFileURL(program).href);
}
