import type { Files } from "../files/files.ts";
import type { Problems } from "../problem/collector.ts";
import { wholeFile } from "../problem/problem.ts";
import { suggest } from "../problem/suggest.ts";

const ofBrief = ["brief.yaml", "metrics.yaml", "figures.yaml", "approved.yaml"];
const ofSource = ["source.yaml", "facts.yaml"];

/** Files of data/ that nobody reads, as they stand in a wrong folder or have a wrong name. */
export function checkFiles(files: Files, problems: Problems): void {
  for (const path of files.keys()) {
    const hint = path.startsWith("data/") ? strayHint(path, files) : null;
    if (hint !== null) problems.warning("stray-file", "this file is read by nobody", wholeFile(path), hint);
  }
  checkFolders(files, problems);
}

/** What to do about a file that is read by nobody; null for one that is read, or is nobody's business. */
function strayHint(path: string, files: Files): string | null {
  const [, kind = "", folder = "", ...rest] = path.split("/");
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/\.yml$/.test(name)) return `call it ${name.replace(/yml$/, "yaml")}`;
  if (/\.(xlsx?|ods|tsv)$/i.test(name)) return `a table is a CSV file with its schema: pnpm run import ${path}`;
  if (/\.(docx?|odt|rtf|pages)$/i.test(name))
    return "a text is Markdown: save it as plain text, in report.<language>.md";
  if (/^(README|LICENSE|NOTICE)/i.test(name)) return null;
  if (kind === "briefs" && rest.length > 0) return briefHint(name, rest, path);
  if (kind === "sources" && rest.length > 0) return sourceHint(name, path, files);
  if (kind === "languages" && rest.length === 0) return null;
  if (!/\.(ya?ml|csv|md)$/.test(name)) return null;
  if (kind === "briefs") return `each brief has a folder of its own: data/briefs/<brief>/${folder}`;
  if (kind === "sources") return `each source has a folder of its own: data/sources/<source>/${folder}`;
  return "data/ holds briefs/<brief>/, sources/<source>/ and languages/";
}

function briefHint(name: string, rest: readonly string[], path: string): string | null {
  if (name === "approved.yaml" || (rest[0] === "approved" && rest.length === 2)) return null;
  if (rest.length > 1) return /\.(ya?ml|csv|md)$/.test(name) ? "a brief's folder has no folders in it" : null;
  if (ofBrief.includes(name) || /^(report|deck)\.[a-z]{2,3}\.md$/.test(name)) return null;
  if (name.endsWith(".csv")) return "a table belongs to its source: data/sources/<source>/";
  if (/^(report|deck)\b.*\.(md|markdown|txt)$/i.test(name))
    return `it is called ${name.split(".")[0]?.toLowerCase()}.<language>.md: ${path.replace(/[^/]+$/, "")}report.en.md`;
  return name.endsWith(".yaml") ? suggest(name, ofBrief) : null;
}

function sourceHint(name: string, path: string, files: Files): string | null {
  if (name.endsWith(".schema.yaml")) {
    const table = path.replace(/schema\.yaml$/, "csv");
    return files.has(table) ? null : `it describes a table that is not there: ${table}`;
  }
  return name.endsWith(".yaml") && !ofSource.includes(name)
    ? suggest(name, [...ofSource, "<table>.schema.yaml"])
    : null;
}

/** A folder's name is an id. */
function checkFolders(files: Files, problems: Problems): void {
  const folders = new Set<string>();
  for (const path of files.keys()) {
    const [folder, name = ""] = /^data\/(?:briefs|sources)\/([^/]+)\//.exec(path) ?? [];
    if (folder === undefined || folders.has(folder) || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) continue;
    folders.add(folder);
    const near = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "");
    problems.warning(
      "wrong-id",
      `the folder "${name}" has no name that can be quoted`,
      wholeFile(path),
      `call it ${near}`,
    );
  }
}
