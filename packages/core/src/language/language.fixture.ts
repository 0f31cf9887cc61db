import { readFileSync } from "node:fs";
import type { Language } from "./language.ts";
import { parseLanguage } from "./parse-language.ts";

const load = (path: string): Language =>
  parseLanguage(readFileSync(new URL(path, import.meta.url), "utf8"), path.split("/").at(-1) ?? path);

export const en = load("../../../../data/languages/en.yaml");
/** Decimal comma, hedges as suffixes: what English never tries. */
export const suffixes = load("./fixtures/suffixes.yaml");
