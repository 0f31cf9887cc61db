import { spawnSync } from "node:child_process";
import type { Browser } from "puppeteer-core";
import { BrowserMissing, causeOf } from "../failure.ts";
import { browserArguments } from "./arguments.ts";
import type { Environment } from "./environment.ts";
import type { BrowserFile } from "./file.ts";
import { lackOf, lackOfRoom } from "./lack.ts";
import { makeProfile, type Profile } from "./profile.ts";

/** A browser that runs, and how to be rid of it. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** Ends the browser in good order, or by force where it does not answer. */
  close(): Promise<void>;
  /** Ends the browser and all its processes at once. */
  kill(): Promise<void>;
}

/** A day, in milliseconds: deadlines are the printer's, so the protocol's own limit is out of the way. */
const never = 86_400_000;

/**
 * Starts the browser over a pipe: when this process dies, even by SIGKILL, the browser sees the pipe close and ends.
 * Throws `BrowserMissing` where it does not start.
 */
export async function launchBrowser(
  file: BrowserFile,
  environment: Environment,
  note: (text: string) => void,
): Promise<RunningBrowser> {
  const asRoot = process.getuid?.() === 0;
  if (asRoot) note("running as root: the browser runs without its sandbox");
  const [{ default: puppeteer }, profile] = await Promise.all([import("puppeteer-core"), makeProfile()]);
  const lack = lackOfRoom(profile.folder);
  try {
    if (lack !== null) throw new Error(lack);
    const browser = await puppeteer.launch({
      executablePath: file.path,
      headless: "shell",
      pipe: true,
      ignoreDefaultArgs: true,
      args: [`--user-data-dir=${profile.folder}`, ...browserArguments(asRoot)],
      env: { ...environment, ...file.environment, TMPDIR: profile.folder },
      defaultViewport: { width: 1024, height: 768, deviceScaleFactor: 1 },
      protocolTimeout: never,
      // The app decides what a signal does, and calls close().
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return running(browser, profile);
  } catch (error) {
    const why = lack ?? lackOf(profile.folder) ?? explain(error);
    await profile.remove();
    throw new BrowserMissing(`the browser ${file.path} does not start: ${why}`);
  }
}

function running(browser: Browser, profile: Profile): RunningBrowser {
  const child = browser.process();
  const exited = new Promise<void>((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  const kill = async () => {
    if (child?.pid && child.exitCode === null && child.signalCode === null) killTree(child.pid);
    await Promise.race([exited, wait(2000)]);
    await profile.remove();
  };
  const close = async () => {
    await Promise.race([Promise.all([browser.close(), exited]).catch(() => {}), wait(3000)]);
    await kill();
  };
  return { browser, close, kill };
}

/** The browser leads its own process group, so the group is its whole tree. Works on a stopped process too. */
function killTree(pid: number): void {
  try {
    if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"]);
    else process.kill(-pid, "SIGKILL");
  } catch {
    // It is gone already.
  }
}

/** The cause in the browser's own words where they are known, with what to do about it. */
function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const library = /error while loading shared libraries: (\S+):/.exec(text)?.[1];
  if (library) return `the machine has no ${library}. Install it, or name another browser in CHANCERY_BROWSER.`;
  if (text.includes("No usable sandbox"))
    return "the machine forbids its sandbox. Allow unprivileged user namespaces, or name another browser in CHANCERY_BROWSER.";
  if (text.includes("EACCES"))
    return "it may not be run; is its folder mounted noexec? Set XDG_CACHE_HOME to another one.";
  return `${causeOf(error).replace(/[.\s]*$/, ".")} Unset CHANCERY_BROWSER or remove the folder it lies in to get a fresh one.`;
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
