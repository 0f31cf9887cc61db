import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { AuthorMistake, error, suggest } from "@chancery/core";

/** A revision of a repository, as the commit that it names. */
export interface Commit {
  /** As it was asked for: `main`, `HEAD~1`. */
  readonly name: string;
  readonly hash: string;
}

/**
 * The commit that a revision names. Throws AuthorMistake where there is none: a name that begins with a hyphen is never given
 * to git, which might take it for an option.
 */
export async function findCommit(root: string, name: string): Promise<Commit> {
  const unknown = (hint: string): AuthorMistake =>
    new AuthorMistake([error("unknown-side", `"${name}" is no PDF, no folder and no revision`, null, hint)]);
  if (name.startsWith("-") || name.includes("\0") || name === "")
    throw unknown("name a PDF, a folder of outputs, or a revision such as main or HEAD~1");
  const found = await tryGit(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  if (found === null) throw unknown(await nearestSide(root, name));
  return { name, hash: found.trim() };
}

/** The branch, tag or file that was meant; else what may be the matter. */
async function nearestSide(root: string, name: string): Promise<string> {
  const known = (await tryGit(root, ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags"])) ?? "";
  const beside = existsSync(dirname(name)) ? readdirSync(dirname(name)).map((file) => join(dirname(name), file)) : [];
  const near = suggest(name, [...known.split("\n").filter((ref) => ref !== ""), "HEAD", ...beside]);
  if (near.startsWith("did you mean")) return near;
  return `git knows no such revision in ${root}; in a clone without history, fetch it first`;
}

/** The folders of a content root as a commit has them, written to `folder`. Throws AuthorMistake where it has no data/. */
export async function checkOut(root: string, commit: Commit, folder: string, index: string): Promise<void> {
  const prefix = (await git(root, ["rev-parse", "--show-prefix"])).trim();
  const environment = { GIT_INDEX_FILE: index };
  for (const part of parts) {
    const tree = `${commit.hash}:${prefix}${part}`;
    if ((await tryGit(root, ["rev-parse", "--verify", "--quiet", tree])) === null) continue;
    await git(root, ["read-tree", `--prefix=${part}/`, tree], environment);
  }
  // Written from its own index: neither the work tree nor the index of the repository is touched.
  const top = (await git(root, ["rev-parse", "--show-toplevel"])).trim();
  await git(top, ["checkout-index", "--all", "--force", `--prefix=${folder}/`], environment);
}

/** Names what the content is made of in a commit: two commits with the same content have the same trees. */
export async function contentTrees(root: string, commit: Commit): Promise<readonly string[]> {
  const prefix = (await git(root, ["rev-parse", "--show-prefix"])).trim();
  const trees = await Promise.all(
    parts.map((part) => tryGit(root, ["rev-parse", "--verify", "--quiet", `${commit.hash}:${prefix}${part}`])),
  );
  if (trees[0] === null)
    throw new AuthorMistake([
      error(
        "no-content",
        `${commit.name} has no folder ${prefix}data`,
        null,
        "name the folder that holds data/ with --root",
      ),
    ]);
  return trees.map((tree) => tree?.trim() ?? "");
}

/** Who works in a clone, and the date of its last commit; null for what git does not know. */
export async function lastCommit(
  root: string,
): Promise<{ readonly user: string | null; readonly date: string | null }> {
  const [user, date] = [await tryGit(root, ["config", "user.name"]), await tryGit(root, ["log", "-1", "--format=%cs"])];
  return { user: user?.trim() || null, date: date?.trim() || null };
}

const parts = ["data", "templates"] as const;

type Variables = Readonly<Record<string, string>>;

function git(folder: string, words: readonly string[], environment: Variables = {}): Promise<string> {
  // Without hooks, prompts or locks of its own: git only reads here.
  const settings = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"];
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", ...environment };
  return new Promise((done, failed) => {
    execFile("git", [...settings, ...words], { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 }, (cause, out, err) => {
      if (cause === null) done(out);
      else
        failed(
          new AuthorMistake([error("git", gitFailure(cause, err, folder), null, "is it a clone of the content?")]),
        );
    });
  });
}

function gitFailure(cause: { readonly code?: string | number | null }, err: string, folder: string): string {
  if (cause.code === "ENOENT") return "git is not installed, and revisions are read with it";
  return `git failed in ${folder}: ${err.trim().split("\n")[0] ?? ""}`;
}

/** Null where git says no. */
async function tryGit(folder: string, words: readonly string[]): Promise<string | null> {
  try {
    return await git(folder, words);
  } catch (cause) {
    if (cause instanceof AuthorMistake && !cause.message.startsWith("git is not installed")) return null;
    throw cause;
  }
}
