import type { Scene } from "./scene.ts";

/** What went otherwise than it should: a fault is survived where nothing did. */
export interface Checks {
  /** Notes `wrong` where `holds` is false. */
  hold(holds: boolean, wrong: string): void;
  /** A figure worth showing beside the fault. */
  tell(figure: string): void;
}

/** One thing that may go wrong with the machine, the browser or the input, and what must come of it. */
export interface Fault {
  readonly name: string;
  /** What is expected, besides what holds of all: old outputs whole, the rerun the same, nothing left. */
  readonly expected: string;
  /** Whether it is cheap enough for each run of CI. */
  readonly short?: true;
  /** Whether it ends the command by force, so that only the next one can tidy up. */
  readonly killed?: true;
  /** Why it cannot be injected here, such as for want of a right; null where it can. */
  missing?(): string | null;
  /** Injects it, for real, and checks what came of it. */
  inject(scene: Scene, checks: Checks): Promise<void>;
}
