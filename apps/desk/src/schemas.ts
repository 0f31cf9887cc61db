import { join } from "node:path";
import { type Terminal, writeAtomic } from "@chancery/cli";
import { type AuthorFileName, authorFiles, jsonSchemaOf } from "@chancery/core";

/** Writes the JSON Schemas that editors complete and check authors' files with. */
export function writeSchemas(folder: string, terminal: Terminal): void {
  for (const name of Object.keys(authorFiles) as AuthorFileName[]) {
    const file = join(folder, `${name}.json`);
    writeAtomic(file, jsonSchemaOf(name));
    terminal.out(`wrote ${file}`);
  }
}
