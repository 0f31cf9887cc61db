import { join } from "node:path";
import { watch } from "chokidar";

/** Milliseconds of quiet after a change: an editor writes a file in several steps. */
const quiet = 30;
/** Milliseconds after which it is looked at once more: what was read may have been half written. */
const again = 400;
/** Milliseconds between looks that no event asked for: a busy system drops some. Where nothing changed a look does nothing. */
const anyway = 2000;

/** Calls `changed` after each burst of changes below these folders, which need not be there yet, and now and then besides. */
export function watchRoot(root: string, project: string, changed: () => void): { close(): Promise<void> } {
  const folders = [root, project].flatMap((folder) => [join(folder, "data"), join(folder, "templates")]);
  let timers: readonly NodeJS.Timeout[] = [];
  const stop = (): void => {
    for (const timer of timers) clearTimeout(timer);
  };
  const watcher = watch([...new Set(folders)], { ignoreInitial: true, ignored: /[/\\](\.[^/\\]+|node_modules)$/ });
  watcher.on("all", () => {
    stop();
    timers = [setTimeout(changed, quiet), setTimeout(changed, again)];
  });
  // A folder that cannot be watched, or too many: what is saved there is seen with the next change elsewhere.
  watcher.on("error", () => {});
  const rounds = setInterval(changed, anyway);
  return {
    async close() {
      clearInterval(rounds);
      stop();
      await watcher.close();
    },
  };
}
