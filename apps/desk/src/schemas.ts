import { join } from "node:path";
import { type Terminal, writeAtomic } from "@chancery/cli";
import { jsonSchemaOf, schemaNames } from "@chancery/core";

/** Writes the JSON Schemas that editors complete and check authors' files with, and those of the files that we make. */
export function writeSchemas(folder: string, terminal: Terminal): void {
  for (const name of schemaNames) {
    const file = join(folder, `${name}.json`);
    writeAtomic(file, jsonSchemaOf(name));
    terminal.out(`wrote ${file}`);
  }
}
