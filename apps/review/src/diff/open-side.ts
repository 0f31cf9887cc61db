import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ComparedSide } from "@chancery/core";
import { BuildFailed, buildContent } from "./build-content.ts";
import { checkOut, contentTrees, findCommit } from "./git.ts";
import { readContent } from "./open-content.ts";
import { openFolder, openPdf } from "./open-outputs.ts";
import type { OpenSide } from "./outputs.ts";
import type { SideOptions } from "./side-options.ts";

/** What stands for the content as it is now. */
export const workTree = "work tree";

/**
 * Opens one of the two sides: a PDF, a folder of outputs, a folder that holds data/, or else a revision of the root; null is
 * the root as it is now. Throws AuthorMistake where it is none of them.
 */
export async function openSide(given: string | null, options: SideOptions): Promise<OpenSide> {
  if (given === null) return openContent(options.root, { name: workTree, kind: "content", commit: null }, options);
  const path = resolve(given);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) return { ...(await openPdf(path)), name: given };
  if (found?.isDirectory())
    return statSync(join(path, "data"), { throwIfNoEntry: false })?.isDirectory()
      ? openContent(path, { name: given, kind: "content", commit: null }, options)
      : { ...(await openFolder(path, options)), name: given };
  return openRevision(given, options);
}

async function openRevision(given: string, options: SideOptions): Promise<OpenSide> {
  const commit = await findCommit(options.root, given);
  await contentTrees(options.root, commit);
  const folder = mkdtempSync(join(tmpdir(), "chancery-revision-"));
  try {
    const content = join(folder, "content");
    await checkOut(options.root, commit, content, join(folder, "index"));
    return await openContent(content, { name: given, kind: "revision", commit: commit.hash }, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openContent(root: string, side: ComparedSide, options: SideOptions): Promise<OpenSide> {
  const { files, documents, mistakes, offers } = readContent(root, options);
  const open = { ...side, documents, notes: [], outputs: [], whole: true, offers };
  if (!options.pages || documents.length === 0) return { ...open, notes: [...mistaken(side, mistakes)] };
  if (mistakes > 0)
    return { ...open, notes: [...mistaken(side, mistakes), `the pages of ${side.name} are not compared`] };
  try {
    return {
      ...open,
      outputs: await buildContent(root, side.name, files, { ...options, briefs: briefsIn(documents, options) }),
    };
  } catch (cause) {
    if (!(cause instanceof BuildFailed)) throw cause;
    const { message, outputs } = cause;
    const which = outputs.length === 0 ? "its pages are not compared" : "not all of its pages are compared";
    return { ...open, outputs, whole: false, notes: [`${side.name} cannot be built whole, so ${which}: ${message}`] };
  }
}

/** A build refuses the name of a brief that is not there. */
const briefsIn = (documents: OpenSide["documents"], { briefs }: SideOptions): readonly string[] =>
  briefs.length === 0 ? [] : [...new Set(documents.map(({ evidence }) => evidence.brief))];

const mistaken = ({ name }: ComparedSide, mistakes: number): readonly string[] =>
  mistakes === 0 ? [] : [`${name} has ${mistakes} ${mistakes === 1 ? "mistake" : "mistakes"}: pnpm check lists them`];
