import type { Trust } from "@chancery/cli";

/** What is asked of both sides. */
export interface SideOptions {
  /** The folder that holds data/, in which revisions are looked for. */
  readonly root: string;
  /** The project's own folder. */
  readonly project: string;
  /** All when none is named. */
  readonly briefs: readonly string[];
  readonly languages: readonly string[];
  /** Whether pages are compared too: a revision is then built. */
  readonly pages: boolean;
  /** How far the author of content is trusted; default: as one who may run programs here anyway. */
  readonly trust?: Trust;
  /** Told what takes a while. */
  say(text: string): void;
}
