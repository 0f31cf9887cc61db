import { existsSync, watch } from "node:fs";

/** Milliseconds of quiet after a change: an editor writes a file in several steps. */
const quiet = 120;

/** Calls `changed` after each burst of changes below the folders, and never twice at once. */
export function watchFolders(folders: readonly string[], changed: () => Promise<void>): Disposable {
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();
  const wake = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(changed);
    }, quiet);
  };
  const watchers = [...new Set(folders)].filter(existsSync).map((folder) => watch(folder, { recursive: true }, wake));
  return {
    [Symbol.dispose]() {
      if (timer !== null) clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
