import { statSync } from "node:fs";
import { AuthorMistake, error } from "@chancery/core";

/**
 * For the end of a run that says it wrote files: throws AuthorMistake where one of them is there no more, as when somebody
 * empties the folder meanwhile. Else a script that goes on from here would publish half of it.
 */
export function confirmWritten(files: readonly string[]): void {
  const gone = files.filter((file) => statSync(file, { throwIfNoEntry: false }) === undefined);
  if (gone.length === 0) return;
  const more = gone.length === 1 ? "" : `, and ${gone.length - 1} more of what was written`;
  const message = `${gone[0]}${more} was taken away while the rest was made`;
  throw new AuthorMistake([error("output-gone", message, null, "let nothing empty this folder, and build again")]);
}
