import type { Environment } from "./environment.ts";

/** A browser on disk, and the variables that its process needs besides our own. */
export interface BrowserFile {
  readonly path: string;
  readonly environment: Environment;
}
