import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { busyRenderer } from "./browser-faults.ts";
import type { Fault } from "./fault.ts";
import { differing } from "./folders.ts";
import { isBrowser, isRenderer } from "./processes.ts";
import { expectDone, expectEnd } from "./survive.ts";

/** Ends a build while its browser starts, and another in the midst of printing. */
const signalled =
  (signal: "SIGINT" | "SIGTERM", code: number, cause: RegExp): Fault["inject"] =>
  async (scene, checks) => {
    for (const moment of [isBrowser, isRenderer]) {
      const running = scene.build();
      if (moment === isRenderer) await busyRenderer(running);
      else await running.until(() => running.processes().some(moment));
      const hit = performance.now();
      running.child.kill(signal);
      expectEnd(await running.ended, code, cause, checks);
      checks.tell(`ended in ${Math.round(performance.now() - hit)} ms`);
      const left = await scene.stillRunning();
      checks.hold(left.length === 0, `still running: ${left.join(" | ")}`);
      checks.hold(scene.left().length === 0, `temporary files: ${scene.left().join(", ")}`);
    }
  };

/** A clock that goes back by a year in the midst of a build, and is wrong from the start. */
const wrongClock = `data:text/javascript,${encodeURIComponent(`
  const now = Date.now.bind(Date), start = performance.now();
  Date.now = () => now() + (performance.now() - start < 1500 ? 1 : -1) * 31536e6;`)}`;

export const runFaults: readonly Fault[] = [
  {
    name: "two builds into one folder at once",
    expected: "both exit 0, each file whole",
    short: true,
    async inject(scene, checks) {
      const both = [scene.build(), scene.build()];
      for (const { ended } of both) expectDone(await ended, checks);
      const others = differing(scene.sums(), scene.known.fresh);
      checks.hold(others.length === 0, `not as built alone: ${others.join(", ")}`);
    },
  },
  {
    name: "Ctrl-C (SIGINT)",
    expected: "exit 130, one line, nothing left",
    short: true,
    inject: signalled("SIGINT", 130, /^ended by Ctrl-C/),
  },
  {
    name: "asked to end (SIGTERM)",
    expected: "exit 143, one line, nothing left",
    inject: signalled("SIGTERM", 143, /^ended by another program/),
  },
  {
    name: "killed (SIGKILL), then run again",
    expected: "no process left; the next run tidies up",
    short: true,
    killed: true,
    async inject(scene, checks) {
      const running = scene.build();
      await busyRenderer(running);
      running.child.kill("SIGKILL");
      const hit = performance.now();
      const { code } = await running.ended;
      checks.hold(code === 137, `exit code ${code}`);
      const left = await scene.stillRunning();
      checks.tell(`its browser was gone after ${Math.round(performance.now() - hit)} ms`);
      checks.hold(left.length === 0, `still running: ${left.join(" | ")}`);
      writeFileSync(join(scene.out, `tiny/.tiny.en.pdf.${draftMark(scene.left())}.1.tmp`), "half");
      const again = performance.now();
      const { ended } = await scene.rerun();
      checks.hold(ended.code === 0, `the next run ended with ${ended.code}`);
      checks.tell(`the next run took ${Math.round(performance.now() - again)} ms`);
    },
  },
  {
    name: "file changed in the midst of a build",
    expected: "exit 0, all outputs of the same edition; the next build has the change",
    async inject(scene, checks) {
      const running = scene.build();
      await running.until(() => running.processes().some(isBrowser));
      await running.until(() => running.processes().some(isRenderer));
      scene.write("data/briefs/tiny/brief.yaml", (text) => text.replace("A tiny brief", "A tiny brief of tomorrow"));
      expectDone(await running.ended, checks);
      const others = differing(scene.sums(), scene.known.fresh);
      checks.hold(others.length === 0, `of neither edition: ${others.join(", ")}`);
      const next = await scene.build().ended;
      expectDone(next, checks);
      const same = [...scene.sums()].filter(([path, sum]) => scene.known.fresh.get(path) === sum);
      checks.hold(same.length === 0, `the change is not in ${same.map(([path]) => path).join(", ")}`);
      scene.mend();
      expectDone(await scene.build().ended, checks);
    },
  },
  {
    name: "clock that jumps, files of the future and of 1970",
    expected: "exit 0, the same bytes",
    async inject(scene, checks) {
      scene.age("root", 4_000_000_000);
      scene.age("cache", 1);
      expectDone(
        await scene.build(undefined, { environment: { NODE_OPTIONS: `--import=${wrongClock}` } }).ended,
        checks,
      );
      const others = differing(scene.sums(), scene.known.fresh);
      checks.hold(others.length === 0, `not the same: ${others.join(", ")}`);
      scene.age("cache", 4_000_000_000);
      scene.age("root", 1);
      expectDone(await scene.build().ended, checks);
    },
  },
];

/** The mark of the process that left a temporary folder. */
const draftMark = (left: readonly string[]): string => /^chancery-([\w.]+)-/.exec(left[0] ?? "")?.[1] ?? "0.0.0";
