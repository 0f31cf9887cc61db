import { spawnSync } from "node:child_process";
import type { Running } from "./command.ts";
import type { Checks, Fault } from "./fault.ts";
import { isBrowser, isRenderer, type Process } from "./processes.ts";
import type { Scene } from "./scene.ts";
import { expectDone } from "./survive.ts";

/** Ticks of 10 ms that a renderer has worked for when it is in the middle of something. */
const busy = 6;

/** The renderer of a running build, in the midst of its work; null where the build ended before. */
export const busyRenderer = (running: Running): Promise<Process | null> =>
  running.until(() => running.processes().find((one) => isRenderer(one) && one.ticks >= busy));

const browserOf = (running: Running): Process | undefined => running.processes().find(isBrowser);

/** Does something to a process of the browser at work, and expects the build to go on with another one. */
function disturbed(act: (renderer: Process, browser: Process, running: Running) => void): Fault["inject"] {
  return async (scene: Scene, checks: Checks) => {
    const running = scene.build();
    const renderer = await busyRenderer(running);
    const browser = browserOf(running);
    if (renderer === null || browser === undefined) throw new Error("no browser was seen at work");
    act(renderer, browser, running);
    const hit = performance.now();
    const next = await running.until(() =>
      running.processes().find((one) => isBrowser(one) && one.pid !== browser.pid),
    );
    if (next !== null) checks.tell(`${Math.round(performance.now() - hit)} ms until the next browser`);
    const ended = await running.ended;
    expectDone(ended, checks);
    checks.hold(scene.broken().length === 0 && scene.sums().size > 0, "the build is not whole");
  };
}

const kill = (pid: number, signal: NodeJS.Signals): void => void process.kill(pid, signal);

/** Gives a process no more memory than it has: the next piece that it asks for is refused. */
function starve({ pid }: Process): void {
  const { status, stderr } = spawnSync("prlimit", ["--pid", String(pid), "--as=1000000:1000000"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

const hasPrlimit = (): string | null =>
  spawnSync("prlimit", ["--version"]).status === 0 ? null : "there is no prlimit";

export const browserFaults: readonly Fault[] = [
  {
    name: "browser killed (kill -9)",
    expected: "another takes over, exit 0",
    short: true,
    inject: disturbed((_, browser) => kill(browser.pid, "SIGKILL")),
  },
  {
    name: "renderer killed (kill -9)",
    expected: "another takes over, exit 0",
    inject: disturbed((renderer) => kill(renderer.pid, "SIGKILL")),
  },
  {
    name: "browser stopped (SIGSTOP)",
    expected: "killed at its deadline, another takes over, exit 0",
    inject: disturbed((_, browser) => kill(browser.pid, "SIGSTOP")),
  },
  {
    name: "renderer out of memory",
    expected: "another takes over, exit 0",
    missing: hasPrlimit,
    inject: disturbed(starve),
  },
];
