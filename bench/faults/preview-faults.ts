import { rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { pause, type Running } from "./command.ts";
import type { Checks, Fault } from "./fault.ts";
import { project, type Scene } from "./scene.ts";
import { expectEnd } from "./survive.ts";

const desk = join(project, "apps/desk/src/cli.ts");

/** Starts the preview; its address, once it shows pages. */
async function preview(
  scene: Scene,
  words: readonly string[] = [],
): Promise<{ readonly running: Running; readonly address: string }> {
  const running = scene.start([desk, "dev", "tiny", "--root", scene.root, "--no-open", ...words]);
  const address = await running.until(() => /http:\S+/.exec(running.said())?.[0]);
  if (address === null) throw new Error(`no preview: ${(await running.ended).err}`);
  return { running, address };
}

/** What the desk tells its pages now, as server-sent events. */
async function told(address: string): Promise<string> {
  const leave = new AbortController();
  const response = await fetch(`${address}events`, { signal: leave.signal });
  let text = "";
  const stop = setTimeout(() => leave.abort(), 300);
  try {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
  } catch {
    // Left on purpose, as a page does that is closed in the middle.
  }
  clearTimeout(stop);
  return text;
}

/** Waits until the desk tells its pages something; false where it never does. */
async function tells(address: string, what: RegExp, seconds = 30): Promise<boolean> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100))
    if (what.test(await told(address))) return true;
  return false;
}

async function end(running: Running, scene: Scene, { hold }: Checks): Promise<void> {
  running.child.kill("SIGINT");
  const { code, err } = await running.ended;
  hold(code === 130, `the preview ended with ${code}: ${err}`);
  hold(err.trim() === "" || !/^\s+at /m.test(err), `the preview said: ${err}`);
  const left = await scene.stillRunning();
  hold(left.length === 0, `still running: ${left.join(" | ")}`);
}

export const previewFaults: readonly Fault[] = [
  {
    name: "preview: port in use, and pages that leave in the middle",
    expected: "exit 1 and the port named; the desk goes on",
    async inject(scene, checks) {
      const taken = createServer().listen(0, "127.0.0.1");
      await new Promise((resolve) => taken.once("listening", resolve));
      const { port } = taken.address() as AddressInfo;
      const refused = scene.start([desk, "dev", "tiny", "--root", scene.root, "--no-open", "--port", String(port)]);
      expectEnd(await refused.ended, 1, new RegExp(`^error.*port ${port}`), checks);
      taken.close();
      const { running, address } = await preview(scene);
      const url = new URL(address);
      for (let times = 0; times < 30; times++) {
        const socket = connect(Number(url.port), "127.0.0.1");
        socket.on("error", () => {});
        socket.write(
          `GET ${url.pathname}${times % 2 ? "events" : ""} HTTP/1.1\r\nHost: ${url.host}\r\n${times % 3 ? "\r\n" : ""}`,
        );
        await pause(5);
        socket.resetAndDestroy();
      }
      checks.hold((await fetch(address)).status === 200, "the desk answers no more");
      await end(running, scene, checks);
    },
  },
  {
    name: "preview: a file deleted while it is watched",
    expected: "told on the page; the desk goes on, and shows it when it is back",
    async inject(scene, checks) {
      const { running, address } = await preview(scene);
      checks.hold(await tells(address, /event: /), "the desk tells its pages nothing");
      const figures = join(scene.root, "data/briefs/tiny/figures.yaml");
      rmSync(figures);
      checks.hold(await tells(address, /"severity":"error"/), "that a file is gone is not told");
      scene.mend();
      rmSync(join(scene.root, "data/sources"), { recursive: true });
      await pause(500);
      checks.hold((await fetch(address)).status === 200, "the desk answers no more");
      scene.mend();
      await pause(3000);
      checks.hold(!(await tells(address, /"severity":"error"/, 2)), "a mistake is told of a file that is back");
      await end(running, scene, checks);
    },
  },
];
