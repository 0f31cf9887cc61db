import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRoot } from "../../packages/cli/src/index.ts";
import { AuthorMistake, type Files, type Problem } from "../../packages/core/src/index.ts";
import {
  paths,
  payloadsOf,
  problemsOf,
  project,
  type Tried,
  temporaryFolder,
  tinyFiles,
  withLine,
  writeFiles,
} from "./base.ts";

interface KeyPayload {
  readonly name: string;
  readonly file: string;
  readonly add?: string;
  readonly put?: string;
  readonly by?: string;
  readonly rule?: string;
  /** What the report says instead of being refused. */
  readonly prints?: string;
}

/** Prototype keys, odd types and numbers: each is refused at its file and line, or printed digit for digit. */
export function tryKeys(): Tried {
  const payloads = payloadsOf<KeyPayload>("keys");
  const leaked = payloads.flatMap((payload) => {
    const path = pathOf(payload.file);
    const files = new Map(tinyFiles());
    files.set(path, changed(files.get(path) ?? "", payload));
    if (payload.prints !== undefined) {
      files.set(
        pathOf("report"),
        `${files.get(pathOf("report"))}\nIt reached {{fact "states-reached"}}, or {{literal "${payload.prints}"}}.\n`,
      );
      const wrong = problemsOf(files).filter(({ severity }) => severity === "error");
      return wrong.length === 0 ? [] : [`${payload.name}: ${told(wrong)}`];
    }
    return verdict(payload.name, payload.rule ?? "", path, problemsOf(files));
  });
  const polluted = ["polluted", "hacked"].filter((key) => key in {});
  return { group: "keys and types", tried: payloads.length, leaked: [...leaked, ...polluted] };
}

interface UrlPayload {
  readonly link?: string;
  readonly source?: string;
  readonly licence?: string;
  readonly orcid?: string;
  readonly home?: string;
}

/** Addresses that lead to code or to files: each is refused where it is written, or printed as words that lead nowhere. */
export function tryUrls(): Tried {
  const payloads = payloadsOf<UrlPayload>("urls");
  const leaked = payloads.flatMap(({ link, source, licence, orcid, home }) => {
    const files = new Map(tinyFiles());
    const edit = (file: string, change: (text: string) => string): string => {
      const path = pathOf(file);
      files.set(path, change(files.get(path) ?? ""));
      return path;
    };
    const quoted = JSON.stringify(link ?? source ?? licence ?? orcid ?? home);
    const path =
      link !== undefined
        ? edit("report", (text) => `${text}\nSee [these](<${link}>) words.\n`)
        : source !== undefined
          ? edit("source", (text) => withLine(text, "address:", `address: ${quoted}`))
          : edit("brief", (text) =>
              licence !== undefined
                ? withLine(text, "licence:", `licence: { name: x, address: ${quoted} }`)
                : `${text}${orcid === undefined ? `address: ${quoted}` : `authors: [{ given: A, family: B, orcid: ${quoted} }]`}\n`,
            );
    const errors = problemsOf(files).filter(({ severity, place }) => severity === "error" && place?.file === path);
    return errors.length > 0 ? [] : [`${quoted} is taken`];
  });
  return { group: "addresses", tried: payloads.length, leaked };
}

interface PathPayload {
  readonly name: string;
  readonly rule: string;
  readonly link?: string;
  readonly to?: string;
  readonly file?: string;
  readonly yaml?: string;
  readonly put?: string;
  readonly by?: string;
  readonly add?: string;
  readonly tokens?: string;
}

/** Files and names that lead elsewhere: nothing outside the root is read, and the place is told. */
export function tryPaths(): Tried {
  const payloads = payloadsOf<PathPayload>("paths");
  const leaked = payloads.flatMap((payload) => {
    using folder = temporaryFolder();
    const root = join(folder.path, "root");
    writeFiles(folder.path, [["secret.md", "CANARY"]]);
    writeFiles(
      root,
      [...tinyFiles()].filter(([path]) => path.startsWith("data/")),
    );
    const path = lay(payload, root);
    try {
      const files = readRoot(root, project);
      if ([...files.values()].some((text) => text.includes("CANARY")))
        return [`${payload.name}: a file outside is read`];
      return verdict(payload.name, payload.rule, path, problemsOf(files));
    } catch (cause) {
      if (!(cause instanceof AuthorMistake)) throw cause;
      return verdict(payload.name, payload.rule, path, cause.problems);
    }
  });
  return { group: "paths", tried: payloads.length, leaked };
}

function lay(payload: PathPayload, root: string): string {
  const { link, to = "", file, yaml, tokens } = payload;
  const tiny = tinyFiles();
  if (link !== undefined) {
    rmSync(join(root, link), { force: true });
    mkdirSync(dirname(join(root, link)), { recursive: true });
    const upwards = "../".repeat(link.split("/").length - 1);
    const target = to.startsWith("INSIDE") ? to.replace("INSIDE", root) : to.startsWith("/") ? to : join(upwards, to);
    symlinkSync(target, join(root, link));
    return link;
  }
  const path = file ?? (tokens === undefined ? pathOf(yaml ?? "") : "templates/theme/tokens.yaml");
  const before = file === undefined ? (tiny.get(path) ?? "") : (tiny.get(pathOf("brief")) ?? "");
  const text = changed(before, tokens === undefined ? payload : { ...payload, put: tokens });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return path;
}

function changed(
  text: string,
  { add, put, by }: { readonly add?: string; readonly put?: string; readonly by?: string },
): string {
  const laid = put === undefined ? text : withLine(text, put, by ?? "");
  return add === undefined ? laid : `${laid}${laid === "" || laid.endsWith("\n") ? "" : "\n"}${add}\n`;
}

const pathOf = (name: string): string => {
  const path = paths[name];
  if (path === undefined) throw new Error(`no file is called ${name}`);
  return path;
};

const told = (problems: readonly Problem[]): string =>
  problems
    .map(({ rule, place }) => `${rule} at ${place?.file}:${place?.line}`)
    .slice(0, 3)
    .join(", ") || "nothing";

function verdict(name: string, rule: string, path: string, problems: readonly Problem[]): readonly string[] {
  const found = problems.some(
    (problem) => problem.rule === rule && problem.place?.file === path && problem.place.line > 0,
  );
  return found
    ? []
    : [`${name}: ${told(problems.filter(({ severity }) => severity !== "info"))}, not ${rule} at ${path}`];
}

export type { Files };
