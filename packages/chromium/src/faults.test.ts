import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { BrowserMissing, type GuardedPage, openPrinter, type Printer, PrintFailed } from "./index.ts";
import { samplePage } from "./sample.ts";

vi.setConfig({ testTimeout: 30_000 });

// A temporary folder of our own, so that what a browser leaves in it can be seen.
const outer = process.env.TMPDIR;
const folder = mkdtempSync(join(tmpdir(), "chancery-test-"));
beforeAll(() => {
  process.env.TMPDIR = folder;
});
afterAll(() => {
  if (outer === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = outer;
  rmSync(folder, { recursive: true, force: true });
});

const small = samplePage("<h1>Small</h1>");
const long = samplePage("<p>A paragraph of a long document.</p>".repeat(4000));

const processOf = (printer: Printer) => printer.withPage(async ({ page }) => page.browser().process()?.pid ?? 0);
const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a process runs; one that has ended and waits to be noticed does not. */
const runs = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Does something in the moment in which the printer's one page is asked for its PDF. */
async function atPrint(printer: Printer, act: (session: GuardedPage["session"]) => void): Promise<void> {
  const { session } = await printer.withPage(async (lent) => lent);
  const send = session.send.bind(session);
  vi.spyOn(session, "send").mockImplementation((method, ...rest) => {
    if (method === "Page.printToPDF") act(session);
    return send(method, ...rest);
  });
}

test("a browser killed in the middle of a print is replaced, and the print succeeds", async () => {
  await using printer = openPrinter({ pages: 1 });
  const pid = await processOf(printer);
  await atPrint(printer, () => process.kill(pid, "SIGKILL"));
  expect((await printer.print(long)).length).toBeGreaterThan(10_000);
  expect(await processOf(printer)).not.toBe(pid);
});

test("a page that crashes in the middle of a print is replaced, and the print succeeds", async () => {
  await using printer = openPrinter({ pages: 1 });
  const pid = await processOf(printer);
  await atPrint(printer, (session) => void session.send("Page.crash").catch(() => {}));
  expect((await printer.print(long)).length).toBeGreaterThan(10_000);
  expect(await processOf(printer)).not.toBe(pid);
});

test("a page that crashes under a borrower is replaced once; then it is a failure with its cause", async () => {
  await using printer = openPrinter();
  let lent = 0;
  const crash = (times: number) =>
    printer.withPage(async ({ session }) => {
      lent += 1;
      if (lent <= times) await session.send("Page.crash");
      return lent;
    });
  expect(await crash(1)).toBe(2);
  lent = 0;
  await expect(crash(2)).rejects.toThrow(new PrintFailed("the browser failed twice: the page crashed"));
  expect((await printer.print(small)).length).toBeGreaterThan(1000);
});

test("a browser that hangs is killed at the deadline, and the print succeeds in the next", async () => {
  await using printer = openPrinter();
  const pid = await processOf(printer);
  process.kill(pid, "SIGSTOP");
  expect((await printer.print(small, { deadline: 1500 })).length).toBeGreaterThan(1000);
  expect(runs(pid)).toBe(false);
});

test("a deadline missed twice is a failure in one line", async () => {
  await using printer = openPrinter({ deadline: 1 });
  await expect(printer.print(long)).rejects.toThrow(new PrintFailed("the browser failed twice: no answer in 0.001 s"));
});

test("a print does not suffer for its neighbour's hanging", async () => {
  await using printer = openPrinter();
  const [failing, fine] = [printer.print(long, { deadline: 1 }), printer.print(long)];
  await expect(failing).rejects.toThrow(PrintFailed);
  expect((await fine).length).toBeGreaterThan(10_000);
});

test("closing ends prints under way, and nothing is left: no process, no folder", async () => {
  const printer = openPrinter();
  const pid = await processOf(printer);
  const printing = printer.print(long).catch((error: unknown) => error);
  await after(50);
  await printer.close();
  expect(await printing).toEqual(new PrintFailed("the printer is closed"));
  expect(runs(pid)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test("a printer that was never used closes without starting anything", async () => {
  const printer = openPrinter({ environment: { CHANCERY_BROWSER: "/nowhere" } });
  await printer.close();
  await expect(printer.print(small)).rejects.toThrow("the printer is closed");
});

test("a browser that is not there is named, with what to do; warming up says nothing", async () => {
  await using printer = openPrinter({ environment: { CHANCERY_BROWSER: "/nowhere/chromium" } });
  await printer.warm();
  await expect(printer.print(small)).rejects.toThrow(BrowserMissing);
  await expect(printer.print(small)).rejects.toThrow(/CHANCERY_BROWSER names \/nowhere\/chromium.*unset it/);
});

test.runIf(process.platform === "linux" && process.arch === "x64")(
  "a browser that cannot be unpacked says where it wanted to go",
  async () => {
    process.env.TMPDIR = "/dev/null";
    try {
      await using printer = openPrinter({ environment: { XDG_CACHE_HOME: "/dev/null" } });
      await expect(printer.print(small)).rejects.toThrow(
        /cannot be unpacked: ENOTDIR.* 220 MB in \/dev\/null\/chancery or/,
      );
    } finally {
      process.env.TMPDIR = folder;
    }
  },
);

test("a program that is no browser is named", async () => {
  await using printer = openPrinter({ environment: { ...process.env, CHANCERY_BROWSER: "/bin/true" } });
  await expect(printer.print(small)).rejects.toThrow(
    /^the browser \/bin\/true does not start: .*\. Unset CHANCERY_BROWSER/,
  );
});

test("a folder that stands in the browser's place is named before anything is started", async () => {
  await using printer = openPrinter({ environment: { ...process.env, CHANCERY_BROWSER: "/bin" } });
  await expect(printer.print(small)).rejects.toThrow(/^CHANCERY_BROWSER names \/bin, which is no program/);
});

test("the note about the sandbox comes once", async () => {
  const notes: string[] = [];
  await using printer = openPrinter({ note: (text) => notes.push(text) });
  await printer.warm();
  process.kill(await processOf(printer), "SIGKILL");
  await printer.print(small);
  expect(notes).toEqual(process.getuid?.() === 0 ? ["running as root: the browser runs without its sandbox"] : []);
});

test("the browser ends when this process is killed, and writes nothing where it was started", async () => {
  const cwd = mkdtempSync(join(folder, "cwd-"));
  const [index, sample] = ["./index.ts", "./sample.ts"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const script = `const { openPrinter } = await import(${JSON.stringify(index)});
    const printer = openPrinter();
    const { samplePage } = await import(${JSON.stringify(sample)});
    await printer.print(samplePage("<p>x"));
    console.log(await printer.withPage(async ({ page }) => page.browser().process().pid));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = await new Promise<number>((resolve) => child.stdout.once("data", (data) => resolve(Number(data))));
  expect(runs(pid)).toBe(true);
  child.kill("SIGKILL");
  await vi.waitFor(() => expect(runs(pid)).toBe(false), { timeout: 5000 });
  expect(readdirSync(cwd)).toEqual([]);
  rmSync(cwd, { recursive: true });
});
