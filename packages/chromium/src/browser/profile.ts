import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A browser's temporary folder: its profile and whatever else it writes. */
export interface Profile {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Makes a folder that is gone after `remove()`, and at the latest when this process exits. */
export async function makeProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), "chancery-browser-"));
  const removeAtExit = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", removeAtExit);
  return {
    folder,
    async remove() {
      // The last of the browser's processes may still write while it is removed.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => {});
      process.off("exit", removeAtExit);
    },
  };
}
