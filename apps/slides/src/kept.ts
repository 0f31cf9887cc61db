import { cacheFolders } from "@chancery/chromium";
import { noStore, openStore, packagesHash, type Store } from "@chancery/cli";

/** What was made before. */
export interface Kept {
  readonly store: Store;
  /** The shells: only packages and the theme go into them, and none of our own code. */
  readonly shells: Store;
}

/** The shells alone, which take Slidev seconds. */
export const keptShells = (): Kept => ({
  store: noStore,
  shells: openStore({ folders: cacheFolders(process.env), engine: packagesHash() }),
});

export const keptHere = (): Kept => ({ ...keptShells(), store: openStore({ folders: cacheFolders(process.env) }) });
