/**
 * Runs a program of this project, `node start.mjs apps/desk/src/cli.ts check`, with the compiled form of its modules kept.
 * It is plain JavaScript, for to load what strips types takes longer than all else that a short command does.
 */
import { enableCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

enableCompileCache(join(import.meta.dirname, "node_modules/.cache/chancery/compiled"));
const program = resolve(process.argv[2] ?? "");
process.argv.splice(1, 2, program);
await import(pathToFileURL(program).href);
