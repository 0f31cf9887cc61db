import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pause } from "./command.ts";
import { type Known, project, Scene } from "./scene.ts";

export interface Aborted {
  /** Builds that were ended in the middle. */
  readonly builds: number;
  /** Builds that had gone through before they were to be ended. */
  readonly through: number;
  /** Processes that ran still three seconds after their build had ended. */
  readonly orphans: number;
  /** Temporary files that are left when one more build has gone through. */
  readonly temporary: readonly string[];
  /** Outputs of that build that are not as in an undisturbed one. */
  readonly differing: readonly string[];
  /** Exit codes, and how often each came. */
  readonly codes: ReadonlyMap<number, number>;
  /** Milliseconds from SIGKILL until nothing ran any more, at most. */
  readonly slowest: number;
}

const signals = ["SIGINT", "SIGTERM", "SIGKILL"] as const;
const deck = join(project, "apps/slides/src/cli.ts");

/** Ends builds of reports and decks at moments that only look like chance: the same seed gives the same ones. */
export async function abortBuilds(count: number, seed: number, known: Known): Promise<Aborted> {
  const scene = new Scene(known);
  const pick = chance(seed);
  const codes = new Map<number, number>();
  let [orphans, slowest, builds, through] = [0, 0, 0, 0];
  try {
    const wholes = { report: await whole(scene, false), deck: await whole(scene, true) };
    for (let at = 0; builds < count && at < 3 * count; at++) {
      const asDeck = at % 4 === 3;
      // Another edition each time, so that there is something to make.
      scene.write("data/briefs/tiny/brief.yaml", (text) => text.replace(/^title: .*/m, `title: Edition ${at}`));
      const running = start(scene, asDeck);
      const wait = pick(wholes[asDeck ? "deck" : "report"]);
      await Promise.race([running.ended, pause(wait)]);
      running.child.kill(signals[pick(signals.length)] ?? "SIGKILL");
      const hit = performance.now();
      const { code, milliseconds } = await running.ended;
      if (code === 0) {
        // What is there already takes less time, and so does a machine that others have left.
        wholes[asDeck ? "deck" : "report"] = milliseconds;
        through += 1;
      } else builds += 1;
      orphans += (await scene.stillRunning()).length;
      slowest = Math.max(slowest, performance.now() - hit);
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    scene.mend();
    await whole(scene, true);
    const rerun = await scene.rerun();
    const others = rerun.differing.filter((path) => !path.includes("deck"));
    return {
      builds,
      through,
      orphans,
      temporary: [...scene.left(), ...drafts(scene)],
      differing: others,
      codes,
      slowest,
    };
  } finally {
    scene.remove();
  }
}

const start = (scene: Scene, asDeck: boolean) =>
  asDeck
    ? scene.start([deck, "build", "--root", scene.root, "--out", scene.out, "--format", "pdf", "--format", "site"])
    : scene.build();

/** Milliseconds of a build that nothing disturbs. */
async function whole(scene: Scene, asDeck: boolean): Promise<number> {
  const { code, err, milliseconds } = await start(scene, asDeck).ended;
  if (code !== 0) throw new Error(`an undisturbed build ended with ${code}\n${err}`);
  return milliseconds;
}

/** What was being written when a build ended. */
function drafts({ out, cache }: Scene): readonly string[] {
  return [out, join(cache, "chancery/made"), join(cache, "chancery/outputs")]
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map(String))
    .filter((name) => /\.(tmp|old)$/.test(name));
}

/** A generator of numbers that only look like chance (a linear congruence of Numerical Recipes). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
