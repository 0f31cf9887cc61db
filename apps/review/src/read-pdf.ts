import { readFileSync } from "node:fs";
import { AuthorMistake, error } from "@chancery/core";

/** Reads a PDF and looks at it. Throws AuthorMistake for what is no PDF, or is one that cannot be read. */
export async function readPdf<T>(file: string, look: (bytes: Uint8Array) => Promise<T>): Promise<T> {
  const bytes = readFileSync(file);
  if (!bytes.subarray(0, 1024).includes("%PDF-"))
    throw new AuthorMistake([error("no-pdf", `${file} is no PDF`, null, "a PDF begins with %PDF-")]);
  try {
    return await look(bytes);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AuthorMistake([error("broken-pdf", `${file} cannot be read: ${why}`, null)]);
  }
}
