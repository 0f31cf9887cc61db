import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { markPattern, ownMark } from "./owner.ts";
import { sweep } from "./sweep.ts";

const folders = new RegExp(`^chancery-(${markPattern})-`);
/** As systems name the folder for temporary files. */
const names = ["TMPDIR", "TEMP", "TMP"] as const;

interface Own {
  /** Pieces of work that use it. */
  users: number;
  leave(): void;
}

let open: Own | null = null;

/**
 * Does a piece of work whose temporary files, and those of all processes that it starts, lie in one folder of their own.
 * The folder is gone when the work is done, or this process exits; what a killed process left is removed by the next.
 */
export async function withOwnTemporary<T>(work: () => Promise<T>): Promise<T> {
  open ??= enter();
  const own = open;
  own.users += 1;
  try {
    return await work();
  } finally {
    own.users -= 1;
    if (own.users === 0) {
      own.leave();
      open = null;
    }
  }
}

function enter(): Own {
  const shared = tmpdir();
  sweep(shared, folders);
  let folder: string;
  try {
    folder = mkdtempSync(join(shared, `chancery-${ownMark()}-`));
  } catch {
    // The disk is full, or may not be written to: who needs a file there says so.
    return { users: 0, leave: () => {} };
  }
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = folder;
  // What outlives a command, such as a browser that has no other place, belongs where it was.
  process.env["CHANCERY_TMPDIR"] ??= shared;
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  process.once("exit", remove);
  return {
    users: 0,
    leave() {
      process.off("exit", remove);
      if (process.env["CHANCERY_TMPDIR"] === shared) delete process.env["CHANCERY_TMPDIR"];
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
      remove();
    },
  };
}
