import type { Ended } from "./command.ts";
import type { Checks, Fault } from "./fault.ts";
import { type Known, Scene } from "./scene.ts";

export interface Outcome {
  readonly fault: Fault;
  /** What was not as it should be; none where the fault was survived. */
  readonly wrong: readonly string[];
  readonly figures: readonly string[];
  readonly seconds: number;
}

/** Injects a fault into a scene of its own; then takes it away, and builds again. */
export async function survive(fault: Fault, known: Known): Promise<Outcome> {
  const start = performance.now();
  const [wrong, figures]: [string[], string[]] = [[], []];
  const checks: Checks = {
    hold: (holds, said) => void (holds || wrong.push(said)),
    tell: (figure) => void figures.push(figure),
  };
  const missing = fault.missing?.() ?? null;
  if (missing !== null) return { fault, wrong: [`not injected: ${missing}`], figures, seconds: 0 };
  const scene = new Scene(known);
  try {
    await fault.inject(scene, checks);
    checks.hold(scene.broken().length === 0, `half written: ${scene.broken().join(", ")}`);
    const running = await scene.stillRunning();
    checks.hold(running.length === 0, `still running: ${running.join(" | ")}`);
    if (!fault.killed) checks.hold(scene.left().length === 0, `temporary files: ${scene.left().join(", ")}`);
    scene.endFault();
    scene.mend();
    await checkRerun(scene, checks);
  } catch (cause) {
    wrong.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  } finally {
    await scene.stillRunning();
    scene.remove();
  }
  return { fault, wrong, figures, seconds: (performance.now() - start) / 1000 };
}

async function checkRerun(scene: Scene, { hold }: Checks): Promise<void> {
  const { ended, differing } = await scene.rerun();
  hold(ended.code === 0, `the rerun ended with ${ended.code}: ${ended.err.slice(0, 500)}`);
  hold(differing.length === 0, `the rerun is not as an undisturbed build: ${differing.join(", ")}`);
  const running = await scene.stillRunning();
  hold(running.length === 0, `still running after the rerun: ${running.join(" | ")}`);
  hold(scene.left().length === 0, `temporary files after the rerun: ${scene.left().join(", ")}`);
}

/** Checks the exit code, and that one line names the cause, which is no stack of ours. */
export function expectEnd({ code, err }: Ended, wanted: number, cause: RegExp, { hold }: Checks): void {
  const said = err.trim().slice(0, 600);
  hold(code === wanted, `exit code ${code}, not ${wanted}: ${said}`);
  const lines = err.split("\n").filter((line) => cause.test(line));
  hold(lines.length === 1, `${lines.length} lines say ${cause}: ${said}`);
  hold(!/^\s+at .+:\d+/m.test(err), `a stack is shown: ${said}`);
}

/** Checks that a command went through as if nothing had been. */
export function expectDone({ code, err }: Ended, { hold }: Checks): void {
  hold(code === 0, `exit code ${code}: ${err.trim().slice(0, 600)}`);
}
