import { AuthorMistake, error, type Files, overLimits, type Problem, tightLimits, wholeFile } from "@chancery/core";
import { Option } from "commander";
import type { Terminal } from "./terminal.ts";

/** How far the author of what is built is trusted, as the command line says it. */
export interface Trust {
  /** Whether the content is a stranger's. */
  readonly untrusted: boolean;
  /** Whether the browser may run without its sandbox all the same, as it must as root. */
  readonly allowNoSandbox: boolean;
}

/** Somebody who may run programs here anyway. */
export const trusted: Trust = { untrusted: false, allowNoSandbox: true };

export interface TrustGiven {
  readonly untrusted?: true;
  readonly allowNoSandbox?: true;
}

export const trustOf = ({ untrusted, allowNoSandbox }: TrustGiven): Trust => ({
  untrusted: untrusted === true,
  allowNoSandbox: allowNoSandbox === true,
});

export const untrustedOption = (): Option =>
  new Option("--untrusted", "a stranger's content: data alone from --root, no code or look of it, the tightest limits");

export const noSandboxOption = (): Option =>
  new Option("--allow-no-sandbox", "with --untrusted as root: print all the same, in a browser without its sandbox");

/**
 * As root the browser has no sandbox, which is the wall behind all others. Says how a stranger's content is printed; that there
 * is no sandbox the printer says itself. Throws AuthorMistake where nobody allowed that.
 */
export function demandSandbox(
  { untrusted, allowNoSandbox }: Trust,
  terminal: Pick<Terminal, "err">,
  asRoot = process.getuid?.() === 0,
): void {
  if (untrusted && !asRoot) terminal.err("note: the browser runs in its sandbox");
  if (!untrusted || allowNoSandbox || !asRoot) return;
  const message = "as root the browser runs without its sandbox, and the author is not trusted";
  const hint = "run as another user; or add --allow-no-sandbox where the whole machine is thrown away afterwards";
  throw new AuthorMistake([error("no-sandbox", message, null, hint)]);
}

/**
 * What a stranger's root may not hold: templates, styles and scripts of its own, which are code that runs in the build and
 * wherever the outputs are opened; and more of anything than a brief needs. The project's own files may lie in it again.
 */
export function strangersMistakes(own: Files, ofProject: Files): readonly Problem[] {
  return [...own].flatMap(([path, text]) => {
    if (ofProject.get(path) === text) return [];
    if (path.startsWith("templates/")) return [code(path)];
    const over = overLimits(text, path, tightLimits);
    return over === null ? [] : [over];
  });
}

const code = (path: string): Problem =>
  error(
    "untrusted-template",
    "this is not the project's own: it would run in the build, and its author is not trusted",
    wholeFile(path),
    "take it away, or build without --untrusted where you trust its author as you trust a program",
  );
