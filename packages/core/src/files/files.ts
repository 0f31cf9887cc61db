/**
 * The content root as text: path relative to the root, with `/`, to the file's text without a byte
 * order mark and with `\n` line ends. Reading the disk is the command line's part.
 */
export type Files = ReadonlyMap<string, string>;

/** The paths under a folder, sorted by code unit so that no locale changes the order. */
export function pathsUnder(files: Files, folder: string): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
}

/** The names of the folders directly under a folder. */
export function foldersUnder(files: Files, folder: string): readonly string[] {
  const names = pathsUnder(files, folder)
    .map((path) => path.slice(folder.length + 1).split("/"))
    .filter((parts) => parts.length > 1)
    .map((parts) => parts[0] ?? "");
  return [...new Set(names)];
}
