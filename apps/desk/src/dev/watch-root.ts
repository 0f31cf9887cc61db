import { join } from "node:path";
import { watch } from "chokidar";

/** Milliseconds of quiet after a change: an editor writes a file in several steps. */
const quiet = 30;

/** Calls `changed` after each burst of changes below these folders, which need not be there yet. */
export function watchRoot(root: string, project: string, changed: () => void): { close(): Promise<void> } {
  const folders = [root, project].flatMap((folder) => [join(folder, "data"), join(folder, "templates")]);
  let timer: NodeJS.Timeout | null = null;
  const watcher = watch([...new Set(folders)], { ignoreInitial: true, ignored: /[/\\](\.[^/\\]+|node_modules)$/ });
  watcher.on("all", () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(changed, quiet);
  });
  // A folder that cannot be watched, or too many: what is saved there is seen with the next change elsewhere.
  watcher.on("error", () => {});
  return {
    async close() {
      if (timer !== null) clearTimeout(timer);
      await watcher.close();
    },
  };
}
