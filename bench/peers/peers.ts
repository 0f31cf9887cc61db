/**
 * The programs that do a part of what ours does, with the command of each. They are no part of the workspace. Installed are those
 * that npm has, once, by
 *
 *     npm ci --ignore-scripts --prefix bench/peers
 *
 * and WeasyPrint where the machine has it. All print with the browser that we print with. A peer that is not there is left out.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { BrowserFile } from "../../packages/chromium/src/browser/file.ts";
import { findBrowser } from "../../packages/chromium/src/browser/find.ts";
import type { Works } from "../measure.ts";

/** Words of a command, run in the folder of the near document. */
type Command = readonly string[];

interface Peer {
  /** What must be there: a file below bench/peers, or a program of the machine. */
  readonly needs: string;
  readonly command: Command;
}

const here = import.meta.dirname;
const bin = (name: string): string => join(here, "node_modules/.bin", name);
/** As for any program that runs as root. */
const noSandbox = "--no-sandbox";

/** They take the folder that `writeNear` makes, and leave a PDF in it. */
function ofDocuments(browser: string): Readonly<Record<string, Peer>> {
  const launch = JSON.stringify({ executablePath: browser, args: [noSandbox], headless: "shell" });
  return {
    "WeasyPrint, the finished HTML": { needs: "weasyprint", command: ["weasyprint", "page.html", "peer.pdf"] },
    "Typst, the same words and drawings": {
      needs: "node_modules/@myriaddreamin/typst-ts-node-compiler",
      command: [process.execPath, join(here, "typst.ts"), here, "page.typ", "peer.pdf"],
    },
    "md-to-pdf, the same words and drawings": {
      needs: "node_modules/md-to-pdf",
      command: [bin("md-to-pdf"), "--launch-options", launch, "page.md"],
    },
  };
}

/** They take the folder that `writeNearDeck` makes. */
function ofDecks(browser: string): Readonly<Record<string, Peer>> {
  const marp = [bin("marp"), "--no-stdin", "--html", "--allow-local-files"];
  return {
    "Marp, the same slides as HTML": {
      needs: "node_modules/.bin/marp",
      command: [...marp, "marp.md", "-o", "peer.html"],
    },
    "Marp, the same slides as PDF": {
      needs: "node_modules/.bin/marp",
      command: [...marp, "marp.md", "-o", "peer.pdf"],
    },
    "reveal.js and decktape, the same slides as PDF": {
      needs: "node_modules/.bin/decktape",
      command: [
        ...[bin("decktape"), "reveal", "--chrome-path", browser, `--chrome-arg=${noSandbox}`, "--pause", "0"],
        ...["file://{folder}/reveal.html", "peer.pdf"],
      ],
    },
  };
}

/** What a peer takes for a near document, in ms. Throws with what it said where it fails. */
export type Race = (folder: string) => number;

async function installed(of: (browser: string) => Readonly<Record<string, Peer>>): Promise<ReadonlyMap<string, Race>> {
  const found = await findBrowser(process.env, () => {});
  const there = Object.entries(of(found.path)).filter(([, { needs }]) => isThere(needs));
  return new Map(there.map(([name, { command }]) => [name, (folder) => race(command, folder, found)]));
}

/** Every document peer that is installed, by its name. */
export const documentPeers = (): Promise<ReadonlyMap<string, Race>> => installed(ofDocuments);

/** Every deck peer that is installed, by its name. */
export const deckPeers = (): Promise<ReadonlyMap<string, Race>> => installed(ofDecks);

/** Peers of one document, to be run in turn with what they are compared with. */
export const worksOf = (peers: ReadonlyMap<string, Race>, folder: string): Works =>
  Object.fromEntries([...peers].map(([name, run]) => [name, () => run(folder)]));

function isThere(needs: string): boolean {
  if (needs.includes("/")) return existsSync(join(here, needs));
  return (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, needs)));
}

function race(command: Command, folder: string, { path, environment }: BrowserFile): number {
  const [program = "", ...words] = command.map((word) => word.replace("{folder}", folder));
  const names = { CHROME_PATH: path, PUPPETEER_EXECUTABLE_PATH: path, CHROME_NO_SANDBOX: "1" };
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment, ...names },
  });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}\n${stdout}${stderr}${error ?? ""}`);
  return performance.now() - start;
}
